import { useAtlas } from '../atlas/AtlasContext';
import { facetsOf } from '../atlas/filter';
import { AskedChips } from '../filters/AskedChips';
import { DroppedNote } from '../filters/DroppedNote';
import { FilterBar } from '../filters/FilterBar';
import { NoCity } from '../filters/NoCity';
import RecordCards from '../filters/RecordCards';
import { YearsNote } from '../filters/YearsNote';
import { useResult } from '../view/ResultContext';
import styles from './Embedded.module.css';

/** In a small frame the facets' own buttons may fill what scrolls: their options come into sight below them. */
function reveal(panel: HTMLElement | null): void {
  const scroller = panel?.closest(`.${styles.filters}`);
  if (!panel || !scroller) return;
  const [inner, outer] = [panel.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const hidden = Math.max(0, inner.bottom - outer.bottom);
  scroller.scrollTop += Math.min(hidden, inner.top - outer.top);
}

/** The filters of the site, fetched when they are first opened. */
export default function EmbedFilters() {
  const atlas = useAtlas();
  const { counts } = useResult();
  return (
    <>
      <FilterBar counts={counts} facets={facetsOf(atlas)} onPanel={reveal} />
      <AskedChips />
    </>
  );
}

/** The records that answer the question, one card each. */
export const EmbedRecords = RecordCards;

/** What of the address the atlas does not have, and the ways out where no city is left. */
export function EmbedNotes() {
  const { cities } = useResult();
  return (
    <>
      <DroppedNote />
      <YearsNote />
      {cities.length === 0 && <NoCity />}
    </>
  );
}
