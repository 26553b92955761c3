import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { DataSheet } from '../../about/DataSheet';
import { LoadNotice } from '../../atlas/LoadNotice';
import { dataPackageQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { markReady } from '../../ui/ready';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(dataPackageQuery);
}

export default function DataPage() {
  return (
    <>
      <LoadNotice query={dataPackageQuery} prerendered />
      <Suspense fallback={null}>
        <Loaded />
      </Suspense>
    </>
  );
}

function Loaded() {
  const data = useLoaded(dataPackageQuery);
  useEffect(() => markReady('data'), []);
  return <DataSheet data={data} />;
}
