import { RowReader } from './rows';

/** Rows that are looked at. */
const first = 200;

/**
 * What stands between the cells of a table, told by its first lines: the sign
 * that cuts most rows into equally many cells. Excel says it (`sep=;`).
 */
export function delimiterOf(text: string): string {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const judged = [',', ';', '\t', '|'].map((sign) => ({ sign, merits: meritsOf(text, sign) }));
  const best = judged.reduce((one, other) => (isBetter(other.merits, one.merits) ? other : one));
  return best.sign;
}

/** How well a sign cuts rows: the share that it cuts into equally many cells, the share that it cuts at all, and how many cells. */
function meritsOf(text: string, sign: string): [number, number, number] {
  const reader = new RowReader(sign);
  const whole = reader.push(text);
  // The last row may be cut off; it counts only where there is no other.
  const rows = (whole.length > 1 ? whole : [...whole, ...reader.end()]).slice(0, first);
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const cut = [...widths].filter(([width]) => width > 1);
  const [width, count] = cut.reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0]);
  const cutAtAll = cut.reduce((sum, [, some]) => sum + some, 0);
  return [count / Math.max(1, rows.length), cutAtAll / Math.max(1, rows.length), width];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((merit, place) => merit !== other[place]);
  return (one[at] ?? 0) > (other[at] ?? 0);
}
