import { Stage } from './Stage';
import { useDataReady } from '../../../view/useDataReady';
import { LedMap } from '../../../map/SyncedMap';

export default function StagePage() {
  useDataReady();
  return <Stage map={<LedMap mode="full" />} />;
}
