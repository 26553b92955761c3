import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Compression, TileType, zxyToTileId, type Entry } from 'pmtiles';
import type { Box } from './window';

/** One tile: its address, and its content before compression. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

const headerLength = 127;
/** The header and the root directory together must fit into the first 16 KiB. */
const rootLimit = 16_384 - headerLength;

/** Numbers in groups of seven bits, least first (protocol buffers' varint). */
export function varints(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let n of numbers) {
    while (n >= 0x80) {
      bytes.push((n % 0x80) + 0x80);
      n = Math.floor(n / 0x80);
    }
    bytes.push(n);
  }
  return Uint8Array.from(bytes);
}

/** Four columns, one after the other: ids as differences, runs, lengths, offsets (0: right after the one before). */
function directory(entries: readonly Entry[]): Uint8Array {
  const before = (index: number) => entries[index - 1];
  return gzipSync(
    varints([
      entries.length,
      ...entries.map(({ tileId }, index) => tileId - (before(index)?.tileId ?? 0)),
      ...entries.map(({ runLength }) => runLength),
      ...entries.map(({ length }) => length),
      ...entries.map(({ offset }, index) => {
        const last = before(index);
        return last && last.offset + last.length === offset ? 0 : offset + 1;
      }),
    ]),
  );
}

interface Contents {
  entries: Entry[];
  chunks: Uint8Array[];
  length: number;
}

/** Orders tiles along the curve and keeps each content once: plain land and sea repeat a lot. */
function contentsOf(tiles: readonly Tile[]): Contents {
  const known = new Map<string, { offset: number; length: number }>();
  const contents: Contents = { entries: [], chunks: [], length: 0 };
  const ordered = tiles
    .map(({ z, x, y, data }) => ({ tileId: zxyToTileId(z, x, y), data }))
    .sort((a, b) => a.tileId - b.tileId);
  for (const { tileId, data } of ordered) {
    const hash = createHash('sha256').update(data).digest('base64');
    let place = known.get(hash);
    if (!place) {
      const packed = gzipSync(data, { level: 9 });
      place = { offset: contents.length, length: packed.length };
      known.set(hash, place);
      contents.chunks.push(packed);
      contents.length += packed.length;
    }
    const last = contents.entries.at(-1);
    if (last && last.offset === place.offset && last.tileId + last.runLength === tileId)
      last.runLength += 1;
    else contents.entries.push({ tileId, ...place, runLength: 1 });
  }
  return contents;
}

interface Archive {
  tiles: readonly Tile[];
  /** Degrees. */
  bounds: Box;
  metadata: Readonly<Record<string, unknown>>;
}

/**
 * Packs vector tiles into one PMTiles archive (version 3, gzip, one directory).
 * @throws Error if the directory outgrows the first 16 KiB
 */
export function packTiles({ tiles, bounds, metadata }: Archive): Uint8Array {
  const { entries, chunks, length } = contentsOf(tiles);
  const root = directory(entries);
  if (root.length > rootLimit) throw new Error(`the root directory has ${root.length} bytes`);
  const json = gzipSync(JSON.stringify(metadata));
  const zooms = tiles.map(({ z }) => z);
  const [least, most] = [Math.min(...zooms), Math.max(...zooms)];

  const header = Buffer.alloc(headerLength);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  const jsonAt = headerLength + root.length;
  const tilesAt = jsonAt + json.length;
  const places = [headerLength, root.length, jsonAt, json.length, tilesAt, 0, tilesAt, length];
  const counts = [tiles.length, entries.length, chunks.length];
  [...places, ...counts].forEach((n, index) => header.writeBigUInt64LE(BigInt(n), 8 + index * 8));
  header.writeUInt8(1, 96); // tiles lie in the order of the directory
  header.writeUInt8(Compression.Gzip, 97);
  header.writeUInt8(Compression.Gzip, 98);
  header.writeUInt8(TileType.Mvt, 99);
  header.writeUInt8(least, 100);
  header.writeUInt8(most, 101);
  const { west, south, east, north } = bounds;
  const degrees = (value: number) => Math.round(value * 1e7);
  [west, south, east, north].forEach((n, index) =>
    header.writeInt32LE(degrees(n), 102 + index * 4),
  );
  header.writeUInt8(least, 118);
  header.writeInt32LE(degrees((west + east) / 2), 119);
  header.writeInt32LE(degrees((south + north) / 2), 123);
  return Buffer.concat([header, root, json, ...chunks]);
}
