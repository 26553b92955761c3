import type { Position } from 'geojson';

/** A box of degrees or of any other planar units. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * The part of the world that the basemap knows. Much wider than Europe: a phone
 * held upright shows the whole picture and what lies north and south of it.
 */
export const mapWindow: Box = { west: -62, south: -28, east: 85, north: 83 };

/** Where places and countries are named. */
export const europe: Box = { west: -26, south: 33, east: 56, north: 72 };

export function isInBox([x = 0, y = 0]: Position, { west, south, east, north }: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** A half-plane: `side` is positive within it. */
type Side = (point: Position) => number;

function sides({ west, south, east, north }: Box): Side[] {
  return [
    ([x = 0]) => x - west,
    ([x = 0]) => east - x,
    ([, y = 0]) => y - south,
    ([, y = 0]) => north - y,
  ];
}

function between([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number): Position {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

/** Where a segment crosses the edge of a half-plane. */
function crossing(a: Position, b: Position, side: Side): Position {
  const [from, to] = [side(a), side(b)];
  // Always from the inner end: two countries that share a segment get the same point.
  return from > to ? between(a, b, from / (from - to)) : between(b, a, to / (to - from));
}

function isInside(points: readonly Position[], side: Side): boolean {
  return points.every((point) => side(point) >= 0);
}

function clipRingTo(ring: Position[], side: Side): Position[] {
  if (isInside(ring, side)) return ring;
  const kept: Position[] = [];
  let before = ring.at(-2) ?? [0, 0];
  for (const point of ring.slice(0, -1)) {
    if (side(before) >= 0 !== side(point) >= 0) kept.push(crossing(before, point, side));
    if (side(point) >= 0) kept.push(point);
    before = point;
  }
  const [first] = kept;
  return first && kept.length > 2 ? [...kept, first] : [];
}

/** A closed ring cut to a box (Sutherland and Hodgman); empty if nothing of it lies inside. */
export function clipRing(ring: Position[], box: Box): Position[] {
  let kept = ring;
  for (const side of sides(box)) if (kept.length > 0) kept = clipRingTo(kept, side);
  return kept;
}

/** Polygons cut to a box. */
export function clipPolygons(polygons: Position[][][], box: Box): Position[][][] {
  return polygons
    .map((rings) => rings.map((ring) => clipRing(ring, box)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
}

/** The pieces of a line that lie inside a box. Exact enough for rivers: a segment is kept if either end is inside. */
export function clipLine(line: readonly Position[], box: Box): Position[][] {
  const inside = (point: Position | undefined) => point !== undefined && isInBox(point, box);
  const pieces: Position[][] = [[]];
  line.forEach((point, index) => {
    if (inside(line[index - 1]) || inside(point) || inside(line[index + 1]))
      pieces.at(-1)?.push(point);
    else pieces.push([]);
  });
  return pieces.filter((piece) => piece.length > 1);
}
