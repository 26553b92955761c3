import type { CityDetails } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';

/** How much is on record, and what that does and does not mean. */
export function CityCounts({ details }: { details: CityDetails }) {
  const { t, language } = useI18n();
  const practices = new Set(details.records.map(({ practice }) => practice)).size;
  return (
    <p>
      {t('city.counts', { records: details.records.length, practices })} {t('city.counts.meaning')}
      {language !== 'en' && ` ${t('city.inEnglish')}`}
    </p>
  );
}
