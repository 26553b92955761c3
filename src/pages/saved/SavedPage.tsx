import { useI18n } from '../../i18n/I18n';
import { ReadingList } from './ReadingList';
import { PageHead } from '../../ui/Section';
import { useDataReady } from '../../view/useDataReady';

export default function SavedPage() {
  const { t } = useI18n();
  useDataReady();
  return (
    <>
      <PageHead title={t('app.nav.reading')}>
        <p>{t('reading.lede')}</p>
      </PageHead>
      <ReadingList />
    </>
  );
}
