import type { Point } from './projection';

/** The size of marks in the piles, as a share of the size they are designed in. */
export const inPiles = 0.74;

/** The drawings between which marks cross: the map, and the piles in its place. */
export type Shore = 'map' | 'piles';
/** Where each city's mark is, in px of the window, by the city's id. */
export type Places = ReadonlyMap<string, Point>;

let left: { shore: Shore; places: Places } | null = null;

/** Says where the marks are of a drawing that goes away now, in mid-flight too. */
export function leave(shore: Shore, places: Places): void {
  left = { shore, places };
}

/** Where the marks were on the other shore, for a drawing that comes in its place; null if that was not shown last. */
export function comeFrom(shore: Shore): Places | null {
  const places = left?.shore === shore ? left.places : null;
  left = null;
  return places;
}
