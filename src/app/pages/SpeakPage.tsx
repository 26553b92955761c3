import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, programmeQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Speak } from '../../event/speak/Speak';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

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
        <Loaded />
      </Suspense>
    </>
  );
}

function Loaded() {
  const atlas = useLoaded(atlasQuery);
  const programme = useLoaded(tourQuery);
  useDataReady();
  return <Speak programme={programme} map={<LedMap atlas={atlas} mode="full" />} />;
}
