import type { City } from '../../atlas/model';
import { markRadius, markScale } from '../markShapes';
import {
  initialZoom,
  mercatorOf,
  toMercator,
  worldSize,
  type Point,
  type Viewport,
} from '../projection';

interface Spot extends Point {
  city: City;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A city's name and about the room it takes, in px from the map's upper left corner. */
export interface Label extends Spot, Box {
  /** Which part of the text stands at `x`; its middle height stands at `y`. */
  anchor: 'start' | 'middle' | 'end';
}

/** A letter's width and a line's height at the size of labels, in px: near enough to keep names apart. */
const letter = 7;
const line = 15;
/** Between two names on one line, in px. */
const apart = 5;
/** Between a mark's longest petal and its name, in px. */
const gap = 2;
/** A line is higher than its letters: by so much it may lie over the tip of a petal, in px. */
const lap = 4;
/** Half the side of what no name may cover of a mark, in px. */
const heart = 4;
/** Side of the squares by which marks are looked up, in px. */
const square = 16;

const touch = (a: Box, b: Box) =>
  a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom && b.top < a.bottom;

const known = new WeakMap<readonly City[], readonly City[]>();

function largestFirst(cities: readonly City[]): readonly City[] {
  const sorted = known.get(cities) ?? cities.toSorted((a, b) => b.population - a.population);
  known.set(cities, sorted);
  return sorted;
}

/** The cities of the result that lie on the map, larger ones first, in px from its upper left corner. */
function spotsIn(
  cities: readonly City[],
  shown: ReadonlySet<string>,
  { width, height, camera }: Viewport,
): Spot[] {
  const side = worldSize(camera.zoom);
  const middle = toMercator(camera);
  const world = mercatorOf(cities);
  const spots: Spot[] = [];
  cities.forEach((city, at) => {
    const point = world[at] ?? middle;
    const x = (point.x - middle.x) * side + width / 2;
    const y = (point.y - middle.y) * side + height / 2;
    const isIn = x > 0 && y > 0 && x < width && y < height;
    if (isIn && shown.has(city.id)) spots.push({ city, x, y });
  });
  return spots;
}

/** Tells whether a box lies on another spot than its own, by asking only those near it. */
function marksOf(spots: readonly Point[], width: number): (box: Box, own: Point) => boolean {
  const columns = Math.ceil(width / square);
  const squares: Point[][] = [];
  const column = (x: number) => Math.min(Math.max(Math.floor(x / square), 0), columns - 1);
  const row = (y: number) => Math.floor(y / square);
  for (const spot of spots) {
    (squares[row(spot.y) * columns + column(spot.x)] ??= []).push(spot);
  }
  return ({ left, right, top, bottom }, own) => {
    const isOn = ({ x, y }: Point) =>
      left < x + heart && x - heart < right && top < y + heart && y - heart < bottom;
    const isIn = (r: number, c: number) =>
      squares[r * columns + c]?.some((spot) => spot !== own && isOn(spot)) === true;
    // Where marks are dense, its middle says it at once.
    if (isIn(row((top + bottom) / 2), column((left + right) / 2))) return true;
    for (let r = row(top - heart); r <= row(bottom + heart); r++) {
      for (let c = column(left - heart); c <= column(right + heart); c++) {
        if (isIn(r, c)) return true;
      }
    }
    return false;
  };
}

/** Where a name may stand about its mark, the better first: as the engine has them. */
const sides = [
  { anchor: 'start', share: 0, across: 1, down: 0 },
  { anchor: 'end', share: 1, across: -1, down: 0 },
  { anchor: 'middle', share: 0.5, across: 0, down: -1 },
  { anchor: 'middle', share: 0.5, across: 0, down: 1 },
] as const;

/** The names that one city may have. @param aside from its place to a name beside its mark, in px */
function namesOf({ city, x, y }: Spot, aside: number): Label[] {
  const width = city.name.length * letter;
  return sides.map(({ anchor, share, across, down }) => {
    const at = { x: x + across * aside, y: y + down * (aside + line / 2 - lap) };
    const left = at.x - share * width;
    const box = { left, right: left + width, top: at.y - line / 2, bottom: at.y + line / 2 };
    return { city, anchor, ...at, ...box };
  });
}

/**
 * The names that can stand about their marks without touching one another or
 * another mark of the result, larger cities first; at most `maxLabels`.
 */
export function placeLabels(
  cities: readonly City[],
  shown: ReadonlySet<string>,
  viewport: Viewport,
  maxLabels: number,
): Label[] {
  const { width, height, camera } = viewport;
  const spots = spotsIn(largestFirst(cities), shown, viewport);
  const isOnMark = marksOf(spots, width);
  const aside = gap + (markRadius - 1) * markScale(camera.zoom, initialZoom(viewport), width);
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= 0 && right <= width && top >= 0 && bottom <= height;
  const labels: Label[] = [];
  for (const spot of spots) {
    if (labels.length >= maxLabels) break;
    const free = namesOf(spot, aside).find(
      (box) => isInside(box) && !isOnMark(box, spot) && !labels.some((other) => touch(box, other)),
    );
    if (free) labels.push(free);
  }
  return labels;
}
