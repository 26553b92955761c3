import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { About } from '../../about/About';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { markReady } from '../../ui/ready';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function AboutPage() {
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
      <Suspense fallback={null}>
        <WithAtlas>
          <Loaded />
        </WithAtlas>
      </Suspense>
    </>
  );
}

function Loaded() {
  useEffect(() => markReady('data'), []);
  return <About />;
}
