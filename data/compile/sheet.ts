import { readCsv, type CsvRow } from '../../src/atlas/readCsv';
import type { Report } from '../../src/atlas/fault';
import { decodeAs } from '../../src/survey/import/codePages';
import { encodingOf } from '../../src/survey/import/decode';
import { fileKind, type FileKind } from '../../src/survey/import/fileKind';
import { fileWords } from '../../src/survey/import/fileFault';
import { infoOf, type AnyColumn } from './columns';
import type { TableFiles } from './files';
import { mended } from './habits';

/** What a sheet needs to know of its table. */
interface Described {
  name: string;
  isOptional?: boolean;
  columns: Readonly<Record<string, AnyColumn>>;
}

/** A CSV file as it stands: decoded and cut into cells by column, not yet checked. */
export interface Sheet {
  /** Names of the columns that the file has. */
  columns: ReadonlySet<string>;
  rows: readonly SheetRow[];
}

export interface SheetRow {
  line: number;
  /** False where the row's cells do not lie under the columns. */
  whole: boolean;
  /** By column, as they were before a spreadsheet saved them. */
  cells: ReadonlyMap<string, string>;
}

/** The column of a workbook that is for the notes of who edits. */
export const notes = 'notes';

type Say = (row: number, column: string, wrong: string, value: string, expected: string) => void;
/** Where faults and warnings of a file go. */
interface Told {
  fault: Say;
  warning: Say;
}

/** The error code of the operating system, e.g. `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** Reads a file's bytes, or reports why it cannot be had. */
export async function readBytes(
  files: TableFiles,
  file: string,
  report: Report,
): Promise<Uint8Array | null> {
  const place = { file, row: 1, column: '-', expected: 'a readable file in the folder' };
  try {
    return await files.read(file);
  } catch (error) {
    const wrong = codeOf(error) === 'ENOENT' ? 'the file is missing' : 'the file cannot be read';
    report.faults.push({ ...place, wrong, value: codeOf(error) });
    return null;
  }
}

/** Decodes UTF-8; bytes that are not become U+FFFD, and the check of the cells names their places. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n');
}

/**
 * Decodes a table: UTF-8, UTF-16, or a code page in which Excel saves outside
 * English. Which of these cannot be told for certain: it is warned of, with words to look at.
 */
function decodeTable(bytes: Uint8Array, { warning }: Told): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return decode(bytes);
  const text = decodeAs(encoding, bytes)
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/u, '');
  if (encoding.startsWith('utf-16')) return text;
  const words = [...new Set(text.match(/[\p{L}\p{M}]*[^\p{ASCII}\s][\p{L}\p{M}]*/gu))];
  const line = text.slice(0, text.search(/[^\p{ASCII}]/u)).split('\n').length;
  const value = `${encoding}: ${words.slice(0, 4).join(', ')}`;
  const expected = 'words that are right, or a file saved as CSV UTF-8';
  warning(line, '-', 'no UTF-8: the letters are a guess', value, expected);
  return text;
}

/** A header's cell as a place in a message: damaged ones have no name. */
function placeName(name = ''): string {
  return /^[\w-]{1,40}$/u.test(name) ? name : '-';
}

/** The separator that a spreadsheet names in a first line of its own, and the text without it; lines keep their numbers. */
function separatorLine(text: string): { named: string | undefined; text: string } {
  const found = /^"?sep=(.)"?[,;\t]*(?=[\r\n])/iu.exec(text);
  return { named: found?.[1], text: found ? text.slice(found[0].length) : text };
}

/** The columns of the table that cells name. */
const namedIn = (cells: readonly string[], { columns }: Described): number =>
  new Set(cells.map((name) => name.trim()).filter((name) => Object.hasOwn(columns, name))).size;

/**
 * The cells of a row that lies in one, as a spreadsheet saves a file of commas that it
 * has opened as one of semicolons; null where it is no such row.
 */
function folded(cells: readonly string[]): readonly string[] | null {
  const [all = '', ...others] = cells;
  if (!all.includes(',') || others.some((cell) => cell !== '')) return null;
  const [own, ...more] = readCsv(all);
  return own && more.length === 0 && own.badQuotes.length === 0 ? own.cells : null;
}

/** A row with a cell for each column, where it lay in one. */
function unfolded(row: CsvRow, columns: number): CsvRow {
  const cells = columns > 2 ? folded(row.cells) : null;
  return cells?.length === columns ? { ...row, cells: [...cells] } : row;
}

/** Lines in which a header is looked for. */
const mostAbove = 5;

/** The separator by which a line of the first has most columns of the table. */
function separatorOf(text: string, table: Described): string {
  const begin = text.split(/\r\n|\r|\n/u, mostAbove + 1).join('\n');
  const known = (delimiter: string) =>
    Math.max(
      0,
      ...readCsv(begin, { delimiter }).map(({ cells }) => namedIn(folded(cells) ?? cells, table)),
    );
  const [comma, ...others] = [',', ';', '\t', '|'];
  return others.reduce((best, other) => (known(other) > known(best) ? other : best), comma ?? ',');
}

const isBlank = ({ cells, badQuotes }: CsvRow) =>
  badQuotes.length === 0 && cells.every((cell) => cell.trim() === '');

/** Rows at the end without any text are no rows: spreadsheets write them. */
function withoutBlankEnd(rows: readonly CsvRow[]): readonly CsvRow[] {
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1);
}

/** The rows from the header on: a title above it is left out, with a warning. */
function fromHeader(rows: readonly CsvRow[], table: Described, { warning }: Told) {
  const [first] = rows;
  const enough = Object.keys(table.columns).length / 2;
  const at = rows.slice(0, mostAbove).findIndex(({ cells }) => namedIn(cells, table) > enough);
  const above = rows.slice(0, Math.max(0, at));
  const isTitle = above.every(({ cells }) => cells.filter((cell) => cell.trim()).length === 1);
  if (!first || above.length === 0 || !isTitle) return rows;
  const title = first.cells.join(' ').trim();
  warning(first.line, '-', 'a line above the heading is left out', title, 'the heading first');
  return rows.slice(at);
}

/** What is wrong with the header, column by column. A column more than the table has is left out: people keep notes. */
function checkHeader(
  header: readonly string[],
  line: number,
  { columns }: Described,
  { fault, warning }: Told,
): void {
  const known = Object.keys(columns);
  const missing = Object.entries(columns).flatMap(([name, column]) =>
    header.includes(name) || infoOf(column).isOld ? [] : [name],
  );
  const isWhole = missing.length === 0;
  header.forEach((name, place) => {
    const column = placeName(name);
    if (name === notes) return;
    if (!known.includes(name)) {
      if (isWhole) {
        const remedy = 'nothing, if it is for your own notes';
        warning(line, column, 'a column that is not published', name, remedy);
      } else fault(line, column, 'unknown column', name, `one of ${known.join(', ')}`);
    } else if (header.indexOf(name) < place) {
      fault(line, column, 'doubled column', column, 'each column once');
    }
  });
  for (const name of missing) {
    fault(line, name, 'missing column', name, `the columns ${known.join(', ')}`);
  }
}

/** How many of its first cells a row has text in. */
const widthOf = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** Lays a row's cells under the columns; reports bad quotes, or else a wrong number of cells. */
function layRow({ line, cells, badQuotes }: CsvRow, header: readonly string[], say: Say): SheetRow {
  // Separators too many at the end are of no harm; cells too few may be a line that is cut off.
  const fits = cells.length >= header.length && widthOf(cells) <= header.length;
  const whole = badQuotes.length === 0 && fits;
  for (const { line, cell, text, wrong } of badQuotes) {
    const column = placeName(header[cell]);
    say(line, column, wrong, text, 'quotes around the whole cell, doubled inside it');
  }
  if (badQuotes.length === 0 && !whole) {
    const column = placeName(header[cells.length] ?? header.at(-1));
    say(line, column, 'wrong number of cells', `${cells.length}`, `${header.length} cells`);
  }
  // Of a doubled column the first counts.
  const named = header.map((name, at) => [name, cells[at] ?? ''] as const);
  return { line, whole, cells: new Map(named.reverse()) };
}

/** The row with its cells as they were before a spreadsheet saved them. */
function mendedRow(row: SheetRow, { columns }: Described): SheetRow {
  // Most rows are as they were: no copy is made of them.
  let own: Map<string, string> | undefined;
  for (const [name, cell] of row.cells) {
    const column = columns[name];
    const text = column ? mended(infoOf(column), cell) : cell;
    if (text !== cell) (own ??= new Map(row.cells)).set(name, text);
  }
  return own ? { ...row, cells: own } : row;
}

/** What a damaged table looks like, too: its cells say what is wrong. */
const isPerhapsText: ReadonlySet<FileKind> = new Set([
  'binary',
  'json',
  'xml',
  'packed',
  'picture',
]);

/** Reads one table's file. @returns null, with the reason reported, if it cannot be read as a table */
export async function readSheet(
  files: TableFiles,
  table: Described,
  report: Report,
): Promise<Sheet | null> {
  const file = `${table.name}.csv`;
  if (table.isOptional && !(await files.paths()).includes(file)) {
    return { columns: new Set(Object.keys(table.columns)), rows: [] };
  }
  const bytes = await readBytes(files, file, report);
  if (!bytes) return null;
  const into =
    (list: Report['faults']): Say =>
    (row, column, wrong, value, expected) =>
      void list.push({ file, row, column, wrong, value, expected });
  const told: Told = { fault: into(report.faults), warning: into(report.warnings) };
  const kind = fileKind(bytes.subarray(0, 65_536));
  if (kind !== 'text' && !isPerhapsText.has(kind)) {
    const is = kind === 'zip' ? 'a workbook, no CSV' : fileWords[kind][0];
    told.fault(
      1,
      '-',
      is,
      '',
      'CSV; save each sheet as CSV, or give the workbook itself (.xlsx, .ods)',
    );
    return null;
  }
  const { named, text } = separatorLine(decodeTable(bytes, told));
  const delimiter =
    named !== undefined && /[,;\t|]/u.test(named) ? named : separatorOf(text, table);
  const [head, ...body] = fromHeader(withoutBlankEnd(readCsv(text, { delimiter })), table, told);
  const columnNames = Object.keys(table.columns);
  const columns = columnNames.join(', ');
  if (!head) {
    told.fault(1, '-', 'the file is empty', '', `the columns ${columns}`);
    return null;
  }
  const filled = widthOf(head.cells);
  const header = unfolded(
    { ...head, cells: head.cells.slice(0, filled) },
    columnNames.length,
  ).cells.map((name) => {
    const plain = name.trim();
    // Columns have small letters; a heading in capitals is the same heading.
    const small = plain.toLowerCase();
    return Object.hasOwn(table.columns, small) ? small : plain;
  });
  if (namedIn(header, table) === 0) {
    told.fault(head.line, '-', 'the first row is no heading', header.join(', '), columns);
    return null;
  }
  layRow({ ...head, cells: header }, header, told.fault);
  checkHeader(header, head.line, table, told);
  const rows = body.map((row) =>
    mendedRow(layRow(unfolded(row, header.length), header, told.fault), table),
  );
  return { columns: new Set(header), rows };
}
