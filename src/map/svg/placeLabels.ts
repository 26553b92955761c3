import type { City } from '../../atlas/model';
import { spotsOf } from '../arrangement';
import { widthOf } from '../letterWidth';
import { discRadius, markScale } from '../markShapes';
import { initialZoom, type Point, type Viewport } from '../projection';

interface Spot extends Point {
  city: City;
}

/** A rectangle, in px from the map's upper left corner. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A city's name and about the room it takes, in px from the map's upper left corner. */
export interface Label extends Spot, Box {
  /** Which part of the text stands at `x`; its middle height stands at `y`. */
  anchor: 'start' | 'middle' | 'end';
  /** What follows the name, such as a year; '' for nothing. */
  more: string;
}

/** Of the letters of names, as in Names.module.css, and a line’s height, in px. */
export const nameSize = 11.5;
const lineHeight = 12;
/** Between two names on one line, in px. */
const apart = 3;
/** Between a mark's disc and its name, in px. */
const gap = 3;
/** No other disc comes so near to a name as its own, by this much more, in px. */
const nearer = 1;

const touch = (a: Box, b: Box) =>
  a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom && b.top < a.bottom;

const known = new WeakMap<readonly City[], readonly City[]>();

function largestFirst(cities: readonly City[]): readonly City[] {
  const sorted = known.get(cities) ?? cities.toSorted((a, b) => b.population - a.population);
  known.set(cities, sorted);
  return sorted;
}

/** Tells whether a box comes nearer than `reach` to another spot than its own, by asking only those near it. */
function marksOf(spots: readonly Point[], width: number, reach: number) {
  const square = Math.max(16, reach);
  const columns = Math.ceil(width / square);
  const squares: Point[][] = [];
  const column = (x: number) => Math.min(Math.max(Math.floor(x / square), 0), columns - 1);
  const row = (y: number) => Math.floor(y / square);
  for (const spot of spots) {
    (squares[row(spot.y) * columns + column(spot.x)] ??= []).push(spot);
  }
  return ({ left, right, top, bottom }: Box, own: Point): boolean => {
    const isOn = ({ x, y }: Point) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < reach;
    const isIn = (r: number, c: number) =>
      squares[r * columns + c]?.some((spot) => spot !== own && isOn(spot)) === true;
    // Where marks are dense, its middle says it at once.
    if (isIn(row((top + bottom) / 2), column((left + right) / 2))) return true;
    for (let r = row(top - reach); r <= row(bottom + reach); r++) {
      for (let c = column(left - reach); c <= column(right + reach); c++) {
        if (isIn(r, c)) return true;
      }
    }
    return false;
  };
}

/** Where a name may stand about its mark, the better first. `across` and `down` point from the mark to the name. */
const sides = [
  { anchor: 'start', share: 0, across: 1, down: 0 },
  { anchor: 'end', share: 1, across: -1, down: 0 },
  { anchor: 'middle', share: 0.5, across: 0, down: -1 },
  { anchor: 'middle', share: 0.5, across: 0, down: 1 },
  { anchor: 'start', share: 0, across: 0.8, down: -0.6 },
  { anchor: 'start', share: 0, across: 0.8, down: 0.6 },
  { anchor: 'end', share: 1, across: -0.8, down: -0.6 },
  { anchor: 'end', share: 1, across: -0.8, down: 0.6 },
  { anchor: 'start', share: 0, across: -0.4, down: -1 },
  { anchor: 'start', share: 0, across: -0.4, down: 1 },
  { anchor: 'end', share: 1, across: 0.4, down: -1 },
  { anchor: 'end', share: 1, across: 0.4, down: 1 },
] as const;

/** How names are written: with letters and lines of so many px. */
interface NameType {
  size: number;
  bold: boolean;
  line: number;
}

/** The names that one city may have. @param aside from the middle of its mark to the name, in px */
function namesOf(
  { city, x, y }: Spot,
  more: string,
  { size, bold, line }: NameType,
  aside: number,
): Label[] {
  const width = widthOf(city.name, { size, bold }) + widthOf(more, { size });
  return sides.map(({ anchor, share, across, down }) => {
    const lift = down === 0 ? 0 : Math.sign(down) * (line / 2 - 2);
    const at = { x: x + across * aside, y: y + down * aside + lift };
    const left = at.x - share * width;
    const box = { left, right: left + width, top: at.y - line / 2, bottom: at.y + line / 2 };
    return { city, anchor, more, ...at, ...box };
  });
}

/** Where the name of an open city stands: in a box of so many lines above its mark, with letters so much larger than others; `bottom` and `beside` in px from its mark and its text. */
const open = { lines: 32 / lineHeight, larger: 13 / nameSize, bottom: -14, beside: 12 } as const;

function openName({ city, x, y }: Spot, { size, line }: NameType): Box {
  const reach = widthOf(city.name, { size: size * open.larger }) / 2 + open.beside;
  return {
    left: x - reach,
    right: x + reach,
    top: y + open.bottom - open.lines * line,
    bottom: y + open.bottom,
  };
}

interface LabelOptions {
  most: number;
  /** What follows the name of a city, with its blank before it. */
  moreOf?: (city: City) => string;
  /** A city that has its name otherwise, above its mark: no other goes under that. */
  except?: string | null;
  /** How much larger marks are drawn than usual. */
  larger?: number;
  /** Whether names are in bold letters. */
  isBold?: boolean;
  /** How much larger names are written than usual. */
  times?: number;
  /** What lies over the map: no name goes under it. */
  overlays?: readonly Box[];
}

/**
 * The names that can stand about their marks without touching one another, each
 * nearer to its own mark than to any other of the result; larger cities first.
 * @param cities all of them
 */
export function placeLabels(
  cities: readonly City[],
  shown: ReadonlySet<string>,
  viewport: Viewport,
  options: LabelOptions,
): Label[] {
  const { most, moreOf = () => '', except = null, larger = 1, times = 1, overlays = [] } = options;
  const bold = options.isBold === true;
  const type = { size: nameSize * times, bold, line: lineHeight * times };
  const { width, height, camera } = viewport;
  const spots = spotsOf(largestFirst(cities), shown, viewport, larger)
    .map(({ city, x, y }) => ({ city, x: x + width / 2, y: y + height / 2 }))
    .filter(({ city }) => shown.has(city.id));
  const radius = discRadius * larger * markScale(camera.zoom, initialZoom(viewport), width);
  /** Whether a place lies on the map, or so far beside it at most, in px. */
  const isOn = ({ x, y }: Point, beside: number) =>
    x > -beside && y > -beside && x < width + beside && y < height + beside;
  const near = spots.filter((spot) => isOn(spot, radius + gap + nearer));
  const isOnMark = marksOf(near, width, radius + gap + nearer);
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= 0 && right <= width && top >= 0 && bottom <= height;
  const ownName = near.filter(({ city }) => city.id === except);
  const taken = [...overlays, ...ownName.map((spot) => openName(spot, type))];
  const labels: Label[] = [];
  for (const spot of near) {
    if (labels.length >= most) break;
    if (spot.city.id === except || !isOn(spot, 0)) continue;
    const isFree = (box: Box) =>
      isInside(box) &&
      !isOnMark(box, spot) &&
      !labels.some((other) => touch(box, other)) &&
      !taken.some((other) => touch(box, other));
    const free = namesOf(spot, moreOf(spot.city), type, radius + gap).find(isFree);
    if (free) labels.push(free);
  }
  return labels;
}

/**
 * Names for more cities, which stand beside dots: they give way to the names and marks of the result.
 * @param labels those of the result
 * @param others ids of the cities that are to be named as well
 */
export function labelsBeside(
  labels: readonly Label[],
  cities: readonly City[],
  shown: ReadonlySet<string>,
  others: ReadonlySet<string>,
  viewport: Viewport,
  {
    most,
    larger = 1,
    times = 1,
    overlays = [],
  }: Pick<LabelOptions, 'most' | 'larger' | 'times' | 'overlays'>,
): Label[] {
  if (others.size === 0) return [];
  const reach = discRadius * larger;
  const marks = spotsOf(cities, shown, viewport, larger)
    .filter(({ city }) => shown.has(city.id))
    .map(({ x, y }) => [x + viewport.width / 2, y + viewport.height / 2] as const)
    .map(([x, y]) => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }));
  const taken = [...overlays, ...labels, ...marks];
  return placeLabels(cities, others, viewport, { most, times, overlays: taken });
}
