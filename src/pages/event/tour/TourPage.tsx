import { programmeQuery } from '../../../atlas/queries';
import { useLoaded } from '../../../atlas/useLoaded';
import { Tour } from './Tour';
import { useI18n } from '../../../i18n/I18n';
import { PageHead } from '../../../ui/Section';
import { useDataReady } from '../../../view/useDataReady';
import { SyncedMap } from '../../../map/SyncedMap';

export default function TourPage() {
  const { t } = useI18n();
  const programme = useLoaded(programmeQuery('tour'));
  useDataReady();
  return (
    <>
      <PageHead title={t('tour.title')}>
        <p>{t('tour.lede')}</p>
      </PageHead>
      <Tour programme={programme}>
        <SyncedMap />
      </Tour>
    </>
  );
}
