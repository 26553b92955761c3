import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { Stage } from '../../event/stage/Stage';
import { ResultProvider } from '../../view/ResultContext';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function StagePage() {
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
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
  useDataReady();
  return <Stage map={<LedMap manners="page" />} />;
}
