import { facetsOf } from '../../atlas/filter';
import type { Atlas } from '../../atlas/model';
import { Chips } from '../../explore/Chips';
import { DroppedNote } from '../../explore/DroppedNote';
import { FilterBar } from '../../explore/FilterBar';
import type { Answer } from '../../explore/useResult';

/** The filters of the site, fetched when they are first opened. */
export default function EmbedFilters({ atlas, result }: { atlas: Atlas; result: Answer }) {
  return (
    <>
      <DroppedNote atlas={atlas} />
      <FilterBar atlas={atlas} counts={result.counts} facets={facetsOf(atlas)} />
      <Chips atlas={atlas} />
    </>
  );
}
