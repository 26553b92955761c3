import { Stage } from '../../event/stage/Stage';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

export default function StagePage() {
  useDataReady();
  return <Stage map={<LedMap mode="full" />} />;
}
