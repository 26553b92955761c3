import type { Point } from './projection';

/** Rounds of pushing apart at most: beyond them nothing moves that can be seen. */
const rounds = 300;
/** How strongly a mark is drawn home in the first round, as a share of the way; it falls to nothing. */
const pull = 0.06;

interface Spot extends Point {
  home: Point;
}

/** Pushes apart each pair that is too near, by half of what lacks each. @param sorted from left to right @returns whether any was */
function push(sorted: readonly Spot[], distance: number): boolean {
  let moved = false;
  sorted.forEach((one, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next] ?? one;
      const dx = other.x - one.x;
      if (dx >= distance) break;
      const dy = other.y - one.y;
      const apart = Math.sqrt(dx * dx + dy * dy);
      if (apart >= distance || apart === 0) continue;
      const share = (distance - apart) / apart / 2;
      one.x -= dx * share;
      one.y -= dy * share;
      other.x += dx * share;
      other.y += dy * share;
      moved = true;
    }
  });
  return moved;
}

/**
 * Moves points apart until no two are nearer than `distance`, each as little as
 * the others allow: pushed apart pair by pair, and drawn home less and less. The
 * same points give the same result.
 * @param homes in px
 * @param distance between two, in px
 * @returns how far each has moved, in whole px
 */
export function spread(homes: readonly Point[], distance: number): Point[] {
  const spots = homes.map((home, at): Spot => {
    // Two in one place have to know which way to go.
    const angle = at * 1.7;
    return { x: home.x + Math.cos(angle) / 10, y: home.y + Math.sin(angle) / 10, home };
  });
  const sorted = [...spots];
  for (let round = 0; round < rounds; round++) {
    const back = pull * Math.max(0, 1 - (1.2 * round) / rounds);
    for (const spot of spots) {
      spot.x += (spot.home.x - spot.x) * back;
      spot.y += (spot.home.y - spot.y) * back;
    }
    sorted.sort((a, b) => a.x - b.x);
    if (!push(sorted, distance) && back === 0) break;
  }
  // Nothing added: zero has no sign then.
  return spots.map(({ x, y, home }) => ({
    x: Math.round(x - home.x) + 0,
    y: Math.round(y - home.y) + 0,
  }));
}
