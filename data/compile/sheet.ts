import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from './csv';
import { shorten, type Report } from './fault';
import type { Table } from './table';

type Described = Pick<Table, 'name' | 'columns'>;

/** A CSV file as it stands: decoded and cut into cells by column, not yet checked. */
export interface Sheet {
  /** The text without byte order mark and with LF. */
  text: string;
  /** Columns of the table that the file has. */
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
  const [only = ''] = header;
  if (header.length === 1 && /[;\t]/u.test(only)) {
    say('-', 'cells are not separated by commas', 'a comma between cells', only);
    return;
  }
  header.forEach((name, place) => {
    const column = shorten(name) || '-';
    if (!known.includes(name)) say(column, 'unknown column', `one of ${known.join(', ')}`, name);
    else if (header.indexOf(name) < place) say(column, 'doubled column', 'each column once');
  });
  for (const name of known) {
    if (!header.includes(name)) say(name, 'missing column', `the columns ${known.join(', ')}`);
  }
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
  const say = (row: number, column: string, wrong: string, value: string, expected: string) =>
    report.faults.push({ file, row, column, wrong, value, expected });
  if (isUtf16(bytes)) {
    say(1, '-', 'the file is in another encoding', 'UTF-16', 'UTF-8');
    return null;
  }
  const text = decode(bytes);
  const { rows, badQuotes } = readCsv(text);
  const [head, ...body] = rows;
  if (!head) {
    say(1, '-', 'the file is empty', '', `the columns ${Object.keys(table.columns).join(', ')}`);
    return null;
  }
  const header = head.cells.map((name) => name.trim());
  checkHeader(header, head.line, table, report);
  for (const { line, cell, text, wrong } of badQuotes) {
    say(line, header[cell] ?? '-', wrong, text, 'quotes around the whole cell, doubled inside it');
  }
  const badLines = new Set(badQuotes.map(({ line }) => line));
  const places = Object.keys(table.columns).flatMap((name) => {
    const place = header.indexOf(name);
    return place < 0 ? [] : [[name, place] as const];
  });
  return {
    text,
    columns: new Set(places.map(([name]) => name)),
    rows: body.map(({ line, cells }) => {
      const whole = cells.length === header.length && !badLines.has(line);
      if (!whole && !badLines.has(line)) {
        const column = header[cells.length] ?? header.at(-1) ?? '-';
        say(line, column, 'wrong number of cells', `${cells.length}`, `${header.length} cells`);
      }
      return { line, whole, cells: new Map(places.map(([name, at]) => [name, cells[at] ?? ''])) };
    }),
  };
}
