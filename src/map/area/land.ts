import * as v from 'valibot';
import { project, picture, unproject, type Place, type Point } from '../projection';

/** As data/basemap writes it: relative steps, rings of land and lakes closed. */
const rings = v.pipe(v.string(), v.regex(/^(?:m[\d. -]+z)*$/));
const lines = v.pipe(v.string(), v.regex(/^(?:m[\d. -]+)*$/));
const landSchema = v.object({
  land: rings,
  // Versions that were published before have the land alone.
  lakes: v.optional(rings, ''),
  rivers: v.optional(lines, ''),
});

/** A country's land and its water: path data in the outline's coordinates, finer than the outline. */
export type Land = v.InferOutput<typeof landSchema>;

/** Reads `map/lands/<CODE>.json`. @throws ValiError */
export function parseLand(json: unknown): Land {
  return v.parse(landSchema, json);
}

/** The rings of path data, each a list of points in the outline's coordinates. */
export function ringsOf(data: string): Point[][] {
  let [x, y] = [0, 0];
  return data
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const steps = (ring.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
      const points: Point[] = [];
      for (let at = 0; at + 1 < steps.length; at += 2) {
        x += steps[at] ?? 0;
        y += steps[at + 1] ?? 0;
        points.push({ x, y });
      }
      // A closed ring ends where it began, and the next is told from there.
      const [start] = points;
      if (start) ({ x, y } = start);
      return points;
    });
}

interface Box {
  west: number;
  east: number;
  north: number;
  south: number;
}

function boxOf(ring: readonly Point[]): Box {
  const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
  return {
    west: Math.min(...xs),
    east: Math.max(...xs),
    north: Math.min(...ys),
    south: Math.max(...ys),
  };
}

/**
 * The corners of a country's land, as far as its map has to show it: the largest piece, and
 * every other on which one of the cities stands. Islands far out without a city stay out.
 */
export function cornersOf({ land }: Pick<Land, 'land'>, cities: readonly Place[]): Place[] {
  const boxes = ringsOf(land).map(boxOf);
  const area = ({ west, east, north, south }: Box) => (east - west) * (south - north);
  const largest = boxes.reduce<Box | null>(
    (most, box) => (most && area(most) >= area(box) ? most : box),
    null,
  );
  const spots = cities.map((city) => project(city, picture.camera));
  const isLivedIn = ({ west, east, north, south }: Box) =>
    spots.some(({ x, y }) => x >= west && x <= east && y >= north && y <= south);
  return boxes
    .filter((box) => box === largest || isLivedIn(box))
    .flatMap(({ west, east, north, south }) => [
      unproject({ x: west, y: north }, picture.camera),
      unproject({ x: east, y: south }, picture.camera),
    ]);
}
