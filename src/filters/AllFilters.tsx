import { useAtlas } from '../atlas/AtlasContext';
import { facetsOf } from '../atlas/filter';
import { useResult } from '../view/ResultContext';
import { FilterBar } from './FilterBar';

/** Every facet of the atlas, several options of each. */
export default function AllFilters() {
  return <FilterBar counts={useResult().counts} facets={facetsOf(useAtlas())} />;
}
