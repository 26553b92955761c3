import { describe, expect, test, vi } from 'vitest';
import { packTiles, varints, type Tile } from '../../../data/basemap/pmtiles';
import { openArchive } from './archive';

// Packing thousands of tiles takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const bounds = { west: -10, south: 30, east: 40, north: 70 };
const tile = (z: number, x: number, y: number, text: string): Tile => ({
  z,
  x,
  y,
  data: new TextEncoder().encode(text),
});

async function textAt(archive: ReturnType<typeof openArchive>, z: number, x: number, y: number) {
  const found = await archive.getZxy(z, x, y);
  return found ? new TextDecoder().decode(found.data) : undefined;
}

describe('an archive', () => {
  const tiles = [
    tile(1, 1, 0, 'north-east'),
    tile(1, 0, 1, 'land'),
    tile(1, 1, 1, 'land'),
    tile(0, 0, 0, 'world'),
    tile(2, 3, 3, 'land'),
  ];
  const archive = openArchive(packTiles({ tiles, bounds, metadata: { name: 'test' } }));

  test('gives back every tile, and nothing for the others', async () => {
    expect(await textAt(archive, 0, 0, 0)).toBe('world');
    expect(await textAt(archive, 1, 1, 0)).toBe('north-east');
    for (const [z, x, y] of [
      [1, 0, 1],
      [1, 1, 1],
      [2, 3, 3],
    ] as const) {
      expect(await textAt(archive, z, x, y)).toBe('land');
    }
    expect(await textAt(archive, 1, 0, 0)).toBeUndefined();
  });

  test('keeps each content once, and neighbours on the curve as one entry', async () => {
    const header = await archive.getHeader();
    expect(header.numAddressedTiles).toBe(5);
    expect(header.numTileContents).toBe(3);
    expect(header.numTileEntries).toBe(4);
  });

  test('says what it holds', async () => {
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      minZoom: 0,
      maxZoom: 2,
      minLon: -10,
      minLat: 30,
      maxLon: 40,
      maxLat: 70,
      centerLon: 15,
      centerLat: 50,
      clustered: true,
    });
    expect(await archive.getMetadata()).toEqual({ name: 'test' });
  });

  test('refuses a directory that the first request would not hold', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647);
    const scattered = Array.from({ length: 8000 }, () =>
      tile(14, random() % 16_384, random() % 16_384, `${random()}`.repeat(1 + (seed % 37))),
    );
    expect(() => packTiles({ tiles: scattered, bounds, metadata: {} })).toThrow('root directory');
  });
});

test('numbers take seven bits a byte, least first', () => {
  expect([...varints([0, 127, 128, 300, 2 ** 35])]).toEqual([
    0, 127, 128, 1, 172, 2, 128, 128, 128, 128, 128, 1,
  ]);
});
