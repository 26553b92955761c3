import type { City } from '../atlas/model';
import type { Camera } from '../view/view';
import { mostMoved, offsetsOf, spotsOf, type Spot } from './arrangement';
import {
  mercatorOf,
  project,
  toMercator,
  worldSize,
  type Place,
  type Point,
  type Viewport,
} from './projection';

/** How near a pointer must come to a city's place to mean it, in px. */
export const hitRadius = { mouse: 12, touch: 24 } as const;

/**
 * Finds the city of a list that is shown and nearest to a point.
 * @param point in the Mercator world of side 1
 * @param radius how near it must be, in the same measure
 * @param shown ids of the cities that can be meant
 */
export type CityIndex = (point: Point, radius: number, shown: ReadonlySet<string>) => City | null;

/** Asks each city: of a few hundred that takes less time than to keep them in order. Many have `quadtreeOf`. */
export function scanOf(cities: readonly City[]): CityIndex {
  return (point, radius, shown) => {
    let found = -1;
    let least = radius ** 2;
    mercatorOf(cities).forEach(({ x, y }, at) => {
      const distance = (x - point.x) ** 2 + (y - point.y) ** 2;
      if (distance > least || !shown.has(cities[at]?.id ?? '')) return;
      found = at;
      least = distance;
    });
    return cities[found] ?? null;
  };
}

/** The city nearest to a point given in px from the middle of the map, within `radius` px. */
export function cityAt(
  point: Point,
  find: CityIndex,
  shown: ReadonlySet<string>,
  camera: Camera,
  radius: number,
): City | null {
  const middle = toMercator(camera);
  const side = worldSize(camera.zoom);
  return find({ x: middle.x + point.x / side, y: middle.y + point.y / side }, radius / side, shown);
}

/** The city nearest to a point, both in px from the middle of the map, within `radius` px. */
function nearestSpot(point: Point, spots: readonly Spot[], radius: number): City | null {
  let found: City | null = null;
  let least = radius;
  for (const { city, x, y } of spots) {
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance > least) continue;
    found = city;
    least = distance;
  }
  return found;
}

/** All cities of a map, which of them match, and a quick way to them. */
export interface OnMap {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  find: CityIndex;
}

/** The city that matches and whose mark is nearest to a point, given in px from the middle of the map, within `radius` px. */
export function markAt(
  point: Point,
  { cities, shown, find }: OnMap,
  viewport: Viewport,
  radius: number,
): City | null {
  if (shown.size > mostMoved) return cityAt(point, find, shown, viewport.camera, radius);
  const found = cities.filter(({ id }) => shown.has(id));
  return nearestSpot(point, spotsOf(found, shown, viewport), radius);
}

/** Where the mark of a city stands, in px from the middle of the map. */
export function spotOf(city: City, { cities, shown }: OnMap, viewport: Viewport): Point {
  const { x, y } = project(city, viewport.camera);
  const move = offsetsOf(cities, shown, viewport)(city.id);
  return { x: x + move.x, y: y + move.y };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const ahead: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The nearest of the places that lies in a direction as the map shows it:
 * within 45° of it if any does, else anywhere on that side; what lies aside
 * counts as farther. Null where nothing does.
 */
export function nearestTowards<T extends Place>(
  from: Place,
  places: readonly T[],
  direction: Direction,
): T | null {
  const start = toMercator(from);
  const way = ahead[direction];
  let found = -1;
  let least = Infinity;
  mercatorOf(places).forEach(({ x, y }, at) => {
    const [dx, dy] = [x - start.x, y - start.y];
    const along = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (along <= 0) return;
    // Outside the cone comes after everything inside it: the world's side is 1.
    const cost = along + 2 * aside + (aside > along ? 10 : 0);
    if (cost >= least) return;
    found = at;
    least = cost;
  });
  return places[found] ?? null;
}
