import { expect, test, vi } from 'vitest';
import { nameCountries, roomiest } from '../../../data/basemap/names';
import { placesBeside, type OwnCity } from '../../../data/basemap/places';
import { spell } from '../../../data/basemap/spellings';
import { project } from '../../../src/map/projection';

// Real geography takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const prague: OwnCity = {
  name: 'Praha',
  country: 'CZ',
  geonamesId: '3067696',
  lat: 50.088,
  lng: 14.42,
};

const names = (cities: OwnCity[]) => placesBeside(cities).map(({ properties }) => properties.name);

test('a city of the atlas is not named twice, by its GeoNames id or by its name nearby', () => {
  expect(names([])).toContain('Prague');
  // Half a degree away: the atlas may count a city from another middle than GeoNames does.
  const beside = { ...prague, lat: prague.lat + 0.45 };
  expect(names([beside])).not.toContain('Prague');
  expect(names([{ ...beside, geonamesId: '' }])).toContain('Prague');
  expect(names([{ ...beside, name: 'Prague', geonamesId: '' }])).not.toContain('Prague');
});

test('names of one zoom keep their distance from each other and from the atlas’s own', () => {
  const dortmund = { name: 'Dortmund', country: 'DE', geonamesId: '', lat: 51.515, lng: 7.466 };
  const camera = { zoom: 5, lat: dortmund.lat, lng: dortmund.lng };
  const pointsBeside = (cities: OwnCity[]) =>
    placesBeside(cities)
      .filter(({ properties }) => properties.minzoom <= 5)
      .map(({ geometry: { coordinates } }) =>
        project({ lng: coordinates[0] ?? 0, lat: coordinates[1] ?? 0 }, camera),
      );
  const points = pointsBeside([dortmund]);
  for (const [index, { x, y }] of points.entries())
    for (const other of points.slice(index + 1))
      expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(89);
  const closest = (list: typeof points) => Math.min(...list.map(({ x, y }) => Math.hypot(x, y)));
  expect(closest(pointsBeside([]))).toBeLessThan(60);
  expect(closest(points)).toBeGreaterThan(62);
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
  const [first, ...others] = roomiest([flag], 3).map(({ at: [x = 0, y = 0], room }) => ({
    x,
    y,
    room,
  }));
  expect(first?.y).toBeCloseTo(2.5, 0);
  expect(first?.room).toBeGreaterThan(2.3);
  expect(others).toHaveLength(2);
  for (const { x, y } of others) {
    expect(Math.hypot(x - (first?.x ?? 0), y - (first?.y ?? 0))).toBeGreaterThan(0.5);
  }
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
  const named = nameCountries(
    [square('AA', 0, 8), square('BB', 10, 8), square('CC', 20, 0.1), square('123', 30, 8)],
    new Set(['AA', 'CC']),
  );
  expect(named.map(({ code, minzoom }) => [code, minzoom])).toEqual([
    ['AA', 2],
    ['BB', 4],
    ['CC', 7],
  ]);
});
