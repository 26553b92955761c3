import { expect, test } from 'vitest';
import { countryNames, roomiest } from '../../../data/basemap/names';
import { placesBeside, type OwnCity } from '../../../data/basemap/places';
import { spell } from '../../../data/basemap/spellings';
import { project } from '../../../src/map/projection';

const prague: OwnCity = {
  name: 'Praha',
  country: 'CZ',
  geonamesId: '3067696',
  lat: 50.088,
  lng: 14.42,
};

test('a city of the atlas is not named twice, by its GeoNames id or by its name nearby', () => {
  const names = (cities: OwnCity[]) =>
    placesBeside(cities).map(({ properties }) => properties.name);
  expect(names([])).toContain('Prague');
  expect(names([prague])).not.toContain('Prague');
  expect(names([{ ...prague, name: 'Prague', geonamesId: '' }])).not.toContain('Prague');
});

test('names of one zoom keep their distance from each other and from the atlas’s own', () => {
  const zoom5 = placesBeside([prague]).filter(({ properties }) => properties.minzoom <= 5);
  const at = ({ geometry }: (typeof zoom5)[number]) => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    return project({ lng, lat }, { zoom: 5, lat: 50, lng: 14 });
  };
  const points = zoom5.map(at);
  for (const [index, { x, y }] of points.entries())
    for (const other of points.slice(index + 1))
      expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(89);
  const own = project(prague, { zoom: 5, lat: 50, lng: 14 });
  for (const { x, y } of points) expect(Math.hypot(x - own.x, y - own.y)).toBeGreaterThan(62);
});

test('names are spelt plainly, and Ukraine’s as Ukraine does', () => {
  expect(spell(698740, 'Odessa')).toBe('Odesa');
  expect(spell(1, 'Al Ḩasakah')).toBe('Al Hasakah');
  expect(spell(1, "'s-Hertogenbosch")).toBe('’s-Hertogenbosch');
  expect(spell(1, 'Brás̆ov')).toBe('Brásov');
  expect(spell(1, 'Timișoara')).toBe('Timișoara');
});

test('a country is named where it has most room, not in its arm', () => {
  const flag = [
    [0, 0],
    [10, 0],
    [10, 10],
    [9, 10],
    [9, 5],
    [0, 5],
    [0, 0],
  ];
  const { at, room } = roomiest([flag]);
  expect(at[1]).toBeCloseTo(2.5, 0);
  expect(room).toBeGreaterThan(2.3);
});

test('small countries wait for room, those without a city in the atlas for a closer look', () => {
  const square = (code: string, lng: number, side: number) => ({
    code,
    land: {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [lng, 45],
            [lng + side, 45],
            [lng + side, 45 + side],
            [lng, 45 + side],
            [lng, 45],
          ],
        ],
      ],
    },
  });
  const named = countryNames(
    [square('AA', 0, 8), square('BB', 10, 8), square('CC', 20, 0.1), square('123', 30, 8)],
    new Set(['AA', 'CC']),
  );
  expect(named.map(({ properties: { code, minzoom } }) => [code, minzoom])).toEqual([
    ['AA', 4],
    ['BB', 5],
    ['CC', 7],
  ]);
});
