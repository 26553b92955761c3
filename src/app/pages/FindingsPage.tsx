import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, findingsQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Findings } from '../../findings/Findings';
import { useDataReady } from '../../view/useDataReady';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
  void client.prefetchQuery(findingsQuery);
}

export default function FindingsPage() {
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
      <LoadNotice query={findingsQuery} prerendered />
      <Suspense fallback={null}>
        <Loaded />
      </Suspense>
    </>
  );
}

function Loaded() {
  const atlas = useLoaded(atlasQuery);
  const findings = useLoaded(findingsQuery);
  useDataReady();
  return <Findings atlas={atlas} findings={findings} />;
}
