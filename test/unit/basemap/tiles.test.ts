import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildBasemap } from '../../../data/basemap/build';
import { readCountries } from '../../../data/basemap/countries';
import { isInPolygons } from '../../../data/basemap/polygons';
import { readOwnCities } from '../../../data/basemap/places';
import { tileFields } from '../../../data/basemap/tiles';
import { europe, mapWindow } from '../../../data/basemap/window';
import { maxBounds } from '../../../src/map/camera';
import { fontRanges } from '../../../src/map/fontFiles';
import { parseGround, seaIds } from '../../../src/map/ground/ground';
import { toMercator } from '../../../src/map/projection';
import { namedCountries } from '../../../src/map/engine/style';
import { openArchive, readTile } from './archive';

// Real geography takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let out = '';
let bytes = new Uint8Array();
let archive: PMTiles;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'basemap-'));
  await buildBasemap({ dir: 'data', out });
  bytes = await readFile(join(out, 'map', 'europe.pmtiles'));
  archive = openArchive(bytes);
});
afterAll(() => rm(out, { recursive: true, force: true }));

/** The tile of a zoom that a place lies in. */
function tileAt(z: number, lng: number, lat: number) {
  const { x, y } = toMercator({ lng, lat });
  return readTile(archive, z, Math.floor(x * 2 ** z), Math.floor(y * 2 ** z));
}

type Row = Record<string, number | string | boolean>;

/** The properties of all features of a layer in the tiles of Europe. */
async function rowsOf(layer: string, z: number): Promise<Row[]> {
  const first = toMercator({ lng: europe.west, lat: europe.north });
  const last = toMercator({ lng: europe.east, lat: europe.south });
  const rows: Row[] = [];
  for (let x = Math.floor(first.x * 2 ** z); x < last.x * 2 ** z; x += 1) {
    for (let y = Math.floor(first.y * 2 ** z); y < last.y * 2 ** z; y += 1) {
      const found = (await readTile(archive, z, x, y))?.[layer];
      for (let i = 0; i < (found?.length ?? 0); i += 1)
        rows.push(found?.feature(i).properties ?? {});
    }
  }
  return rows;
}

describe('the tiles', () => {
  test('weigh little, and the outline lies beside them', async () => {
    expect(bytes.length).toBeLessThan(1_500_000);
    expect(await readFile(join(out, 'map', 'outline.svg'), 'utf8')).toMatch(/^<svg/);
  });

  test('go from zoom 0 to 7 and maxBounds as far as the map does', async () => {
    expect(await archive.getHeader()).toMatchObject({ minZoom: 0, maxZoom: 7 });
    expect(mapWindow.west).toBeLessThanOrEqual(maxBounds.west);
    expect(mapWindow.east).toBeGreaterThanOrEqual(maxBounds.east);
    expect(mapWindow.south).toBeLessThanOrEqual(maxBounds.south);
    expect(mapWindow.north).toBeGreaterThanOrEqual(maxBounds.north);
  });

  test('need 60 kB for the opening view', async () => {
    let length = 0;
    for (let x = 2; x < 6; x += 1)
      for (let y = 1; y < 4; y += 1)
        length += (await archive.getZxy(3, x, y))?.data.byteLength ?? 0;
    expect(length / 1.5).toBeLessThan(120_000);
  });

  test('keep rivers and built-up land for those who come nearer', async () => {
    for (const [layer, from] of [
      ['rivers', 4],
      ['towns', 5],
    ] as const) {
      expect(await rowsOf(layer, from - 1)).toEqual([]);
      expect((await rowsOf(layer, from)).length).toBeGreaterThan(10);
    }
  });

  test('tell borders of the atlas’s countries from those far off', async () => {
    const kinds = new Set((await rowsOf('borders', 5)).map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(['country', 'disputed', 'quiet']);
    const sahara = (await tileAt(5, 9.5, 33.5))?.['borders'];
    expect(sahara?.length).toBe(1);
    expect(sahara?.feature(0).properties['kind']).toBe('quiet');
  });

  test('hold only the fields they declare, and all of them', async () => {
    for (const [layer, fields] of Object.entries(tileFields)) {
      const rows = await rowsOf(layer, 5);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(fields.toSorted());
    }
    const declared = (await archive.getMetadata()) as { vector_layers: { id: string }[] };
    expect(declared.vector_layers.map(({ id }) => id)).toEqual(Object.keys(tileFields));
  });

  test('dash the lines of Kosovo and Northern Cyprus', async () => {
    for (const [lng, lat] of [
      [21.17, 42.67],
      [33.36, 35.17],
    ] as const) {
      const borders = (await tileAt(7, lng, lat))?.['borders'];
      const kinds = Array.from({ length: borders?.length ?? 0 }, (_, i) =>
        String(borders?.feature(i).properties['kind']),
      );
      expect(kinds).toContain('disputed');
    }
  });

  test('name every country that the style can name, and no other', async () => {
    const codes = (await rowsOf('countries', 7)).map(({ code }) => String(code));
    expect([...new Set(codes)].toSorted()).toEqual(namedCountries.toSorted());
  });
});

test('names stand in their own country, and those of seas at sea', async () => {
  const json: unknown = JSON.parse(await readFile(join(out, 'map', 'names.json'), 'utf8'));
  const places = parseGround(json);
  const countries = await readCountries();
  for (const { kind, id, at } of places) {
    expect(at.length).toBeGreaterThan(0);
    // No two countries have land in common: in its own is in no other.
    const lands = countries.filter(({ code }) => kind === 'sea' || code === id);
    for (const point of at) {
      const on = lands.filter(({ land }) => isInPolygons([...point], land.coordinates));
      expect([id, on.length]).toEqual([id, kind === 'sea' ? 0 : 1]);
    }
  }
  expect(places.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...seaIds, ...namedCountries]),
  );
});

describe('places', () => {
  test('leave the names of the atlas to the atlas', async () => {
    const own = new Set((await readOwnCities('data')).map(({ name }) => name));
    const names = (await rowsOf('places', 7)).map(({ name }) => String(name));
    expect(names.length).toBeGreaterThan(3000);
    // Other towns of the same name: on the Lüneburg Heath and in Sicily.
    expect(names.filter((name) => own.has(name)).toSorted()).toEqual(['Bergen', 'Nicosia']);
  });

  test('come in with the zoom', async () => {
    const early = await rowsOf('places', 4);
    expect(early.length).toBeGreaterThan(5);
    expect(early.every(({ minzoom }) => minzoom === 4)).toBe(true);
    expect((await rowsOf('places', 6)).length).toBeGreaterThan(early.length * 10);
  });

  test('are spelt with letters that our typeface has', async () => {
    const ranges = Object.values(fontRanges)
      .flat()
      .map((range) => range.slice(2).split('-'))
      .map(([first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const);
    const letters = new Set((await rowsOf('places', 7)).flatMap(({ name }) => [...String(name)]));
    const strange = [...letters].filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return !ranges.some(([first, last]) => code >= first && code <= last);
    });
    expect(strange).toEqual([]);
  });
});
