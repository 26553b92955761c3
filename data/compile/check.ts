import { Wrong, type Column } from './columns';
import type { Fault, Report } from '../../src/atlas/fault';
import type { Sheet, SheetRow } from './sheet';
import type { Columns, RowOf, Table } from './table';

const control = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** The part of a long cell in which the fault can be seen. */
function near(cell: string, at: number): string {
  return at > 40 ? `…${cell.slice(at - 20)}` : cell;
}

/** What no cell of any column may hold. */
function checkText(cell: string): Wrong | undefined {
  const undecoded = cell.indexOf('\uFFFD');
  if (undecoded >= 0) return new Wrong('text that is not UTF-8', 'UTF-8', near(cell, undecoded));
  const stray = cell.search(control);
  return stray >= 0
    ? new Wrong('a control character or line break', 'plain text on one line', near(cell, stray))
    : undefined;
}

/** One cell as its column reads it. */
function readCell(column: Column<unknown>, cell: string): unknown {
  const bad = checkText(cell);
  if (bad) return bad;
  const trimmed = cell.trim();
  return column.required && trimmed === ''
    ? new Wrong('the cell is empty', column.expected)
    : column.read(trimmed);
}

/** Reports rows that repeat the values of earlier ones in these columns. */
function checkOnce(
  file: string,
  columns: readonly string[],
  sheet: Sheet,
  wrong: string,
  report: Report,
): void {
  const column = columns.at(-1);
  if (column === undefined || !columns.every((name) => sheet.columns.has(name))) return;
  const first = new Map<string, number>();
  for (const { line, whole, cells } of sheet.rows) {
    const values = columns.map((name) => cells.get(name)?.trim().toLowerCase() ?? '');
    const value = values.join(', ');
    const before = first.get(JSON.stringify(values));
    if (before === undefined) first.set(JSON.stringify(values), line);
    else if (whole && values.some(Boolean)) {
      const expected = `${columns.join(', ')} not the same as in row ${before}`;
      report.faults.push({ file, row: line, column, wrong, value, expected });
    }
  }
}

/** One row as its columns read it, or null with the faults reported. */
function checkRow<C extends Columns>(
  table: Table<C>,
  { line, cells }: SheetRow,
  report: Report,
): RowOf<C> | null {
  const at = (column: string, cell: string, { wrong, expected, value = cell }: Wrong): Fault => {
    return { file: `${table.name}.csv`, row: line, column, wrong, value, expected };
  };
  if (![...cells.values()].some(Boolean)) {
    report.faults.push(at('-', '', new Wrong('the row is empty', 'a row with values, or none')));
    return null;
  }
  const values = new Map<string, unknown>();
  for (const [name, column] of Object.entries(table.columns)) {
    const cell = cells.get(name);
    if (cell === undefined) continue;
    const value = readCell(column, cell);
    const doubt = value instanceof Wrong ? undefined : column.doubt?.(cell.trim());
    if (value instanceof Wrong) report.faults.push(at(name, cell, value));
    else values.set(name, value);
    if (doubt) report.warnings.push(at(name, cell, doubt));
  }
  if (values.size < Object.keys(table.columns).length) return null;
  // The one place where parsed cells take on the types of their columns.
  const row = Object.fromEntries(values) as RowOf<C>;
  const broken = table.rule?.(row);
  if (broken) report.faults.push({ file: `${table.name}.csv`, row: line, ...broken });
  return row;
}

/** Checks a table's cells, row rules and doubles. @returns its good rows */
export function checkTable<C extends Columns>(
  table: Table<C>,
  sheet: Sheet | null,
  report: Report,
): RowOf<C>[] {
  if (!sheet) return [];
  const file = `${table.name}.csv`;
  if (table.key) checkOnce(file, [table.key], sheet, 'a doubled id', report);
  checkOnce(file, table.twins, sheet, 'a doubled row', report);
  return sheet.rows
    .filter(({ whole }) => whole)
    .map((row) => checkRow(table, row, report))
    .filter((row) => row !== null);
}
