import type { Row } from './row';

/** Quotes that programs and people set around cells and that CSV does not know, each with its other half. */
const pairs: readonly (readonly [string, string])[] = [
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['”', '”'],
  ['‘', '’'],
  ['«', '»'],
];

const isIn = (cell: string, [open, close]: readonly [string, string]): boolean =>
  cell.length > 1 && cell.startsWith(open) && cell.endsWith(close);

/**
 * The rows without quotes of another kind around their cells. They are taken off only where
 * all names of the first row stand in them, two at least: elsewhere they are part of a text.
 */
export async function* withoutOtherQuotes(
  rows: AsyncIterable<Row>,
): AsyncGenerator<Row, void, undefined> {
  let pair: readonly [string, string] | null | undefined;
  for await (const row of rows) {
    if (pair === undefined) {
      const names = row.cells.map((cell) => cell.trim()).filter(Boolean);
      pair =
        pairs.find((one) => names.length > 1 && names.every((name) => isIn(name, one))) ?? null;
    }
    const found = pair;
    yield found === null ? row : { ...row, cells: row.cells.map((cell) => bare(cell, found)) };
  }
}

function bare(cell: string, pair: readonly [string, string]): string {
  const text = cell.trim();
  return isIn(text, pair) ? text.slice(pair[0].length, -pair[1].length) : cell;
}
