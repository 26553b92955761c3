import type { MultiLineString, Position } from 'geojson';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { codeOf, kindOfBorder } from '../../../data/basemap/codes';
import { readCountries, type Country } from '../../../data/basemap/countries';
import { meshCountries, type Meshes } from '../../../data/basemap/meshes';
import { isInPolygons, ringArea } from '../../../data/basemap/polygons';

// Real geography takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let countries: Country[] = [];
let meshes: Meshes | undefined;

beforeAll(async () => {
  countries = await readCountries();
  meshes = meshCountries(countries);
});

function countryAt(lng: number, lat: number): string | undefined {
  return countries.find(({ land }) => isInPolygons([lng, lat], land.coordinates))?.code;
}

/** Degrees from a point to the nearest point of a line. */
function nearest({ coordinates }: MultiLineString, [lng = 0, lat = 0]: Position): number {
  return Math.min(...coordinates.flat().map(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat)));
}

function near(kind: 'country' | 'disputed', lng: number, lat: number): number {
  return meshes ? nearest(meshes[kind], [lng, lat]) : NaN;
}

describe('countries', () => {
  test.each([
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Kerch', 36.47, 45.35, 'UA'],
    ['Taman', 36.9, 45.2, 'RU'],
    ['Kyiv', 30.52, 50.45, 'UA'],
    ['Pristina', 21.17, 42.67, 'XK'],
    ['northern Nicosia', 33.364, 35.2, 'northern-cyprus'],
    ['Limassol', 33.04, 34.7, 'CY'],
    ['Reykjavík', -21.85, 64.12, 'IS'],
    ['Yerevan', 44.51, 40.18, 'AM'],
  ])('%s lies in its country', (_, lng, lat, code) => {
    expect(countryAt(lng, lat)).toBe(code);
  });

  test('have no land where there is sea: no ring is wound round the world, none jumps across it', () => {
    for (const [lng, lat] of [
      [-30, 50],
      [-5, 66],
      [3, 56],
      [18, 35],
      [60, -10],
      [0, -20],
    ] as const) {
      expect(countryAt(lng, lat), `${lng} ${lat}`).toBeUndefined();
    }
    const maldives = countries.find(({ code }) => code === '462');
    const areas = maldives?.land.coordinates.flat().map((ring) => Math.abs(ringArea(ring))) ?? [];
    expect(Math.max(...areas)).toBeLessThan(0.1);
  });
});

test('the land of all is wound for a fill: around land one way, around its seas the other', () => {
  const rings = meshes?.land.coordinates ?? [];
  expect(rings.length).toBeGreaterThan(500);
  // Islets that the source has rounded to a line have no area, and no side.
  expect(rings.filter(([outer = []]) => ringArea(outer) < 0)).toEqual([]);
  expect(rings.flatMap(([, ...seas]) => seas.filter((sea) => ringArea(sea) > 0))).toEqual([]);
});

describe('borders', () => {
  test('none parts Crimea from the mainland of Ukraine', () => {
    expect(near('country', 33.7, 46.1)).toBeGreaterThan(1);
    expect(near('disputed', 33.7, 46.1)).toBeGreaterThan(1);
  });

  test('Ukraine and Russia have theirs on land', () => {
    expect(near('country', 38.2, 47.11)).toBeLessThan(0.15);
  });

  test('Kosovo towards Serbia and Northern Cyprus are dashed, not drawn as settled', () => {
    for (const [lng, lat] of [
      [21.4, 42.87],
      [33.36, 35.18],
    ] as const) {
      expect(near('disputed', lng, lat), `${lng} ${lat}`).toBeLessThan(0.1);
    }
    expect(near('country', 33.36, 35.18)).toBeGreaterThan(1);
    expect(near('country', 21.4, 42.87)).toBeGreaterThan(0.2);
  });

  test('each side of a dashed line may be named first', () => {
    expect(kindOfBorder('XK', 'RS')).toBe('disputed');
    expect(kindOfBorder('RS', 'XK')).toBe('disputed');
    expect(kindOfBorder('RS', 'BG')).toBe('country');
  });

  test('land without a code of its own is drawn with another, or under its name', () => {
    expect(codeOf(undefined, 'Cyprus U.N. Buffer Zone')).toBe('CY');
    expect(codeOf('999', 'Somewhere')).toBe('999');
    expect(codeOf(undefined, 'Somewhere')).toBe('Somewhere');
  });
});
