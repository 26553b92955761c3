/** What a cell of a table can hold; null is empty. */
export type Cell = string | number | boolean | null;

/** Text that a spreadsheet would run as a formula is kept as text by an apostrophe before it. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

/** What stands between cells and before decimals. */
export interface Dialect {
  between: ',' | ';';
  decimal: '.' | ',';
}

const commas: Dialect = { between: ',', decimal: '.' };
/** As spreadsheets read it where a comma stands before the decimals: in most of Europe. */
export const semicolons: Dialect = { between: ';', decimal: ',' };

function written(cell: Cell, { between, decimal }: Dialect): string {
  const number = (value: number) => String(value).replace('.', decimal);
  const plain = typeof cell === 'number' ? number(cell) : String(cell ?? '');
  const text = typeof cell === 'string' ? harmless(cell) : plain;
  return text.includes(between) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A column of a table whose rows are made of `T`. */
export interface CsvColumn<T> {
  name: string;
  value(row: T): Cell;
}

/** A table as text: RFC 4180, a header, no text that runs as a formula. */
export function csvOf<T>(
  columns: readonly CsvColumn<T>[],
  rows: readonly T[],
  dialect: Dialect = commas,
): string {
  const line = (cells: readonly Cell[]) =>
    `${cells.map((cell) => written(cell, dialect)).join(dialect.between)}\r\n`;
  const head = line(columns.map(({ name }) => name));
  return head + rows.map((row) => line(columns.map(({ value }) => value(row)))).join('');
}
