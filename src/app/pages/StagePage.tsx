import { atlasQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Stage } from '../../event/stage/Stage';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

export default function StagePage() {
  const atlas = useLoaded(atlasQuery);
  useDataReady();
  return <Stage map={<LedMap atlas={atlas} mode="full" />} />;
}
