import { toWorld, type Place, type Point } from './projection';

const known = new WeakMap<readonly Place[], readonly Point[]>();

/** Where places lie in the world of side 1: reckoned once for each list, not at every movement of a pointer. */
export function worldOf(places: readonly Place[]): readonly Point[] {
  const points = known.get(places) ?? places.map(toWorld);
  known.set(places, points);
  return points;
}
