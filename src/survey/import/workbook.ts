import { FileFault } from './fileFault';
import { preambleIn } from './preamble';
import type { Row } from './row';

/** Cells that are one: their first and last column and line. */
export interface Merged {
  from: { at: number; line: number };
  to: { at: number; line: number };
}

/** A sheet of a workbook. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  /** Its rows that have text, one after the other. */
  rows(): Iterable<Row>;
  /** Cells that are one, as far as they lie on these lines. */
  merged(lines: ReadonlySet<number>): Merged[];
}

/** Rows that a header takes at most. */
const longestHeader = 3;
/** Rows by which it is told where the table begins, and whether there is one. */
const first = 60;
/** Columns that a sheet of a spreadsheet has at most. */
export const mostColumns = 16_384;

/** A sheet leaves out what is empty: cells before one, and the rest of a row. */
export function put(cells: string[], at: number, text: string): void {
  while (cells.length < at) cells.push('');
  cells[at] = text;
}

function beginningOf(sheet: Sheet): Row[] {
  const rows: Row[] = [];
  for (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length === first) break;
  }
  return rows;
}

/** How wide a sheet's table is, and how long as far as it is looked at; nothing where it has none. */
function tableIn(rows: readonly Row[]): { width: number; length: number } {
  const [header, ...body] = rows.slice(preambleIn(rows));
  const width = header?.cells.filter((cell) => cell !== '').length ?? 0;
  const isFilled = ({ cells }: Row) => cells.filter((cell) => cell !== '').length > 1;
  return { width, length: width > 1 ? body.filter(isFilled).length : 0 };
}

/**
 * The sheet with the table: by its name, or else the first that is not hidden
 * and has one; of those that have, one with cities. A cover with a few lines is
 * none, where another has more.
 * @throws FileFault if there is none, or none of this name
 */
export function sheetOf(
  sheets: readonly Sheet[],
  wanted?: string,
  isCity: (cell: string) => boolean = () => false,
): Sheet {
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name === wanted);
    if (!named) throw new FileFault('unknown-sheet', names);
    return named;
  }
  const open = sheets.filter(({ isHidden }) => !isHidden);
  const [only] = open;
  if (only && open.length === 1) return only;
  const judged = open.map((sheet) => {
    const rows = beginningOf(sheet);
    const ofCities = rows.filter(({ cells }) => cells.some(isCity)).length;
    return { sheet, hasCities: ofCities * 3 > rows.length, ...tableIn(rows) };
  });
  const all = judged.filter(({ length }) => length > 0);
  const withCities = all.filter(({ hasCities }) => hasCities);
  const tables = withCities.length > 0 ? withCities : all;
  const widest = Math.max(0, ...tables.map(({ width }) => width));
  const found = tables.find(({ width, length }) => width * 2 >= widest && length > 1) ?? tables[0];
  const filled = found?.sheet ?? open.find((sheet) => beginningOf(sheet).length > 0) ?? only;
  if (!filled) throw new FileFault('no-sheet', names);
  return filled;
}

/** Of cells in a header that are one, the others to the right and below get the text of the first. */
function spread(header: readonly Row[], merged: readonly Merged[]): void {
  for (const { from, to } of merged) {
    const text = header.find(({ line }) => line === from.line)?.cells[from.at] ?? '';
    for (const { line, cells } of header) {
      if (line < from.line || line > to.line) continue;
      for (let at = from.at; at <= Math.min(to.at, mostColumns); at++) put(cells, at, text);
    }
  }
}

/** The rows of a sheet from its header on: what is merged there has its text each, and rows are filled up to its width. */
export function* tableRows(sheet: Sheet): Generator<Row, void, undefined> {
  let held: Row[] | null = [];
  let width = 0;
  const begin = (rows: readonly Row[]) => {
    const table = rows.slice(preambleIn(rows));
    const header = table.slice(0, longestHeader);
    spread(header, sheet.merged(new Set(header.map(({ line }) => line))));
    width = Math.max(0, ...header.map(({ cells }) => cells.length));
    return table;
  };
  const whole = (row: Row) => {
    if (row.cells.length < width) put(row.cells, width - 1, '');
    return row;
  };
  for (const row of sheet.rows()) {
    if (!held) {
      yield whole(row);
      continue;
    }
    held.push(row);
    if (held.length < first) continue;
    yield* begin(held).map(whole);
    held = null;
  }
  if (held) yield* begin(held).map(whole);
}
