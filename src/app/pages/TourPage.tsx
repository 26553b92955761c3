import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, programmeQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Tour } from '../../event/tour/Tour';
import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import { ResultProvider } from '../../view/ResultContext';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';
import { WithAtlas } from '../WithAtlas';

const tourQuery = programmeQuery('tour');

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
  void client.prefetchQuery(tourQuery);
}

export default function TourPage() {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('tour.title')}>
        <p>{t('tour.lede')}</p>
      </PageHead>
      <LoadNotice query={atlasQuery} prerendered />
      <LoadNotice query={tourQuery} prerendered />
      <Suspense fallback={null}>
        <WithAtlas>
          <ResultProvider>
            <Loaded />
          </ResultProvider>
        </WithAtlas>
      </Suspense>
    </>
  );
}

function Loaded() {
  const programme = useLoaded(tourQuery);
  useDataReady();
  return (
    <Tour programme={programme}>
      <LedMap />
    </Tour>
  );
}
