import { Follow } from './Follow';
import { Sentence } from '../../../filters/Sentence';
import { useDataReady } from '../../../view/useDataReady';
import { SyncedMap } from '../../../map/SyncedMap';

export default function FollowPage() {
  useDataReady();
  return <Follow map={<SyncedMap />} sentence={<Sentence />} />;
}
