import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, findingsQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Findings } from '../../findings/Findings';
import { useDataReady } from '../../view/useDataReady';
import { WithAtlas } from '../WithAtlas';

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
        <WithAtlas>
          <Loaded />
        </WithAtlas>
      </Suspense>
    </>
  );
}

function Loaded() {
  const findings = useLoaded(findingsQuery);
  useDataReady();
  return <Findings findings={findings} />;
}
