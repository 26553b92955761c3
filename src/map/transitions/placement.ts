import type { City } from '../../atlas/model';
import type { Point } from '../projection';

/** The size of marks in the piles, as a share of the size they are designed in. */
export const inPiles = 0.74;

/** Names a city's nth mark, from 0: the same in one drawing and the next. */
export function keyOf(city: City, nth: number): string {
  return `${city.id}.${nth}`;
}

/** Where a mark is (px), and its size as a share of the size it is designed in. */
export interface Placement extends Point {
  scale: number;
}

/** A mark that is drawn: whose it is, and where it belongs. */
export interface TransitionMark extends Placement {
  /** Its city and which of its marks, as `keyOf` says: the same from one drawing to the next. */
  key: string;
  city: City;
}

/** Where each city's mark is, in px of the window, by the city's id. */
export type Places = ReadonlyMap<string, Point>;
