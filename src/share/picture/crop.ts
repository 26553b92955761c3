/** What of the outline is seen, in its own coordinates, with room for the width of lines. */
export interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Point = readonly [x: number, y: number];

/** On which sides of the window a point lies outside, a bit each. */
function outside([x, y]: Point, { left, top, right, bottom }: Window): number {
  return (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0);
}

/** The lines of a path as the build writes it: relative, `m` and pairs, `z` where it is closed. */
function linesOf(data: string): { points: Point[]; closed: boolean }[] {
  let [x, y] = [0, 0];
  return Array.from(data.matchAll(/m([^mz]*)(z?)/g), ([, steps = '', end = '']) => {
    const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
    const points: Point[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at] ?? 0;
      y += numbers[at + 1] ?? 0;
      points.push([x, y]);
    }
    if (end === 'z') [x, y] = points[0] ?? [x, y];
    return { points, closed: end === 'z' };
  });
}

function join(numbers: readonly number[]): string {
  return numbers.map((n, at) => (at === 0 || n < 0 ? String(n) : ` ${n}`)).join('');
}

/**
 * A path without what lies outside a window: of points that follow one another on the same side of
 * it, the first and the last stay, so that inside nothing is drawn otherwise. A city’s picture has
 * a third of Europe’s coast.
 * @param data in whole numbers, as `map/outline.svg` has it
 */
export function cropPath(data: string, window: Window): string {
  // Written otherwise, as an older version may have it, it stays whole.
  if (!/^[mz\d\s-]*$/.test(data)) return data;
  let [x, y] = [0, 0];
  let cropped = '';
  for (const { points, closed } of linesOf(data)) {
    const sides = points.map((point) => outside(point, window));
    if (sides.reduce((all, side) => all & side, 15) !== 0) continue;
    // The sides that the last point that stays, and all left out since, have in common.
    let common = 0;
    const kept = points.filter((_, at) => {
      const [side = 0, after = 0] = [sides[at], sides[at + 1]];
      const isBeside = at > 0 && (common & side & after) !== 0;
      common = isBeside ? common & side : side;
      return !isBeside;
    });
    const steps = kept.flatMap(([nextX, nextY]) => {
      const step = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return step;
    });
    cropped += `m${join(steps)}${closed ? 'z' : ''}`;
    if (closed) [x, y] = kept[0] ?? [x, y];
  }
  return cropped;
}
