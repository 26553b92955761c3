import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels as place, type Label } from '../../../src/map/svg/placeLabels';
import { markScale } from '../../../src/map/markShapes';
import { initialZoom, project, type Viewport } from '../../../src/map/projection';
import type { City } from '../../../src/atlas/model';
import { cityFixture, fourCities } from './cities';

const viewport = { width: 900, height: 700, camera: { zoom: 3.5, lat: 50, lng: 14 } };
const placeLabels = (cities: readonly City[], on: Viewport, most: number) =>
  place(cities, new Set(cities.map(({ id }) => id)), on, most);
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

  test('keep off the marks of the result only', () => {
    const pair = cityFixture([
      { id: 'rotterdam', lat: 51.92, lng: 4.48, population: 650_000 },
      { id: 'delft', lat: 51.92, lng: 5.6, population: 100_000 },
    ]);
    expect(named(place(pair, new Set(['rotterdam']), viewport, 10))).toEqual(['rotterdam']);
  });
});

/** The same by comparing each name with every mark and every name. */
function simply(cities: readonly City[], on: Viewport, most: number): Label[] {
  const spots = cities
    .map((city) => {
      const { x, y } = project(city, on.camera);
      return { city, x: x + on.width / 2, y: y + on.height / 2 };
    })
    .filter(({ x, y }) => x > 0 && y > 0 && x < on.width && y < on.height)
    .sort((a, b) => b.city.population - a.city.population);
  const aside = 2 + 10 * markScale(on.camera.zoom, initialZoom(on), on.width);
  const names: Label[] = [];
  for (const { city, x, y } of spots) {
    const long = city.name.length * 7;
    const box = (anchor: Label['anchor'], left: number, nameX: number, nameY: number): Label => ({
      city,
      anchor,
      x: nameX,
      y: nameY,
      left,
      right: left + long,
      top: nameY - 7.5,
      bottom: nameY + 7.5,
    });
    const beside = [
      box('start', x + aside, x + aside, y),
      box('end', x - aside - long, x - aside, y),
      box('middle', x - long / 2, x, y - (aside + 7.5 - 4)),
      box('middle', x - long / 2, x, y + (aside + 7.5 - 4)),
    ];
    const free = beside.find(
      ({ left, right, top, bottom }) =>
        left >= 0 &&
        top >= 0 &&
        right <= on.width &&
        bottom <= on.height &&
        !spots.some(
          (other) =>
            other.city !== city &&
            left < other.x + 4 &&
            right > other.x - 4 &&
            top < other.y + 4 &&
            bottom > other.y - 4,
        ) &&
        !names.some(
          (other) =>
            left < other.right + 5 &&
            right + 5 > other.left &&
            top < other.bottom &&
            bottom > other.top,
        ),
    );
    if (names.length < most && free) names.push(free);
  }
  return names;
}
