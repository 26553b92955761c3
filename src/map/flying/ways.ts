import type { City } from '../../atlas/model';
import { keyOf } from '../crossing';
import { eased } from '../motion';
import type { Point } from '../projection';

/** How long marks fly, in ms. */
export const flightTime = 700;

/** Where a mark is (px), and its size as a share of the size it is designed in. */
export interface Spot extends Point {
  scale: number;
}

/** A mark that is drawn: whose it is, and where it belongs. */
export interface FlyingMark extends Spot {
  /** Its city and which of its marks, as `keyOf` says: the same from one drawing to the next. */
  key: string;
  city: City;
}

/** A mark's way from where it was to where it belongs. */
export interface Way {
  from: Spot;
  to: Spot;
}

export type Ways = ReadonlyMap<string, Way>;

/** Marks on their ways, so many ms after they set off. */
export interface Flight {
  ways: Ways;
  elapsed: number;
}

/** Where a mark is on its way. @param elapsed ms since it set off */
export function spotOn({ from, to }: Way, elapsed: number): Spot {
  if (elapsed >= flightTime) return to;
  const share = eased(Math.max(0, elapsed) / flightTime);
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) };
}

/**
 * The ways from where all marks are by now to where they belong next: in mid-flight they turn
 * where they are. A mark that is new sets off where its city's first mark is, and without one
 * at its city's origin.
 */
export function turn(
  { ways, elapsed }: Flight,
  marks: readonly FlyingMark[],
  originOf: (city: City) => Spot,
): Ways {
  return new Map(
    marks.map(({ key, city, x, y, scale }) => {
      const way = ways.get(key) ?? ways.get(keyOf(city, 0));
      const from = way ? spotOn(way, elapsed) : originOf(city);
      return [key, { from, to: { x, y, scale } }];
    }),
  );
}

/** Where each city's first mark is, by the city's id. */
export function placesOf(
  { ways, elapsed }: Flight,
  marks: readonly FlyingMark[],
): Map<string, Spot> {
  return new Map(
    marks.flatMap(({ key, city }) => {
      const way = key === keyOf(city, 0) ? ways.get(key) : undefined;
      return way ? [[city.id, spotOn(way, elapsed)] as const] : [];
    }),
  );
}

/** True if nobody has anywhere to go. */
export function isStill(ways: Ways): boolean {
  return [...ways.values()].every(
    ({ from, to }) => from.x === to.x && from.y === to.y && from.scale === to.scale,
  );
}
