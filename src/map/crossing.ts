import type { City } from '../atlas/model';
import type { FlyingMarks } from './flying/FlyingMarks';
import type { Point } from './projection';

/** The size of marks in the piles, as a share of the size they are designed in. */
export const inPiles = 0.74;

/** Names a city's nth mark, from 0: the same in one drawing and the next. */
export function keyOf(city: City, nth: number): string {
  return `${city.id}.${nth}`;
}

/** The drawings between which marks cross: the map, and the piles in its place. */
export type Shore = 'map' | 'piles';
/** Where each city's mark is, in px of the window, by the city's id. */
export type Places = ReadonlyMap<string, Point>;

/** What a drawing leaves behind that goes away. */
export interface Leaving {
  places: Places;
  /** Draws marks on their way. The piles hand it over, so that a map nobody piles never loads it. */
  Marks: typeof FlyingMarks | null;
}

let left: (Leaving & { shore: Shore }) | null = null;

/** Says where the marks are of a drawing that goes away now, in mid-flight too. */
export function leave(shore: Shore, places: Places, Marks: Leaving['Marks'] = null): void {
  left = { shore, places, Marks };
}

/** What the drawing on the other shore left, for one that comes in its place; null if that was not shown last. */
export function comeFrom(shore: Shore): Leaving | null {
  const found = left?.shore === shore ? left : null;
  left = null;
  return found;
}
