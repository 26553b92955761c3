/** What a cell of a table can hold; null is empty. */
export type Cell = string | number | boolean | null;

/** Text that a spreadsheet would run as a formula is kept as text by an apostrophe before it. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

function written(cell: Cell): string {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A column of a table whose rows are made of `T`. */
export interface CsvColumn<T> {
  name: string;
  value(row: T): Cell;
}

/** A table as text: RFC 4180, a header, no text that runs as a formula. */
export function csvOf<T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string {
  const line = (cells: readonly Cell[]) => `${cells.map(written).join(',')}\r\n`;
  const head = line(columns.map(({ name }) => name));
  return head + rows.map((row) => line(columns.map(({ value }) => value(row)))).join('');
}
