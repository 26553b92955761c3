import type { TransitionMarks } from './TransitionMarks';
import type { Places } from './placement';

/** The drawings between which marks travel: the map, and the piles in its place. */
export type MarkSource = 'map' | 'piles';

/** What a drawing leaves behind that goes away. */
export interface MarkSnapshot {
  places: Places;
  /** Draws marks on their way. The piles hand it over, so that a map nobody piles never loads it. */
  Marks: typeof TransitionMarks | null;
}

let last: (MarkSnapshot & { source: MarkSource }) | null = null;

/** Says where the marks are of a drawing that goes away now, in mid-flight too. */
export function publishSnapshot(
  source: MarkSource,
  places: Places,
  Marks: MarkSnapshot['Marks'] = null,
): void {
  last = { source, places, Marks };
}

/** What another drawing left, for one that comes in its place; null if that was not shown last. It can be taken once. */
export function takeSnapshot(source: MarkSource): MarkSnapshot | null {
  const found = last?.source === source ? last : null;
  last = null;
  return found;
}
