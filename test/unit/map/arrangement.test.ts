import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTied, mostMoved, offsetsOf, spotsOf } from '../../../src/map/arrangement';
import { discRadius, markScale, markSizes } from '../../../src/map/markShapes';
import { initialCamera, initialZoom } from '../../../src/map/projection';
import { spread } from '../../../src/map/spread';
import { farthest, mapSizes, markLayouts, reach, touching } from '../../markLayout';
import { shippedAtlas } from '../../shippedAtlas';
import { cityFixture } from './cities';

const { cities: shipped } = await shippedAtlas();
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe.each(mapSizes)('the marks of the shipped cities on a map $width px wide', (size) => {
  const layouts = markLayouts(shipped, size);
  const [opening] = layouts;
  if (!opening) throw new Error('no layout');

  test.each(layouts)('do not touch at zoom $viewport.camera.zoom', (layout) => {
    expect(touching(layout)).toBe(0);
  });

  test('are no more than 36 px from their places at the opening', () => {
    expect(farthest(opening)).toBeLessThanOrEqual(36);
  });

  test.each(layouts)(
    'have names that are nearer to their own than to any other, at zoom $viewport.camera.zoom',
    (layout) => {
      for (const label of layout.labels) {
        const near = layout.spots.toSorted(
          (a, b) => reach(label, a, layout) - reach(label, b, layout),
        );
        expect(near[0]?.city.name).toBe(label.city.name);
      }
    },
  );
});

test('at least 90 of the shipped cities are named in a window of 1280 px', () => {
  const [, laptop] = mapSizes;
  const [opening] = laptop ? markLayouts(shipped, laptop) : [];
  expect(opening?.labels.length).toBeGreaterThanOrEqual(90);
});

describe('marks that stand too close', () => {
  const pair = cityFixture([
    { id: 'delft', lat: 52.01, lng: 4.36 },
    { id: 'rotterdam', lat: 51.92, lng: 4.48 },
    { id: 'oslo', lat: 59.91, lng: 10.75 },
  ]);
  const all = new Set(pair.map(({ id }) => id));
  const size = { width: 1000, height: 800 };
  const opening = { ...size, camera: initialCamera(size) };

  test('are moved apart, and the others stay', () => {
    const [delft, rotterdam, oslo] = spotsOf(pair, all, opening);
    if (!delft || !rotterdam || !oslo) throw new Error('no spots');
    expect(distance(delft, rotterdam)).toBeGreaterThanOrEqual(2 * discRadius);
    expect(distance(oslo, oslo.home)).toBe(0);
    const move = { x: delft.x - delft.home.x, y: delft.y - delft.home.y };
    expect(isTied(move)).toBe(true);
  });

  test('stay where one of them is outside the result', () => {
    const offset = offsetsOf(pair, new Set(['delft', 'oslo']), opening);
    for (const { id } of pair) expect(offset(id)).toEqual({ x: 0, y: 0 });
  });

  test('are moved alike, however the cities are listed', () => {
    const there = offsetsOf(pair, new Set(all), opening);
    const back = offsetsOf(pair.toReversed(), new Set(all), opening);
    expect(pair.map(({ id }) => there(id))).toEqual(pair.map(({ id }) => back(id)));
  });

  test('go home as one comes closer, without a leap', () => {
    const from = initialZoom(size);
    const steps = Array.from({ length: 400 }, (_, at) => from + at / 50);
    const moves = steps.map((zoom) =>
      offsetsOf(pair, all, { ...size, camera: { ...opening.camera, zoom } })('delft'),
    );
    const leaps = moves.slice(1).map((move, at) => distance(move, moves[at] ?? move));
    expect(Math.max(...leaps)).toBeLessThan(1);
    expect(moves.at(-1)).toEqual({ x: 0, y: 0 });
  });

  test('stay where there are too many to be read', () => {
    const many = cityFixture(
      Array.from({ length: mostMoved + 1 }, (_, at) => ({ id: `c${at}`, lat: 50, lng: at / 100 })),
    );
    const ids = new Set(many.map(({ id }) => id));
    expect(offsetsOf(many, ids, opening)('c7')).toEqual({ x: 0, y: 0 });
    ids.delete('c0');
    expect(offsetsOf(many, ids, opening)('c7')).not.toEqual({ x: 0, y: 0 });
  });

  test('are as large on a narrow map as the one they are moved for', () => {
    const small = { width: 390, height: 460 };
    const [delft, rotterdam] = spotsOf(pair, all, { ...small, camera: initialCamera(small) });
    if (!delft || !rotterdam) throw new Error('no spots');
    const radius = discRadius * markScale(0, 0, small.width);
    expect(radius).toBeCloseTo(discRadius * markSizes.narrow.scale);
    expect(distance(delft, rotterdam)).toBeGreaterThanOrEqual(2 * radius);
    expect(distance(delft, rotterdam)).toBeLessThan(2 * discRadius);
  });
});

test('a few points anywhere are spread so that no two are too near', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 25 }), (homes) => {
      const spots = spread(homes, 12).map(({ x, y }, at) => ({
        x: x + (homes[at]?.x ?? 0),
        y: y + (homes[at]?.y ?? 0),
      }));
      spots.forEach((one, at) => {
        // Whole pixels take away up to 1.5 of them.
        for (const other of spots.slice(at + 1)) expect(distance(one, other)).toBeGreaterThan(10);
      });
    }),
    { seed: 7 },
  );
});
