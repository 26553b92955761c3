import { programmeQuery } from '../../../atlas/queries';
import { useLoaded } from '../../../atlas/useLoaded';
import { Speak } from './Speak';
import { useDataReady } from '../../../view/useDataReady';
import { SyncedMap } from '../../../map/SyncedMap';

export default function SpeakPage() {
  const programme = useLoaded(programmeQuery('tour'));
  useDataReady();
  return <Speak programme={programme} map={<SyncedMap mode="full" />} />;
}
