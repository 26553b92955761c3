import type { City } from '../../atlas/model';
import { keyOf, type Placement, type TransitionMark } from './placement';

/** How long marks travel, in ms. */
export const transitionTime = 400;

/** A mark's way from where it was to where it belongs. */
export interface Transition {
  from: Placement;
  to: Placement;
}

export type Transitions = ReadonlyMap<string, Transition>;

/** Marks at a share (0 to 1) of their ways. */
export interface TransitionState {
  transitions: Transitions;
  share: number;
}

/** Where a mark is at a share (0 to 1) of its way. */
export function placementAt({ from, to }: Transition, share: number): Placement {
  if (share === 1) return to;
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) };
}

/**
 * The ways from where all marks are by now to where they belong next: in mid-flight they turn
 * where they are. A mark that is new sets off where its city's first mark is, and without one
 * at its city's origin.
 */
export function retarget(
  { transitions, share }: TransitionState,
  marks: readonly TransitionMark[],
  originOf: (city: City) => Placement,
): Transitions {
  return new Map(
    marks.map(({ key, city, x, y, scale }) => {
      const before = transitions.get(key) ?? transitions.get(keyOf(city, 0));
      const from = before ? placementAt(before, share) : originOf(city);
      return [key, { from, to: { x, y, scale } }];
    }),
  );
}

/** Where each city's first mark is, by the city's id. */
export function placesOf(
  { transitions, share }: TransitionState,
  marks: readonly TransitionMark[],
): Map<string, Placement> {
  return new Map(
    marks.flatMap(({ key, city }) => {
      const own = key === keyOf(city, 0) ? transitions.get(key) : undefined;
      return own ? [[city.id, placementAt(own, share)] as const] : [];
    }),
  );
}

/** True if every mark is where it belongs. */
export function isStill(transitions: Transitions): boolean {
  return [...transitions.values()].every(
    ({ from, to }) => from.x === to.x && from.y === to.y && from.scale === to.scale,
  );
}
