import { Comparison } from './Comparison';
import { DroppedNote } from '../../filters/DroppedNote';
import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import { useDataReady } from '../../view/useDataReady';
import { CompareActions } from './CompareActions';

export default function ComparePage() {
  const { t, language } = useI18n();
  useDataReady();
  return (
    <>
      <PageHead title={t('compare.title')}>
        <p>
          {t('compare.lede')}
          {language !== 'en' && <span>{` ${t('city.inEnglish')}`}</span>}
        </p>
      </PageHead>
      <noscript>
        <p>{t('compare.scripts')}</p>
      </noscript>
      <DroppedNote />
      <Comparison actions={<CompareActions />} />
    </>
  );
}
