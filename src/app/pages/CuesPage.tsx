import { Editor } from '../../event/editor/Editor';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

export default function CuesPage() {
  useDataReady();
  return <Editor map={<LedMap />} />;
}
