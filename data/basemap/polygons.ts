import type { Position } from 'geojson';

/** Twice the signed area of a closed ring; positive where it runs counter-clockwise in coordinates that point up. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  let [x1 = 0, y1 = 0] = ring.at(-1) ?? [];
  for (const [x2 = 0, y2 = 0] of ring) {
    sum += x1 * y2 - x2 * y1;
    [x1, y1] = [x2, y2];
  }
  return sum;
}

function isInRing([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  let [x1 = 0, y1 = 0] = ring.at(-1) ?? [];
  for (const [x2 = 0, y2 = 0] of ring) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    [x1, y1] = [x2, y2];
  }
  return inside;
}

/** True if the point lies in one of the polygons and in none of its holes. */
export function isInPolygons(point: Position, polygons: readonly Position[][][]): boolean {
  return polygons.some((rings) => rings.filter((ring) => isInRing(point, ring)).length % 2 === 1);
}

/** Outer rings counter-clockwise, holes clockwise: what a fill without a rule of its own expects. */
export function rewind(polygons: Position[][][]): Position[][][] {
  return polygons.map((rings) =>
    rings.map((ring, index) => (ringArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
  );
}

/** A ring of degrees that crosses the 180th meridian without a jump, its middle within ±180. */
export function unwrap(ring: readonly Position[]): Position[] {
  let [before = 0] = ring[0] ?? [];
  let [west, east] = [before, before];
  const turns = ring.map(([x = 0]) => {
    const turn = Math.round((before - x) / 360);
    before = x + 360 * turn;
    [west, east] = [Math.min(west, before), Math.max(east, before)];
    return turn;
  });
  const back = Math.round((west + east) / 720);
  // Added once and whole, so that a point that stays keeps every bit: neighbours share it.
  return ring.map(([x = 0, y = 0], index) => [x + 360 * ((turns[index] ?? 0) - back), y]);
}
