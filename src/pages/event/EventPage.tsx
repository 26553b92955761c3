import { eventQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { EventDetails } from './EventDetails';
import { useDataReady } from '../../view/useDataReady';
import { TheRecording } from './recording/TheRecording';

export default function EventPage() {
  const event = useLoaded(eventQuery);
  useDataReady();
  return <EventDetails event={event} recording={<TheRecording event={event} />} />;
}
