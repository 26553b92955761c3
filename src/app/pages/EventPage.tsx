import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { eventQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { EventDetails } from '../../event/EventDetails';
import { TheRecording } from '../event/TheRecording';
import { markReady } from '../../ui/ready';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(eventQuery);
}

export default function EventPage() {
  return (
    <>
      <LoadNotice query={eventQuery} prerendered />
      <Suspense fallback={null}>
        <Loaded />
      </Suspense>
    </>
  );
}

function Loaded() {
  const event = useLoaded(eventQuery);
  useEffect(() => markReady('data'), []);
  return <EventDetails event={event} recording={<TheRecording event={event} />} />;
}
