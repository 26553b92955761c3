import type { Position } from 'geojson';

type Pixel = readonly [x: number, y: number];

/** Whole pixels, each point once. */
function pixels(line: readonly Position[]): Pixel[] {
  const rounded = line.map(([x = 0, y = 0]): Pixel => [Math.round(x), Math.round(y)]);
  return rounded.filter(([x, y], index) => {
    const before = rounded[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

/** Numbers as SVG reads them with the fewest separators: a minus sign separates too. */
function join(numbers: readonly number[]): string {
  return numbers.map((n, index) => (index === 0 || n < 0 ? `${n}` : ` ${n}`)).join('');
}

/**
 * Path data of lines or rings in whole px, relative, in one chain: each start is
 * given from the end of the line before.
 */
export function pathData(lines: readonly (readonly Position[])[], closed: boolean): string {
  let [x, y] = [0, 0];
  let data = '';
  for (const line of lines) {
    const points = pixels(line);
    // A closed ring's last point is its first: `z` goes back there, and the chain with it.
    const drawn = closed ? points.slice(0, -1) : points;
    const [start, ...rest] = drawn;
    if (!start || rest.length < (closed ? 2 : 1)) continue;
    data += `m${join([start[0] - x, start[1] - y])}`;
    [x, y] = start;
    const steps = rest.flatMap(([nextX, nextY]) => {
      const step = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return step;
    });
    data += (steps[0] ?? 0) < 0 ? join(steps) : ` ${join(steps)}`;
    if (closed) {
      data += 'z';
      [x, y] = start;
    }
  }
  return data;
}
