import type { AddProtocolAction } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { toMercator, worldSize, type Viewport } from '../projection';

const readTile: AddProtocolAction = new Protocol().tile;

/** Tiles fetched before the map asks for them, until it does. */
const held = new Map<string, ReturnType<AddProtocolAction>>();

/** A tile of an archive, as MapLibre asks for it: what was fetched ahead is there. */
export const tile: AddProtocolAction = (request, abort) => {
  const known = held.get(request.url);
  held.delete(request.url);
  return known ?? readTile(request, abort);
};

/** The deepest tiles of the archive. */
const deepest = 7;

/** The tiles that a map shows at a whole zoom, each as zoom, column, row. */
export function tilesOf({ camera, width, height }: Viewport, by = 0): string[] {
  const zoom = camera.zoom + by;
  const level = Math.min(Math.floor(zoom), deepest);
  const { x, y } = toMercator(camera);
  const side = 2 ** level;
  const reachOf = (px: number) => px / 2 / worldSize(zoom);
  const range = (middle: number, reach: number) => {
    const first = Math.max(0, Math.floor((middle - reach) * side));
    const last = Math.min(side - 1, Math.floor((middle + reach) * side));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  };
  const rows = range(y, reachOf(height));
  return range(x, reachOf(width)).flatMap((column) =>
    rows.map((row) => `${level}/${column}/${row}`),
  );
}

/**
 * Fetches what a map shows first, and after a zoom: the list of the archive and the tiles. What does
 * not come the map asks for again.
 * @param archive its whole address
 */
export async function holdTiles(archive: string, viewport: Viewport): Promise<void> {
  const tiles = new Set([...tilesOf(viewport), ...tilesOf(viewport, 1)]);
  await Promise.all(
    [...tiles].map(async (path) => {
      const url = `pmtiles://${archive}/${path}`;
      const asked = readTile({ url, type: 'arrayBuffer' }, new AbortController());
      held.set(url, asked);
      await asked.catch(() => held.delete(url));
    }),
  );
}
