import { atlasQuery, findingsQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Findings } from '../../findings/Findings';
import { useDataReady } from '../../view/useDataReady';

export default function FindingsPage() {
  const atlas = useLoaded(atlasQuery);
  const findings = useLoaded(findingsQuery);
  useDataReady();
  return <Findings atlas={atlas} findings={findings} />;
}
