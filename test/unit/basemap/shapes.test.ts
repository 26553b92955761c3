import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { pathData } from '../../../data/basemap/path';
import { isInPolygons, rewind, ringArea, unwrap } from '../../../data/basemap/polygons';
import { clipLine, clipPolygons, clipRing } from '../../../data/basemap/window';
import { simplifyWeight } from '../../../data/basemap/simplifyWeight';

const box = { west: 0, east: 10, south: 0, north: 10 };

function square(west: number, south: number, side: number): Position[] {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('the window', () => {
  test('cuts a ring at its edges and keeps it closed', () => {
    const cut = clipRing(square(5, 5, 10), box);
    expect(Math.abs(ringArea(cut)) / 2).toBe(25);
    expect(cut.at(-1)).toEqual(cut[0]);
  });

  test('leaves what lies inside as it is, and drops what lies outside', () => {
    const inside = square(1, 1, 2);
    expect(clipRing(inside, box)).toBe(inside);
    expect(clipPolygons([[square(20, 20, 2)]], box)).toEqual([]);
  });

  test('cuts a segment at the same point from both sides', () => {
    const ring: Position[] = [
      [3, 2],
      [13, 7.3],
      [3, 8],
      [3, 2],
    ];
    const cut = (points: Position[]) => {
      const heights = clipRing(points, box).flatMap(([x, y = 0]) => (x === 10 ? [y] : []));
      return [...new Set(heights)].toSorted();
    };
    expect(cut(ring)).toHaveLength(2);
    expect(cut(ring.toReversed())).toEqual(cut(ring));
  });

  test('breaks a river that leaves and comes back', () => {
    const line = [-9, -5, 5, 15, 25, 35, 15, 5].map((x): Position => [x, 5]);
    expect(clipLine(line, box).map((piece) => piece.map(([x]) => x))).toEqual([
      [-5, 5, 15],
      [15, 5],
    ]);
  });
});

describe('polygons', () => {
  test('know what lies in them and not in their holes', () => {
    const ring = [[square(0, 0, 10), square(4, 4, 2)]];
    expect(isInPolygons([1, 1], ring)).toBe(true);
    expect(isInPolygons([5, 5], ring)).toBe(false);
    expect(isInPolygons([11, 5], ring)).toBe(false);
  });

  test('are wound outside one way and inside the other, however they came', () => {
    const [[outer = [], hole = []] = []] = rewind([
      [square(0, 0, 10).toReversed(), square(4, 4, 2)],
    ]);
    expect(ringArea(outer)).toBeGreaterThan(0);
    expect(ringArea(hole)).toBeLessThan(0);
  });

  test('cross the 180th meridian without a jump, untouched on its near side', () => {
    const ring: Position[] = [
      [27.123456789, 60],
      [179, 70],
      [-170, 65],
      [27.123456789, 60],
    ];
    expect(unwrap(ring)).toEqual([
      [27.123456789, 60],
      [179, 70],
      [190, 65],
      [27.123456789, 60],
    ]);
    expect(unwrap([...ring.slice(2), ...ring.slice(1, 3)])[0]).toEqual([190, 65]);
  });

  test('are worth less far from the box', () => {
    const weightOf = simplifyWeight(box, 5);
    expect(weightOf(square(1, 1, 2))).toBe(4);
    expect(weightOf(square(15, 1, 2))).toBe(2);
    expect(weightOf(square(20, 1, 2))).toBeCloseTo(4 / 9);
  });
});

describe('path data', () => {
  test('is whole, relative and without spare separators', () => {
    const line: Position[] = [
      [1.2, 2],
      [4, -1.9],
      [4.1, -2],
      [4, 3],
    ];
    expect(pathData([line], false)).toBe('m1 2 3-4 0 5');
  });

  test('chains its lines: each starts from where the one before ended', () => {
    const back: Position[] = [
      [10, 10],
      [9, 10],
    ];
    expect(pathData([back, back], false)).toBe('m10 10-1 0m1 0-1 0');
    expect(pathData([square(0, 0, 2), square(5, 5, 2)], true)).toBe(
      'm0 0 2 0 0 2-2 0zm5 5 2 0 0 2-2 0z',
    );
  });

  test('leaves out what rounding has made a point', () => {
    expect(pathData([square(0, 0, 0.2)], true)).toBe('');
  });
});
