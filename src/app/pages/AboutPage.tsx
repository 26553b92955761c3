import { About } from '../../about/About';
import { atlasQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { useDataReady } from '../../view/useDataReady';

export default function AboutPage() {
  const atlas = useLoaded(atlasQuery);
  useDataReady();
  return <About atlas={atlas} />;
}
