import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { Follow } from '../../event/follow/Follow';
import { Sentence } from '../../explore/Sentence';
import { ResultProvider } from '../../view/ResultContext';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function FollowPage() {
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
  return <Follow map={<LedMap />} sentence={<Sentence />} />;
}
