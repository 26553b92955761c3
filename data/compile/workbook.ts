import { workbookOf, type Sheet, type SheetColumn } from '../../src/share/exports/workbook';
import type { Cell } from '../../src/atlas/csv';
import { FileFault } from '../../src/survey/import/fileFault';
import { readOds } from '../../src/survey/import/ods';
import type { Sheet as ReadSheet } from '../../src/survey/import/workbook';
import { readXlsx } from '../../src/survey/import/xlsx';
import { zipEntries } from '../../src/survey/import/zip';
import { infoOf, isRequired, type AnyColumn } from './columns';
import { decode, notes, type SheetRow } from './sheet';
import { tableText } from './tableText';
import type { Table } from './table';
import { tables, type TableName } from './tables';

/** The rows of the tables, as text by column. */
export type TableCells = { readonly [N in TableName]?: readonly SheetRow['cells'][] };

export const tableNames = Object.keys(tables).filter((name): name is TableName => name in tables);

/** Whether a folder may do without a table. */
export const isOptional = (name: TableName): boolean => {
  const { isOptional: may = false }: Pick<Table, 'isOptional'> = tables[name];
  return may;
};

/** Rows below the last for which ids are offered too: new ones are among them. */
const spare = 500;

/** What a cell may be chosen from: the ids of another sheet, or the column's own words. */
function choicesOf(column: AnyColumn, cells: TableCells): SheetColumn['choices'] {
  const { refersTo, several, constraints, type } = infoOf(column);
  if (type === 'boolean') return ['true', 'false'];
  const options = constraints?.['enum'];
  if (Array.isArray(options)) return options.map(String);
  // A list of ids is typed: choosing would take the place of those that are there.
  const sheet = tableNames.find((name) => name === refersTo);
  if (sheet === undefined || several === true) return undefined;
  const { key, columns } = tables[sheet];
  const place = Object.keys(columns).indexOf(key ?? '');
  return { sheet, column: place, rows: (cells[sheet]?.length ?? 0) + spare };
}

function hintOf(column: AnyColumn): string {
  const { about, expected } = infoOf(column);
  return `${about}: ${expected}${isRequired(column) ? '' : ', or nothing'}.`;
}

function columnOf(name: string, column: AnyColumn, cells: TableCells): SheetColumn {
  const { constraints } = infoOf(column);
  const longest = Number(constraints?.['maxLength'] ?? 0);
  const choices = choicesOf(column, cells);
  return {
    name,
    width: longest > 200 ? 60 : longest > 60 ? 36 : 18,
    ...(choices && { choices }),
    hint: hintOf(column),
  };
}

function sheetOf(name: TableName, cells: TableCells): Sheet {
  const { columns } = tables[name];
  const all = Object.entries<AnyColumn>(columns);
  const own = all.map(([column, schema]) => columnOf(column, schema, cells));
  const hint = 'For you only: this column is not published.';
  return {
    name,
    edited: true,
    columns: [...own, { name: notes, width: 30, hint }],
    rows: (cells[name] ?? []).map((row) =>
      [...own.map((column) => column.name), notes].map((column): Cell => row.get(column) ?? null),
    ),
  };
}

const firstSheet = 'Read me';

/** What the first sheet says to who edits. */
const guide: readonly (readonly [string, string])[] = [
  ['A sheet a table', 'Each row is a fact. The heading of each sheet must stay as it is.'],
  [
    'A new row',
    'Below the last, or inserted anywhere: the order of rows means nothing, but in practices, challenges and findings.',
  ],
  [
    'Ids',
    'Small letters a to z, digits and hyphens. The id of a city or record is part of its address and never changes.',
  ],
  ['Several ids', 'With | between them.'],
  ['Not known', 'An empty cell.'],
  [notes, 'The last column of each sheet is for you only.'],
  [
    'To check it',
    'Drop the workbook on the page /data/edit/, or run: npm run data -- --from FILE.xlsx --to FOLDER',
  ],
];

/**
 * One workbook with a sheet a table: cells are text, so that no program makes
 * dates of them; ids and words can be chosen; the heading holds.
 * @param cells as they stand in the tables
 * @param version of the tables
 */
export function editedWorkbook(cells: TableCells, version: string): Uint8Array<ArrayBuffer> {
  const first: Sheet = {
    name: firstSheet,
    columns: [
      { name: 'what', width: 20 },
      { name: 'how', width: 100 },
    ],
    rows: [...guide, ['Version', version]],
  };
  const label = { title: 'City Innovation Atlas', description: `Tables to edit, ${version}` };
  return workbookOf([first, ...tableNames.map((name) => sheetOf(name, cells))], label);
}

/** The table whose columns a heading has, most of them; undefined if it is of none. */
function tableOf(heading: readonly string[]): TableName | undefined {
  const named = new Set(heading.map((cell) => cell.trim().toLowerCase()));
  const shares = tableNames.map((name) => {
    const columns = Object.keys(tables[name].columns);
    return { name, share: columns.filter((column) => named.has(column)).length / columns.length };
  });
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share > 0.6 ? best.name : undefined;
}

/** The table that a sheet holds: by its name, or else by its heading. */
function nameOf(sheet: ReadSheet): TableName | undefined {
  const name = sheet.name.trim().toLowerCase();
  const found = tableNames.find((table) => table === name);
  if (found) return found;
  const [first] = sheet.rows();
  return first && tableOf(first.cells);
}

/** The table that a CSV file holds: by its name, also with what a browser or person adds to it, or else by its heading. */
export function tableNamed(path: string, start: Uint8Array): TableName | undefined {
  const file = (path.split('/').at(-1) ?? '').toLowerCase();
  const [named] = tableNames
    .filter((name) => file.startsWith(name))
    .sort((a, b) => b.length - a.length);
  if (named) return named;
  const [heading = ''] = decode(start).split(/[\r\n]+/u, 1);
  return tableOf(heading.replaceAll(/["\uFEFF]/gu, '').split(/[,;\t]/u));
}

/** A sheet as CSV, each row on the line that it has there; a line break in a cell becomes a sign that is a fault as well. */
function textOf(sheet: ReadSheet): string {
  const lines: string[] = [];
  let width = 0;
  for (const { line, cells } of sheet.rows()) {
    while (lines.length < line - 1) lines.push('');
    // What is empty at the end of a row is no cell of a workbook.
    width ||= cells.length;
    const all = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
    const quoted = all.map(
      (cell) => `"${cell.replaceAll(/\r\n?|\n/gu, '\u2028').replaceAll('"', '""')}"`,
    );
    lines.push(quoted.join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** What a workbook holds of the tables. */
export interface ReadWorkbook {
  /** Each table found as CSV, by file name. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Sheets that hold no table, and those of a table that another sheet holds already. */
  others: readonly string[];
}

/**
 * The tables in a workbook (.xlsx, .ods): a sheet a table, known by its name or its heading.
 * @throws FileFault if it is no workbook, or cannot be read
 */
export function tablesInWorkbook(bytes: Uint8Array): ReadWorkbook {
  const entries = zipEntries(bytes);
  const isOds = entries.some(({ name }) => name === 'content.xml');
  const sheets = (isOds ? readOds(entries) : readXlsx(entries)).filter(({ isHidden }) => !isHidden);
  const files = new Map<string, Uint8Array>();
  const others: string[] = [];
  for (const sheet of sheets) {
    const name = nameOf(sheet);
    const file = `${name ?? ''}.csv`;
    if (name === undefined || files.has(file)) others.push(sheet.name);
    else files.set(file, new TextEncoder().encode(textOf(sheet)));
  }
  if (files.size === 0) throw new FileFault('no-sheet', others);
  return { files, others: others.filter((name) => name !== firstSheet) };
}

/** A table as people edit it, from cells as they were read: without notes, in the order of its columns. */
export function editedText(name: TableName, rows: readonly SheetRow[]): string {
  const columns = Object.keys(tables[name].columns);
  const trimmed = rows.map(({ cells }) =>
    Object.fromEntries(columns.map((column) => [column, cells.get(column)?.trim()])),
  );
  return tableText(columns, trimmed);
}
