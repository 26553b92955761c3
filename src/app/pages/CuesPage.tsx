import { atlasQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Editor } from '../../event/editor/Editor';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

export default function CuesPage() {
  const atlas = useLoaded(atlasQuery);
  useDataReady();
  return <Editor atlas={atlas} map={<LedMap atlas={atlas} />} />;
}
