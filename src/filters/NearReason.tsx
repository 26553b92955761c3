import { useAtlas } from '../atlas/AtlasContext';
import type { City } from '../atlas/model';
import type { Nearness } from '../atlas/similarity/near';
import { reasonInShort } from '../atlas/similarity/reasons';
import { sharedOf } from '../atlas/similarity/shared';
import { useI18n } from '../i18n/I18n';
import { useView } from '../view/store';

interface NearReasonProps {
  nearness: Nearness;
  city: City;
}

/** In a few words why a city is like the one that the reader has in mind. */
export default function NearReason({ nearness, city }: NearReasonProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const weigh = useView((view) => view.weigh);
  const shared = sharedOf(atlas, nearness.kinds, nearness.to, city);
  return <span>{reasonInShort(city, shared, weigh, i18n)}</span>;
}
