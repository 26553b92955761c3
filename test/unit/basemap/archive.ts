import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';

/** An archive in memory, read as the browser reads it: by ranges. */
export function openArchive(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  };
  return new PMTiles(source);
}

/** The layers of one tile; null where the archive has none. */
export async function readTile(
  archive: PMTiles,
  z: number,
  x: number,
  y: number,
): Promise<VectorTile['layers'] | null> {
  const tile = await archive.getZxy(z, x, y);
  return tile ? new VectorTile(new PbfReader(tile.data)).layers : null;
}
