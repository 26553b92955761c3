import type { Position } from 'geojson';

type Pixel = readonly [x: number, y: number];

/** Whole pixels, or parts of them, each point once. */
function pixels(line: readonly Position[], parts: number): Pixel[] {
  const rounded = line.map(([x = 0, y = 0]): Pixel => [
    Math.round(x * parts),
    Math.round(y * parts),
  ]);
  return rounded.filter(([x, y], index) => {
    const before = rounded[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

/** A number of parts in px, without the nought that SVG does not need. */
const inPixels = (n: number, parts: number) =>
  String(+(n / parts).toFixed(3)).replace(/^(-?)0\./, '$1.');

/** Numbers as SVG reads them with the fewest separators: a minus sign separates too. */
function join(numbers: readonly number[], parts: number): string {
  return numbers
    .map((n, index) => `${index === 0 || n < 0 ? '' : ' '}${inPixels(n, parts)}`)
    .join('');
}

/**
 * Path data of lines or rings, relative, in one chain: each start is given from
 * the end of the line before.
 * @param parts of a px to which points are rounded; whole ones where it is left out
 */
export function pathData(
  lines: readonly (readonly Position[])[],
  closed: boolean,
  parts = 1,
): string {
  let [x, y] = [0, 0];
  let data = '';
  for (const line of lines) {
    const points = pixels(line, parts);
    // A closed ring's last point is its first: `z` goes back there, and the chain with it.
    const drawn = closed ? points.slice(0, -1) : points;
    const [start, ...rest] = drawn;
    if (!start || rest.length < (closed ? 2 : 1)) continue;
    data += `m${join([start[0] - x, start[1] - y], parts)}`;
    [x, y] = start;
    const steps = rest.flatMap(([nextX, nextY]) => {
      const step = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return step;
    });
    data += (steps[0] ?? 0) < 0 ? join(steps, parts) : ` ${join(steps, parts)}`;
    if (closed) {
      data += 'z';
      [x, y] = start;
    }
  }
  return data;
}
