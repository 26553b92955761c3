import { doubtOf, infoOf, readCell, Wrong } from './columns';
import type { Fault, Report } from '../../src/atlas/fault';
import { cellErrorIn } from '../../src/survey/import/cellError';
import type { TableFiles } from './files';
import { lossIn } from './habits';
import { readSheet, type Sheet, type SheetRow } from './sheet';
import type { Columns, GoodCells, ReadTable, RowOf, Table } from './table';

const control =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/u;

/** The part of a long cell in which the fault can be seen. */
function near(cell: string, at: number): string {
  return at > 40 ? `…${cell.slice(at - 20)}` : cell;
}

/** The bytes of one letter, read as two or three of another encoding: `Ã©` for é. */
const misread = /[ÃÂÄÅÐÑÎÏ][\u0080-\u00BF]|â€|Å[‚„›¼¡½¾ºŸ]|Ä[…™‡†]/u;

/** What a spreadsheet leaves where a value should be. */
function checkSpreadsheet(cell: string): Wrong | undefined {
  const error = cellErrorIn(cell);
  if (error === 'formula') return new Wrong('a formula', 'the value that it gives');
  if (error === 'error' || /#(?:REF|NAME|VALUE|DIV\/0|NUM|SPILL)[!?]/u.test(cell)) {
    return new Wrong('an error of a spreadsheet', 'the value itself');
  }
  if (/^#{3,}$/u.test(cell)) {
    return new Wrong('a column that was too narrow', 'the value that it hides');
  }
  const code = cell.search(/_x[0-9A-F]{4}_/u);
  if (code >= 0) return new Wrong('a code of a workbook', 'the sign itself', near(cell, code));
  const entity = cell.search(/&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5});/u);
  if (entity >= 0) return new Wrong('a code of HTML', 'the sign itself', near(cell, entity));
  const letter = cell.search(misread);
  return letter >= 0
    ? new Wrong('letters read in a wrong encoding', 'é and not Ã©', near(cell, letter))
    : undefined;
}

/** What no cell of any column may hold. */
export function checkText(cell: string): Wrong | undefined {
  const undecoded = cell.indexOf('\uFFFD');
  if (undecoded >= 0) return new Wrong('text that is not UTF-8', 'UTF-8', near(cell, undecoded));
  const stray = cell.search(control);
  return stray >= 0
    ? new Wrong('a control character or line break', 'plain text on one line', near(cell, stray))
    : checkSpreadsheet(cell.trim());
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
    // No cell holds this sign: what does is a fault of its own.
    const key = values.join('\0');
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else if (whole && values.some(Boolean)) {
      const value = values.join(', ');
      const expected = `${columns.join(', ')} not the same as in row ${before}`;
      report.faults.push({ file, row: line, column, wrong, value, expected });
    }
  }
}

/** What a cell does not fulfil, or has lost. */
type Loss = Pick<Wrong, 'wrong' | 'expected' | 'value'>;

/** What of a row is good; the faults are reported. */
function checkRow<C extends Columns>(
  table: Table<C>,
  { line, cells }: SheetRow,
  report: Report,
): GoodCells<C> {
  const file = `${table.name}.csv`;
  const at = (column: string, cell: string, { wrong, expected, value = cell }: Loss): Fault => {
    return { file, row: line, column, wrong, value, expected };
  };
  if (![...cells.values()].some(Boolean)) {
    report.faults.push(at('-', '', new Wrong('the row is empty', 'a row with values, or none')));
    return {};
  }
  const values = new Map<string, unknown>();
  for (const [name, column] of Object.entries(table.columns)) {
    // Only a file from before a change has its columns.
    const cell = cells.get(name) ?? (infoOf(column).isOld ? '' : undefined);
    if (cell === undefined) continue;
    const value = checkText(cell) ?? readCell(column, cell.trim());
    const doubt = value instanceof Wrong ? undefined : doubtOf(column, cell.trim());
    if (value instanceof Wrong) {
      report.faults.push(at(name, cell, lossIn(infoOf(column), cell.trim()) ?? value));
    } else values.set(name, value);
    if (doubt) report.warnings.push(at(name, cell, doubt));
  }
  // The one place where parsed cells take on the types of their columns.
  const good = Object.fromEntries(values) as GoodCells<C>;
  for (const broken of table.rule?.(good) ?? []) report.faults.push({ file, row: line, ...broken });
  return good;
}

function isWhole<C extends Columns>(table: Table<C>, cells: GoodCells<C>): cells is RowOf<C> {
  return Object.keys(table.columns).every((name) => name in cells);
}

/** Checks a table's cells, row rules and doubles. */
function checkTable<C extends Columns>(
  table: Table<C>,
  sheet: Sheet,
  report: Report,
): Pick<ReadTable<C>, 'parsedRows' | 'rows'> {
  const file = `${table.name}.csv`;
  if (table.key) checkOnce(file, [table.key], sheet, 'a doubled id', report);
  checkOnce(file, table.uniqueTogether, sheet, 'a doubled row', report);
  const parsedRows = sheet.rows
    .filter(({ whole }) => whole)
    .map((row) => ({ line: row.line, cells: checkRow(table, row, report) }));
  return {
    parsedRows,
    rows: parsedRows.map(({ cells }) => cells).filter((cells) => isWhole(table, cells)),
  };
}

/** Reads one table's file and checks it for itself; what it refers to is checked when all are read. */
export async function readTable<C extends Columns>(
  files: TableFiles,
  table: Table<C>,
  report: Report,
): Promise<ReadTable<C>> {
  const sheet = await readSheet(files, table, report);
  const checked = sheet ? checkTable(table, sheet, report) : { parsedRows: [], rows: [] };
  return { table, sheet, ...checked };
}
