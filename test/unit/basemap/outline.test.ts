import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readCountries } from '../../../data/basemap/countries';
import { outlineSvg } from '../../../data/basemap/outline';
import { readOwnCities } from '../../../data/basemap/places';
import { readWater } from '../../../data/basemap/water';
import { drawn, picture, pictureViewBox, project } from '../../../src/map/projection';

// Real geography takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let svg = '';

beforeAll(async () => {
  svg = outlineSvg(await readCountries(), await readWater());
});

/** All corners of a path of relative lines. */
function corners(id: string): [x: number, y: number][] {
  const data = new RegExp(`id="${id}"[^>]*d="([^"]*)"`).exec(svg)?.[1] ?? '';
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of data.matchAll(/([mz])([^mz]*)/g)) {
    const start = found.length;
    const steps = numbers.match(/-?\d+/g)?.map(Number) ?? [];
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
      found.push([x, y]);
    }
    if (command === 'm' && data.includes('z')) [x, y] = found[start] ?? [x, y];
  }
  return found;
}

describe('the picture', () => {
  test('holds every city of the atlas, 40 px from its edge', async () => {
    const outside = (await readOwnCities('data')).filter((city) => {
      const { x, y } = project(city, picture.camera);
      return Math.abs(x) > picture.width / 2 - 40 || Math.abs(y) > picture.height / 2 - 40;
    });
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  test('is filled by them from top to bottom', async () => {
    const ys = (await readOwnCities('data')).map((city) => project(city, picture.camera).y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(picture.height - 100);
  });
});

describe('the outline', () => {
  test('is small enough to stand in the page', () => {
    expect(brotliCompressSync(svg).length).toBeLessThan(12_000);
  });

  test('has its four paths in the coordinates of the picture, and no style of its own', () => {
    expect(svg).toContain(`viewBox="${pictureViewBox}"`);
    expect([...svg.matchAll(/<path id="(\w+)" class="\1" d="m/g)].map(([, id]) => id)).toEqual([
      'land',
      'lakes',
      'borders',
      'disputed',
    ]);
    expect(svg).not.toMatch(/style|fill|stroke/);
  });

  test('goes on beyond the picture on all sides, so that a wide or tall map shows no edge', () => {
    const land = corners('land');
    const [xs, ys] = [land.map(([x]) => x), land.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeLessThan(-drawn.width / 2);
    expect(Math.max(...xs)).toBeGreaterThan(drawn.width / 2);
    expect(Math.min(...ys)).toBeLessThan(-drawn.height / 2 + 60); // polar sea
    expect(Math.max(...ys)).toBeGreaterThan(drawn.height / 2);
  });

  test('keeps its places: the coast passes by Lisbon, the dashed line through Nicosia', () => {
    const near = (id: string, lat: number, lng: number) => {
      const { x, y } = project({ lat, lng }, picture.camera);
      return Math.min(...corners(id).map(([cx, cy]) => Math.hypot(cx - x, cy - y)));
    };
    expect(near('land', 38.7, -9.4)).toBeLessThan(6);
    expect(near('disputed', 35.18, 33.36)).toBeLessThan(6);
    expect(near('disputed', 42.87, 21.4)).toBeLessThan(6);
    expect(near('lakes', 58.9, 13.2)).toBeLessThan(20);
  });
});
