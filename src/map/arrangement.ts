import type { City } from '../atlas/model';
import { maxZoom } from './camera';
import { discRadius, markScale } from './markShapes';
import {
  initialZoom,
  mercatorOf,
  toMercator,
  worldSize,
  type Point,
  type Viewport,
} from './projection';
import { spread } from './spread';

/** More cities stay where they are: they are a cloud of dots, not marks to be read. */
export const mostMoved = 400;
/** Between two discs, in px. Whole pixels may take away one of them. */
const gap = 2;
/** A mark that is farther from its place than this is tied to it, in px. */
export const tiedFrom = 4;
/** How many arrangements are kept for one result: those of all zoom levels, and of a few sizes of the map. */
const mostKept = 24;

/** How far marks are moved from their places, in px, by the cities' ids. */
type Offsets = ReadonlyMap<string, Point>;

const known = new WeakMap<ReadonlySet<string>, Map<string, Offsets>>();

/** How far each mark of the result is moved at a zoom: they keep off one another. */
function arrange(
  cities: readonly City[],
  shown: ReadonlySet<string>,
  zoom: number,
  scale: number,
): Offsets {
  const kept = known.get(shown) ?? new Map<string, Offsets>();
  known.set(shown, kept);
  const key = `${zoom.toFixed(2)} ${scale.toFixed(2)}`;
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= mostKept) kept.clear();
  const side = worldSize(zoom);
  // In whatever order the cities are listed, each is moved the same way.
  const found = cities.filter(({ id }) => shown.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const homes = found.map(toMercator).map(({ x, y }) => ({ x: x * side, y: y * side }));
  const moves = spread(homes, 2 * discRadius * scale + gap);
  const offsets = new Map(found.map(({ id }, at) => [id, moves[at] ?? still]));
  kept.set(key, offsets);
  return offsets;
}

/** The zooms for which marks are arranged, below and above one: the opening's, and whole ones. */
function levelsAround(zoom: number, opening: number): [number, number] {
  if (zoom <= opening) return [opening, opening];
  if (zoom >= maxZoom) return [maxZoom, maxZoom];
  const below = Math.max(Math.floor(zoom), opening);
  return [below, Math.min(Math.floor(zoom) + 1, maxZoom)];
}

const still: Point = { x: 0, y: 0 };
const nobodyMoves = () => still;

/**
 * How far the mark of a city is moved so that those of the result can be told
 * from one another; others stay at their places. For each whole zoom there is one
 * arrangement; between two, marks are on their way from one to the other.
 * @param cities all of them, or at least those of the result
 * @param larger how much larger marks are drawn than usual
 * @returns px by a city's id
 */
export function offsetsOf(
  cities: readonly City[],
  shown: ReadonlySet<string>,
  viewport: Viewport,
  larger = 1,
): (id: string) => Point {
  if (shown.size > mostMoved || shown.size < 2) return nobodyMoves;
  const { camera, width } = viewport;
  const opening = initialZoom(viewport);
  const [below, above] = levelsAround(camera.zoom, opening);
  const at = (zoom: number) =>
    arrange(cities, shown, zoom, markScale(zoom, opening, width) * larger);
  const from = at(below);
  if (above === below || camera.zoom === below) return (id) => from.get(id) ?? still;
  const to = at(above);
  const way = (camera.zoom - below) / (above - below);
  const share = way * way * (3 - 2 * way);
  return (id) => {
    const [a, b] = [from.get(id) ?? still, to.get(id) ?? still];
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  };
}

/** Where a mark is drawn, in px from the middle of the map. */
export interface Spot extends Point {
  city: City;
  /** The city's true place. */
  home: Point;
}

/** Where the marks of cities stand. The arguments are those of `offsetsOf`. */
export function spotsOf(
  cities: readonly City[],
  shown: ReadonlySet<string>,
  viewport: Viewport,
  larger = 1,
): Spot[] {
  const side = worldSize(viewport.camera.zoom);
  const middle = toMercator(viewport.camera);
  const offset = offsetsOf(cities, shown, viewport, larger);
  const world = mercatorOf(cities);
  return cities.map((city, nth) => {
    const point = world[nth] ?? middle;
    const home = { x: (point.x - middle.x) * side, y: (point.y - middle.y) * side };
    const { x, y } = offset(city.id);
    return { city, home, x: home.x + x, y: home.y + y };
  });
}

/** Whether a mark is moved so far that a line ties it to its place. @param offset in px */
export function isTied({ x, y }: Point): boolean {
  return Math.hypot(x, y) > tiedFrom;
}
