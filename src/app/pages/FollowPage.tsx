import { Follow } from '../../event/follow/Follow';
import { Sentence } from '../../explore/Sentence';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

export default function FollowPage() {
  useDataReady();
  return <Follow map={<LedMap />} sentence={<Sentence />} />;
}
