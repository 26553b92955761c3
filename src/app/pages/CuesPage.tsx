import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { Editor } from '../../event/editor/Editor';
import { ResultProvider } from '../../view/ResultContext';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function CuesPage() {
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
  return <Editor map={<LedMap />} />;
}
