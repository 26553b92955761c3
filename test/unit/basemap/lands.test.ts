import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readCountries } from '../../../data/basemap/countries';
import { countryLands, type CountryLand } from '../../../data/basemap/lands';
import { readWater } from '../../../data/basemap/water';
import type { Atlas } from '../../../src/atlas/model';
import { areaCamera } from '../../../src/map/area/area';
import { parseLand, ringsOf } from '../../../src/map/area/land';
import { picture, worldSize } from '../../../src/map/projection';
import { median } from '../../bench/median';
import { shippedAtlas } from '../../shippedAtlas';

// Real geography takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const codes = ['DE', 'EE', 'GR', 'LU', 'NO', 'PT'];
let lands: ReadonlyMap<string, CountryLand> = new Map();
let atlas: Atlas;

beforeAll(async () => {
  atlas = await shippedAtlas();
  lands = countryLands(await readCountries(), await readWater(), new Set(codes));
});

const landOf = (code: string) => parseLand(lands.get(code));
const size = { width: 600, height: 450 };

describe('the land of a country', () => {
  it('is there for each, as pages read it', () => {
    expect([...lands.keys()]).toEqual(codes);
    for (const code of codes) expect(parseLand(landOf(code))).toEqual(lands.get(code));
  });

  // Norway is cut where the picture ends.
  it.each(codes.filter((code) => code !== 'NO'))(
    'has no edge of %s on its own map that shows as a straight line',
    (code) => {
      const { land } = landOf(code);
      const camera = areaCamera({ area: code }, atlas, [], size, landOf(code));
      const by = worldSize(camera?.zoom ?? NaN) / worldSize(picture.camera.zoom);
      const steps = ringsOf(land).flatMap((ring) =>
        ring.slice(1).map(({ x, y }, at) => {
          const from = ring[at] ?? { x, y };
          return Math.hypot(x - from.x, y - from.y) * by;
        }),
      );
      expect(steps.length).toBeGreaterThan(60);
      expect(Math.max(...steps)).toBeLessThan(60);
      expect(median(steps)).toBeLessThan(10);
    },
  );

  it('has its rivers and lakes', () => {
    expect(landOf('DE').rivers).toMatch(/^m/);
    expect(landOf('PT').rivers).toMatch(/^m/);
    expect(ringsOf(landOf('EE').lakes).length).toBeGreaterThan(0);
  });

  it('is a small file', () => {
    for (const code of codes) {
      expect(brotliCompressSync(JSON.stringify(landOf(code))).length).toBeLessThan(6_500);
    }
  });
});
