import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameSize, placeLabels as place, type Label } from '../../../src/map/svg/placeLabels';
import { spotsOf } from '../../../src/map/arrangement';
import { widthOf } from '../../../src/map/letterWidth';
import { discRadius, markScale } from '../../../src/map/markShapes';
import { initialZoom, type Viewport } from '../../../src/map/projection';
import type { City } from '../../../src/atlas/model';
import { cityFixture, fourCities } from './cities';

const viewport = { width: 900, height: 700, camera: { zoom: 3.5, lat: 50, lng: 14 } };
const placeLabels = (cities: readonly City[], on: Viewport, most: number) =>
  place(cities, new Set(cities.map(({ id }) => id)), on, { most });
const named = (labels: readonly Label[]) => labels.map(({ city }) => city.id);

describe('names on the simple map', () => {
  test('stand for the larger cities first', () => {
    expect(named(placeLabels(fourCities, viewport, 2))).toEqual(['kyiv', 'rome']);
    expect(named(placeLabels(fourCities, viewport, 10))).toHaveLength(4);
  });

  test('do not touch each other', () => {
    const pair = cityFixture([
      { id: 'rotterdam', lat: 51.92, lng: 4.48, population: 650_000 },
      { id: 'delft', lat: 52.01, lng: 4.36, population: 100_000 },
    ]);
    const [one, other] = placeLabels(pair, viewport, 10);
    expect([one?.anchor, other?.anchor]).toEqual(['start', 'end']);
    const near = { ...viewport, camera: { zoom: 9, lat: 52, lng: 4.4 } };
    expect(named(placeLabels(pair, near, 10))).toHaveLength(2);
  });

  test('keep off one another when they are written larger', () => {
    const pair = cityFixture([
      { id: 'rotterdam', lat: 51.92, lng: 4.48, population: 650_000 },
      { id: 'utrecht', lat: 52.09, lng: 5.12, population: 350_000 },
    ]);
    const on = { ...viewport, camera: { zoom: 6, lat: 52, lng: 4.4 } };
    const written = (times: number) =>
      place(pair, new Set(['rotterdam', 'utrecht']), on, { most: 10, times });
    const [usual, larger] = [written(1)[0], written(2.5)[0]];
    if (!usual || !larger) throw new Error('no name');
    expect(larger.right - larger.left).toBeCloseTo(2.5 * (usual.right - usual.left));
    expect(larger.bottom - larger.top).toBeCloseTo(2.5 * (usual.bottom - usual.top));
    const [one, other] = written(2.5);
    if (!one || !other) throw new Error('one name');
    const isApart =
      one.right <= other.left ||
      other.right <= one.left ||
      one.bottom <= other.top ||
      other.bottom <= one.top;
    expect(isApart).toBe(true);
  });

  test('stand on the other side where a mark is in the way, and never out of the map', () => {
    const inTheWay = cityFixture([
      { id: 'rotterdam', lat: 51.92, lng: 4.48, population: 650_000 },
      { id: 'delft', lat: 51.92, lng: 5.6, population: 100_000 },
    ]);
    const anchors = placeLabels(inTheWay, viewport, 10).map(({ city, anchor }) => [
      city.id,
      anchor,
    ]);
    expect(anchors).toEqual([
      ['rotterdam', 'end'],
      ['delft', 'start'],
    ]);
    const edge = { ...viewport, width: 20 };
    expect(
      placeLabels(inTheWay, { ...edge, camera: { ...viewport.camera, lng: 4.48 } }, 10),
    ).toEqual([]);
  });

  test('are those that comparing each with all would choose', () => {
    const anywhere = fc.record({
      lat: fc.double({ min: 45, max: 55, noNaN: true }),
      lng: fc.double({ min: 8, max: 20, noNaN: true }),
      population: fc.integer({ min: 1, max: 9 }),
    });
    const some = fc.array(anywhere, { maxLength: 120 });
    fc.assert(
      fc.property(some, fc.double({ min: 3, max: 8, noNaN: true }), (places, zoom) => {
        const cities = cityFixture(places.map((one, i) => ({ ...one, id: `city-${i}` })));
        const on = { ...viewport, camera: { ...viewport.camera, zoom } };
        expect(placeLabels(cities, on, 40)).toEqual(simply(cities, on, 40));
      }),
    );
  });

  test('carry the year of what was asked for, and leave room for it', () => {
    const [ghent] = fourCities;
    const moreOf = (city: City) => (city === ghent ? ' 2021' : '');
    const shown = new Set(['ghent', 'rome']);
    const labels = place(fourCities, shown, viewport, { most: 9, moreOf });
    expect(labels.map(({ city, more }) => city.name + more)).toEqual(['Rome', 'Ghent 2021']);
    for (const { left, right, city, more } of labels) {
      expect(right - left).toBeCloseTo(widthOf(city.name + more, { size: nameSize }));
    }
  });

  test('leave out the city that has its name otherwise', () => {
    const shown = new Set(fourCities.map(({ id }) => id));
    const labels = place(fourCities, shown, viewport, { most: 9, except: 'rome' });
    expect(named(labels)).not.toContain('rome');
    expect(labels).toHaveLength(3);
  });

  test('do not go under the name above an open city', () => {
    const pair = cityFixture([
      { id: 'gdansk', lat: 54.35, lng: 18.65, population: 480_000 },
      { id: 'copenhagen', lat: 55.4, lng: 16.3, population: 640_000 },
    ]);
    const shown = new Set(pair.map(({ id }) => id));
    const of = (except: string | null) =>
      place(pair, shown, viewport, { most: 9, except }).find(({ city }) => city.id !== 'gdansk');
    expect([of(null)?.anchor, of('gdansk')?.anchor]).toEqual(['start', 'end']);
  });

  test('keep off the marks of the result only', () => {
    const pair = cityFixture([
      { id: 'rotterdam', lat: 51.92, lng: 4.48, population: 650_000 },
      { id: 'delft', lat: 51.92, lng: 5.6, population: 100_000 },
    ]);
    expect(named(place(pair, new Set(['rotterdam']), viewport, { most: 10 }))).toEqual([
      'rotterdam',
    ]);
  });
});

/** The same by comparing each name with every mark and every name. */
function simply(cities: readonly City[], on: Viewport, most: number): Label[] {
  const spots = spotsOf(cities, new Set(cities.map(({ id }) => id)), on)
    .map(({ city, x, y }) => ({ city, x: x + on.width / 2, y: y + on.height / 2 }))
    .sort((a, b) => b.city.population - a.city.population);
  const radius = discRadius * markScale(on.camera.zoom, initialZoom(on), on.width);
  const aside = radius + 3;
  const names: Label[] = [];
  for (const { city, x, y } of spots) {
    if (x <= 0 || y <= 0 || x >= on.width || y >= on.height) continue;
    const long = widthOf(city.name, { size: nameSize });
    const box = (anchor: Label['anchor'], nameX: number, nameY: number): Label => {
      const left = nameX - { start: 0, middle: long / 2, end: long }[anchor];
      const [right, top, bottom] = [left + long, nameY - 6, nameY + 6];
      return { city, anchor, more: '', x: nameX, y: nameY, left, right, top, bottom };
    };
    const beside = [
      box('start', x + aside, y),
      box('end', x - aside, y),
      box('middle', x, y - aside - 4),
      box('middle', x, y + aside + 4),
      box('start', x + aside * 0.8, y - aside * 0.6 - 4),
      box('start', x + aside * 0.8, y + aside * 0.6 + 4),
      box('end', x - aside * 0.8, y - aside * 0.6 - 4),
      box('end', x - aside * 0.8, y + aside * 0.6 + 4),
      box('start', x - aside * 0.4, y - aside - 4),
      box('start', x - aside * 0.4, y + aside + 4),
      box('end', x + aside * 0.4, y - aside - 4),
      box('end', x + aside * 0.4, y + aside + 4),
    ];
    const free = beside.find(
      (name) =>
        name.left >= 0 &&
        name.top >= 0 &&
        name.right <= on.width &&
        name.bottom <= on.height &&
        !spots.some((other) => other.city !== city && distance(name, other) < radius + 4) &&
        !names.some(
          (other) =>
            name.left < other.right + 3 &&
            name.right + 3 > other.left &&
            name.top < other.bottom &&
            name.bottom > other.top,
        ),
    );
    if (names.length < most && free) names.push(free);
  }
  return names;
}

/** From a name to the middle of a mark. */
function distance({ left, right, top, bottom }: Label, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
