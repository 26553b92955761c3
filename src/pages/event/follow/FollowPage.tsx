import { Follow } from './Follow';
import { Sentence } from '../../../filters/Sentence';
import { useTold } from '../live/useLed';
import { useDataReady } from '../../../view/useDataReady';
import { SyncedMap } from '../../../map/SyncedMap';

export default function FollowPage() {
  useDataReady();
  return <Follow map={<SyncedMap />} sentence={<Sentence />} told={useTold()} />;
}
