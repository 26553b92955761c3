import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, programmeQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Speak } from '../../event/speak/Speak';
import { ResultProvider } from '../../view/ResultContext';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';
import { WithAtlas } from '../WithAtlas';

const tourQuery = programmeQuery('tour');

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
  void client.prefetchQuery(tourQuery);
}

export default function SpeakPage() {
  return (
    <>
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
  return <Speak programme={programme} map={<LedMap manners="page" />} />;
}
