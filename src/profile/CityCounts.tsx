import type { CityDetails } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { baseLanguage } from '../i18n/languages';
import styles from './CityCounts.module.css';

/** How much is on record, and what that does and does not mean. */
export function CityCounts({ details }: { details: CityDetails }) {
  const { t, language } = useI18n();
  const { records } = details;
  const practices = new Set(records.map(({ practice }) => practice)).size;
  return (
    <div className={styles.counts}>
      <p>
        <span>{t('city.counts', { records: records.length, practices })}</span>{' '}
        {t('city.counts.meaning')}
        {language !== baseLanguage && <span>{` ${t('city.inEnglish')}`}</span>}
      </p>
    </div>
  );
}
