import * as fc from 'fast-check';
import { keyOf, type TransitionMark } from '../../../../src/map/transitions/placement';
import { describe, expect, it } from 'vitest';
import {
  isStill,
  placesOf,
  placementAt,
  retarget,
  type TransitionState,
} from '../../../../src/map/transitions/transitions';
import { atlas } from '../../pages/fixture';

const [bruges, ghent] = atlas.cities;
if (!bruges || !ghent) throw new Error('The fixture has lost its cities.');

const markOf = (city: typeof ghent, nth: number, x: number, y: number): TransitionMark => ({
  key: keyOf(city, nth),
  city,
  x,
  y,
  scale: 1,
});
const nowhere: TransitionState = { transitions: new Map(), share: 1 };
const sea = () => ({ x: -50, y: -50, scale: 0.5 });

describe('a way', () => {
  const way = { from: { x: 0, y: 100, scale: 1 }, to: { x: 80, y: 20, scale: 0.5 } };

  it('begins where the mark was, is in the middle at half time, and ends where it belongs', () => {
    expect(placementAt(way, 0)).toEqual(way.from);
    expect(placementAt(way, 0.5)).toEqual({ x: 40, y: 60, scale: 0.75 });
    expect(placementAt(way, 1)).toEqual(way.to);
  });

  it('never leads back', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        ([a, b]) => {
          const [early, late] = [
            placementAt(way, Math.min(a, b)),
            placementAt(way, Math.max(a, b)),
          ];
          expect(early.x).toBeLessThanOrEqual(late.x);
          expect(early.y).toBeGreaterThanOrEqual(late.y);
        },
      ),
    );
  });
});

describe('marks that retarget', () => {
  it('set off at their city’s origin, then where its first mark is, then where they are themselves', () => {
    const first = retarget(nowhere, [markOf(ghent, 0, 10, 10)], sea);
    expect(first.get('ghent.0')?.from).toEqual(sea());
    const landed = { transitions: first, share: 1 };
    const two = [markOf(ghent, 0, 30, 10), markOf(ghent, 1, 60, 10), markOf(bruges, 0, 0, 0)];
    const second = retarget(landed, two, sea);
    expect(second.get('ghent.0')?.from).toMatchObject({ x: 10, y: 10 });
    expect(second.get('ghent.1')?.from).toMatchObject({ x: 10, y: 10 });
    expect(second.get('bruges.0')?.from).toEqual(sea());
    const third = retarget({ transitions: second, share: 1 }, two, sea);
    expect(third.get('ghent.1')?.from).toMatchObject({ x: 60, y: 10 });
    expect(isStill(third)).toBe(true);
    expect(isStill(second)).toBe(false);
  });

  it('go on from where they are in mid-flight', () => {
    const out = retarget(nowhere, [markOf(ghent, 0, 150, -50)], sea);
    const back = retarget({ transitions: out, share: 0.5 }, [markOf(ghent, 0, 0, 0)], sea);
    expect(back.get('ghent.0')?.from).toEqual({ x: 50, y: -50, scale: 0.75 });
  });

  it('say where each city’s first mark is', () => {
    const marks = [markOf(ghent, 0, 150, -50), markOf(ghent, 1, 0, 0)];
    const places = placesOf({ transitions: retarget(nowhere, marks, sea), share: 0.5 }, marks);
    expect([...places]).toEqual([['ghent', { x: 50, y: -50, scale: 0.75 }]]);
  });
});
