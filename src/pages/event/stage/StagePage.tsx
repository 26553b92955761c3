import { Sentence } from '../../../filters/Sentence';
import { Stage } from './Stage';
import { useTold } from '../live/useLed';
import { useDataReady } from '../../../view/useDataReady';
import { SyncedMap } from '../../../map/SyncedMap';

export default function StagePage() {
  useDataReady();
  return <Stage map={<SyncedMap mode="full" />} sentence={<Sentence />} told={useTold()} />;
}
