import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Stage } from '../../event/stage/Stage';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function StagePage() {
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
      <Suspense fallback={null}>
        <Loaded />
      </Suspense>
    </>
  );
}

function Loaded() {
  const atlas = useLoaded(atlasQuery);
  useDataReady();
  return <Stage map={<LedMap atlas={atlas} mode="full" />} />;
}
