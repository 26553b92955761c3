import type { Position } from 'geojson';
import { ringArea } from './polygons';
import type { Box } from './window';

/** How far outside a box a point lies; 0 within. */
function beyond([x = 0, y = 0]: Position, { west, south, east, north }: Box): number {
  return Math.max(west - x, x - east, south - y, y - north, 0);
}

/**
 * How much a triangle of the coast, or an island, is worth: its area, less
 * outside the box, where fewer eyes fall. At a distance of `half` from the box
 * it is worth half, at twice that a ninth, and so on.
 */
export function simplifyWeight(box: Box, half: number): (points: readonly Position[]) => number {
  return (points) => {
    const away = points.reduce((least, point) => Math.min(least, beyond(point, box)), Infinity);
    return Math.abs(ringArea(points)) / 2 / (1 + (away / half) ** 3);
  };
}
