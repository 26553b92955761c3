import { CsvReader, type CsvRow } from '../../atlas/readCsv';

/** Rows that are looked at. */
const first = 200;

/** How a text is cut into cells. */
export interface Dialect {
  delimiter: string;
  /** What makes a quote inside quotes part of the cell, besides doubling it. */
  escape?: string;
}

/** How a table is cut into cells, told by its first lines. */
export function dialectOf(text: string): Dialect {
  const delimiter = delimiterOf(text);
  if (!text.includes('\\"')) return { delimiter };
  const damaged = (dialect: Dialect) =>
    rowsIn(text, dialect).reduce((sum, { badQuotes }) => sum + badQuotes.length, 0);
  const escaped = { delimiter, escape: '\\' };
  return damaged(escaped) < damaged({ delimiter }) ? escaped : { delimiter };
}

/**
 * What stands between the cells of a table: the sign that cuts most rows into
 * equally many cells. Excel says it (`sep=;`).
 */
export function delimiterOf(text: string): string {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const judged = [',', ';', '\t', '|'].map((sign) => ({ sign, merits: meritsOf(text, sign) }));
  const best = judged.reduce((one, other) => (isBetter(other.merits, one.merits) ? other : one));
  return best.sign;
}

function rowsIn(text: string, dialect: Dialect): CsvRow[] {
  const reader = new CsvReader({ ...dialect, isLoose: true });
  const whole = reader.push(text);
  // The last row may be cut off; it counts only where there is no other.
  return (whole.length > 1 ? whole : [...whole, ...reader.end()]).slice(0, first);
}

/**
 * How well a sign cuts rows: the share that it cuts into equally many cells,
 * the share that it cuts at all, whether it stands without blanks behind it,
 * as between cells and not in sentences, and how many cells.
 */
function meritsOf(text: string, sign: string): [number, number, number, number] {
  const rows = rowsIn(text, { delimiter: sign });
  const widths = new Map<number, number>();
  for (const { cells, badQuotes } of rows) {
    // A sign inside quotes is none between cells.
    const width = badQuotes.some(({ text: cell }) => cell.startsWith('"')) ? 1 : cells.length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const cut = [...widths].filter(([width]) => width > 1);
  const [width, count] = cut.reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0]);
  const cutAtAll = cut.reduce((sum, [, some]) => sum + some, 0);
  const signs = text.split(sign).length - 1;
  const isTight = text.split(`${sign} `).length - 1 < signs * 0.8;
  return [
    count / Math.max(1, rows.length),
    cutAtAll / Math.max(1, rows.length),
    Number(isTight),
    width,
  ];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((merit, place) => merit !== other[place]);
  return (one[at] ?? 0) > (other[at] ?? 0);
}
