import type { City } from '../atlas/model';
import type { Camera } from '../view/view';
import { mercatorOf, toMercator, worldSize, type Place, type Point } from './projection';

/** How near a pointer must come to a city's place to mean it, in px. */
export const hitRadius = { mouse: 12, touch: 24 } as const;

/** The city nearest to a point (px from the middle of the map), if one lies within `radius` px. */
export function cityAt(
  point: Point,
  cities: readonly City[],
  camera: Camera,
  radius: number,
): City | null {
  const middle = toMercator(camera);
  const side = worldSize(camera.zoom);
  const [left, top] = [middle.x + point.x / side, middle.y + point.y / side];
  let found = -1;
  // Squared, in the world of side 1: a hundred thousand cities are asked between two frames.
  let least = (radius / side) ** 2;
  mercatorOf(cities).forEach(({ x, y }, at) => {
    const distance = (x - left) ** 2 + (y - top) ** 2;
    if (distance > least) return;
    found = at;
    least = distance;
  });
  return cities[found] ?? null;
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
