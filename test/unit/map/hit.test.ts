import { describe, expect, test } from 'vitest';
import type { City } from '../../../src/atlas/model';
import { quadtreeOf } from '../../../src/map/canvas/quadtree';
import { cityAt, markAt, nearestTowards, scanOf, spotOf } from '../../../src/map/hit';
import { project } from '../../../src/map/projection';
import { seeded } from '../../bench/synthetic';
import { cityFixture, fourCities } from './cities';

const all = (cities: readonly City[]) => new Set(cities.map(({ id }) => id));
const camera = { zoom: 4, lat: 50, lng: 12 };

describe('the city under a pointer', () => {
  const [ghent] = fourCities;
  if (!ghent) throw new Error('no city');
  const { x, y } = project(ghent, camera);

  test('is the one within reach', () => {
    expect(
      cityAt({ x: x + 7, y: y - 7 }, scanOf(fourCities), all(fourCities), camera, 12)?.id,
    ).toBe('ghent');
    expect(
      cityAt({ x: x + 9, y: y - 9 }, scanOf(fourCities), all(fourCities), camera, 12),
    ).toBeNull();
  });

  test('is the nearest where several are', () => {
    const pair = cityFixture([
      { id: 'ghent', lat: 51.05, lng: 3.72 },
      { id: 'bruges', lat: 51.21, lng: 3.22 },
    ]);
    expect(cityAt({ x: x - 1, y }, scanOf(pair), all(pair), camera, 24)?.id).toBe('ghent');
    expect(cityAt({ x: x - 9, y: y - 4 }, scanOf(pair), all(pair), camera, 24)?.id).toBe('bruges');
  });
});

describe('a mark that was moved from its place', () => {
  const pair = cityFixture([
    { id: 'delft', lat: 52.01, lng: 4.36 },
    { id: 'rotterdam', lat: 51.92, lng: 4.48 },
  ]);
  const viewport = { width: 1000, height: 800, camera };
  const onMap = { cities: pair, shown: all(pair), find: scanOf(pair) };

  test('is hit where it is drawn, not where its city lies', () => {
    const [delft, rotterdam] = pair;
    if (!delft || !rotterdam) throw new Error('no cities');
    const spot = spotOf(delft, onMap, viewport);
    const home = project(delft, camera);
    expect(Math.hypot(spot.x - home.x, spot.y - home.y)).toBeGreaterThan(4);
    expect(markAt(spot, onMap, viewport, 4)?.id).toBe('delft');
    expect(markAt(spotOf(rotterdam, onMap, viewport), onMap, viewport, 4)?.id).toBe('rotterdam');
    expect(markAt(home, onMap, viewport, 4)).toBeNull();
  });

  test('is at its place again where its neighbour does not match', () => {
    const [delft] = pair;
    if (!delft) throw new Error('no city');
    const alone = { ...onMap, shown: new Set(['delft']) };
    expect(spotOf(delft, alone, viewport)).toEqual(project(delft, camera));
    expect(markAt(project(delft, camera), alone, viewport, 4)?.id).toBe('delft');
  });
});

test.each([
  ['by asking each', scanOf],
  ['by a quadtree', quadtreeOf],
])('the nearest of many is found %s', (_, indexOf) => {
  const next = seeded(7);
  const many = cityFixture(
    Array.from({ length: 400 }, (_, i) => ({
      id: `c${i}`,
      lat: 35 + next() * 30,
      lng: next() * 40,
    })),
  );
  // Two in one place, as in data that nobody has looked through.
  const cities = cityFixture([
    ...many.map(({ id, lat, lng }) => ({ id, lat, lng })),
    { id: 'twin', lat: many[0]?.lat ?? 0, lng: many[0]?.lng ?? 0 },
  ]);
  const shown = new Set(cities.filter((_, i) => i % 3 > 0).map(({ id }) => id));
  const find = indexOf(cities);
  for (let i = 0; i < 200; i++) {
    const point = { x: (next() - 0.5) * 800, y: (next() - 0.5) * 600 };
    const far = (city: City) => {
      const { x, y } = project(city, camera);
      return Math.hypot(x - point.x, y - point.y);
    };
    // Two in one place are as near as one another.
    const nearest = Math.min(...cities.filter(({ id }) => shown.has(id)).map(far));
    const distanceOf = (city: City | null) => (city ? +far(city).toFixed(6) : null);
    const within = nearest <= 24 ? +nearest.toFixed(6) : null;
    expect(distanceOf(cityAt(point, find, shown, camera, 24))).toBe(within);
    expect(distanceOf(cityAt(point, find, shown, camera, Infinity))).toBe(+nearest.toFixed(6));
  }
});

describe('an arrow key', () => {
  const [ghent, oslo, rome, kyiv] = fourCities;
  if (!ghent || !oslo || !rome || !kyiv) throw new Error('no cities');

  test.each([
    ['right', 'kyiv'],
    ['up', 'oslo'],
    ['down', 'rome'],
    ['left', undefined],
  ] as const)('goes %s from Ghent to %s', (direction, id) => {
    expect(nearestTowards(ghent, fourCities, direction)?.id).toBe(id);
  });

  test('prefers a city ahead to a nearer one aside', () => {
    const here = { lat: 50, lng: 10 };
    const ahead = { id: 'ahead', lat: 50, lng: 14 };
    const aside = { id: 'aside', lat: 52, lng: 11 };
    expect(nearestTowards(here, [aside, ahead], 'right')?.id).toBe('ahead');
    expect(nearestTowards(here, [aside], 'right')?.id).toBe('aside');
  });

  test('never stays where it is', () => {
    expect(nearestTowards(ghent, [ghent], 'right')).toBeNull();
  });

  test('leads from any city to any other, so that none is out of reach', () => {
    const seen = new Set([ghent.id]);
    const queue = [ghent];
    for (const city of queue) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = nearestTowards(city, fourCities, direction);
        if (next && !seen.has(next.id)) queue.push(next);
        if (next) seen.add(next.id);
      }
    }
    expect(seen.size).toBe(fourCities.length);
  });
});
