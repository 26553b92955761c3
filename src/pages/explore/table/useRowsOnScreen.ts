import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Up to so many rows the whole table is in the page: read, searched and printed as it is. */
export const wholeUpTo = 400;

/**
 * What a row not yet seen is taken for, in px; on screen it is measured. Rather too much: the end of
 * the table then comes nearer as its rows are measured, and who goes to the end is there at once.
 */
const supposedHeight = 72;

/** The rows that are in the page, and the room that the others take. */
export interface RowsOnScreen {
  /** From this row … */
  from: number;
  /** … up to, not including, this one. */
  to: number;
  /** px above and below. */
  before: number;
  after: number;
  /** Told each row as it comes into the page; null where all rows are there. */
  measure: ((row: HTMLTableRowElement | null) => void) | null;
}

/** True while the page is being printed, set before the browser lays it out on paper. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/**
 * Keeps only the rows near the window of a long table in the page.
 * @param whole the reader wants all of them
 */
export function useRowsOnScreen(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  whole: boolean,
): RowsOnScreen {
  const printing = usePrinting();
  const all = whole || printing || count <= wholeUpTo;
  const virtual = useVirtualizer({
    count,
    enabled: !all,
    getScrollElement: () => scroller.current,
    estimateSize: () => supposedHeight,
    overscan: 15,
    useFlushSync: false,
  });
  if (all) return { from: 0, to: count, before: 0, after: 0, measure: null };
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    from: first?.index ?? 0,
    to: (last?.index ?? -1) + 1,
    before: first?.start ?? 0,
    after: virtual.getTotalSize() - (last?.end ?? 0),
    measure: virtual.measureElement,
  };
}
