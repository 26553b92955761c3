import { Editor } from './Editor';
import { useDataReady } from '../../../view/useDataReady';
import { SyncedMap } from '../../../map/SyncedMap';

export default function CuesPage() {
  useDataReady();
  return <Editor map={<SyncedMap />} />;
}
