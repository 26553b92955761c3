import type { Row } from './row';

/** So many rows may stand before the header. */
const most = 6;

const filledIn = ({ cells }: Row): number => cells.filter((cell) => cell !== '').length;

/**
 * How many of the first rows stand before the header: what EUSurvey says of
 * the survey and the export, a title above the table, Excel's `sep=;`.
 */
export function preambleIn(rows: readonly Row[]): number {
  const starts = rows.map(({ cells }) => cells[0] ?? '');
  if (/^sep=/i.test(starts[0] ?? '')) return 1;
  if (/^alias$/i.test(starts[0] ?? '') && /^export ?date$/i.test(starts[1] ?? '')) return 2;
  // In other languages, and of other programs: a line or some, narrower than the table below them.
  const at = rows.findIndex((row) => filledIn(row) > 2);
  const [header, last] = [rows[at], rows[at - 1]];
  if (!header || !last || at > most) return 0;
  const before = rows.slice(0, at);
  if (before.some(({ cells }) => cells.slice(2).some((cell) => cell !== ''))) return 0;
  const isApart = header.line > last.line + 1 && !last.cells.some((cell) => cell.includes('\n'));
  const isTitle = before.every((row, to) => filledIn(row) === 1 && starts[to] !== '');
  return isApart || isTitle ? at : 0;
}

/** The rows of a table from its header on, each with its own line. */
export async function* withoutPreamble(
  rows: AsyncIterable<Row>,
): AsyncGenerator<Row, void, undefined> {
  let held: Row[] | null = [];
  for await (const row of rows) {
    if (!held) {
      yield row;
      continue;
    }
    held.push(row);
    if (held.length <= most) continue;
    yield* held.slice(preambleIn(held));
    held = null;
  }
  if (held) yield* held.slice(preambleIn(held));
}
