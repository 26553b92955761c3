import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { About } from '../../about/About';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { markReady } from '../../ui/ready';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function AboutPage() {
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
  useEffect(() => markReady('data'), []);
  return <About atlas={atlas} />;
}
