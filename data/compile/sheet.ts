import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv, type CsvRow } from '../../src/atlas/readCsv';
import type { Report } from '../../src/atlas/fault';

/** What a sheet needs to know of its table. */
interface Described {
  name: string;
  columns: Readonly<Record<string, unknown>>;
}

/** A CSV file as it stands: decoded and cut into cells by column, not yet checked. */
export interface Sheet {
  /** The text without byte order mark and with LF. */
  text: string;
  /** Names of the columns that the file has. */
  columns: ReadonlySet<string>;
  rows: readonly SheetRow[];
}

export interface SheetRow {
  line: number;
  /** False where the row's cells do not lie under the columns. */
  whole: boolean;
  cells: ReadonlyMap<string, string>;
}

/** The error code of the operating system, e.g. `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** Reads a file's bytes, or reports why it cannot be had. */
export async function readBytes(
  dir: string,
  file: string,
  report: Report,
): Promise<Uint8Array | null> {
  const place = { file, row: 1, column: '-', expected: 'a readable file in the folder' };
  try {
    return await readFile(join(dir, file));
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

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** A header's cell as a place in a message: damaged ones have no name. */
function placeName(name = ''): string {
  return /^[\w-]{1,40}$/u.test(name) ? name : '-';
}

/** What is wrong with the header, column by column. */
function checkHeader(
  header: readonly string[],
  line: number,
  table: Described,
  report: Report,
): void {
  const known = Object.keys(table.columns);
  const say = (column: string, wrong: string, expected: string, value = column) =>
    report.faults.push({ file: `${table.name}.csv`, row: line, column, wrong, value, expected });
  header.forEach((name, place) => {
    const column = placeName(name);
    if (!known.includes(name)) say(column, 'unknown column', `one of ${known.join(', ')}`, name);
    else if (header.indexOf(name) < place) say(column, 'doubled column', 'each column once');
  });
  for (const name of known) {
    if (!header.includes(name)) say(name, 'missing column', `the columns ${known.join(', ')}`);
  }
}

/** Lays a row's cells under the columns; reports bad quotes, or else a wrong number of cells. */
function layRow(
  { line, cells, badQuotes }: CsvRow,
  header: readonly string[],
  say: (row: number, column: string, wrong: string, value: string, expected: string) => void,
): SheetRow {
  const whole = badQuotes.length === 0 && cells.length === header.length;
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

/** Reads one table's file. @returns null, with the reason reported, if it cannot be read as a table */
export async function readSheet(
  dir: string,
  table: Described,
  report: Report,
): Promise<Sheet | null> {
  const file = `${table.name}.csv`;
  const bytes = await readBytes(dir, file, report);
  if (!bytes) return null;
  const say = (row: number, column: string, wrong: string, value: string, expected: string) => {
    report.faults.push({ file, row, column, wrong, value, expected });
  };
  if (isUtf16(bytes)) {
    say(1, '-', 'the file is in another encoding', 'UTF-16', 'UTF-8');
    return null;
  }
  const text = decode(bytes);
  const [head, ...body] = readCsv(text);
  if (!head) {
    say(1, '-', 'the file is empty', '', `the columns ${Object.keys(table.columns).join(', ')}`);
    return null;
  }
  const header = head.cells.map((name) => name.trim());
  const [only = ''] = header;
  if (header.length === 1 && /[;\t]/u.test(only)) {
    say(head.line, '-', 'cells are not separated by commas', only, 'a comma between cells');
    return null;
  }
  layRow(head, header, say);
  checkHeader(header, head.line, table, report);
  return { text, columns: new Set(header), rows: body.map((row) => layRow(row, header, say)) };
}
