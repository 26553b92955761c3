import { describe, expect, test } from 'vitest';
import { placeLabels as place, type Label } from '../../../src/map/placeLabels';
import type { Sight } from '../../../src/map/Picture';
import type { City } from '../../../src/atlas/model';
import { cityFixture, fourCities } from './cities';

const sight = { width: 900, height: 700, camera: { zoom: 3.5, lat: 50, lng: 14 } };
const placeLabels = (cities: readonly City[], on: Sight, most: number) =>
  place(cities, new Set(cities.map(({ id }) => id)), on, most);
const named = (labels: readonly Label[]) => labels.map(({ city }) => city.id);

describe('names on the simple map', () => {
  test('stand for the larger cities first', () => {
    expect(named(placeLabels(fourCities, sight, 2))).toEqual(['kyiv', 'rome']);
    expect(named(placeLabels(fourCities, sight, 10))).toHaveLength(4);
  });

  test('do not touch each other', () => {
    const pair = cityFixture([
      { id: 'rotterdam', lat: 51.92, lng: 4.48, population: 650_000 },
      { id: 'delft', lat: 52.01, lng: 4.36, population: 100_000 },
    ]);
    expect(named(placeLabels(pair, sight, 10))).toEqual(['rotterdam']);
    const near = { ...sight, camera: { zoom: 9, lat: 52, lng: 4.4 } };
    expect(named(placeLabels(pair, near, 10))).toHaveLength(2);
  });

  test('do not run over a mark or out of the map', () => {
    const inTheWay = cityFixture([
      { id: 'rotterdam', lat: 51.92, lng: 4.48, population: 650_000 },
      { id: 'delft', lat: 51.92, lng: 5.6, population: 100_000 },
    ]);
    expect(named(placeLabels(inTheWay, sight, 10))).toEqual(['delft']);
    const edge = { ...sight, width: 20 };
    expect(placeLabels(inTheWay, { ...edge, camera: { ...sight.camera, lng: 4.48 } }, 10)).toEqual(
      [],
    );
  });
});
