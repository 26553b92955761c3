import type { RowChange } from '../../../data/compile/rowChanges';
import { csvOf, type CsvColumn } from '../../atlas/csv';
import { oneLine } from '../../share/message/message';

interface CellChange extends RowChange {
  cell: RowChange['cells'][number];
}

const columns: readonly CsvColumn<CellChange>[] = [
  { name: 'table', value: ({ table }) => table },
  { name: 'id', value: ({ id }) => id },
  { name: 'change', value: ({ kind }) => kind },
  { name: 'row', value: ({ row }) => row },
  { name: 'column', value: ({ cell }) => cell.column },
  { name: 'before', value: ({ cell }) => cell.before },
  { name: 'after', value: ({ cell }) => cell.after },
];

/** The changed rows as a table, a line for each cell that differs. */
export function changesCsv(changes: readonly RowChange[]): string {
  const cells = changes.flatMap((change) => change.cells.map((cell) => ({ ...change, cell })));
  return `\uFEFF${csvOf(columns, cells)}`;
}

/** How many rows of a table were added, changed and removed. */
export interface Count {
  table: RowChange['table'];
  added: number;
  changed: number;
  removed: number;
}

function countsOf(changes: readonly RowChange[]): Count[] {
  const counts = new Map<RowChange['table'], Count>();
  for (const { table, kind } of changes) {
    const count = counts.get(table) ?? { table, added: 0, changed: 0, removed: 0 };
    count[kind] += 1;
    counts.set(table, count);
  }
  return [...counts.values()];
}

/** Rows of a table that the page shows; the file has all. */
const mostShown = 50;

/** What changes, as far as a page can show it: a large table's rows would hold it up. */
export interface Shown {
  counts: readonly Count[];
  /** The first rows of each table. */
  rows: readonly RowChange[];
  /** Ids of all cities whose pages change. */
  cities: readonly string[];
}

export function shownOf(changes: readonly RowChange[]): Shown {
  const counts = countsOf(changes);
  const first = counts.map(({ table }) => changes.filter((change) => change.table === table));
  return {
    counts,
    rows: first.flatMap((rows) => rows.slice(0, mostShown)),
    cities: [...new Set(changes.flatMap(({ cities }) => cities))],
  };
}

/** Rows that a text names one by one. */
const mostNamed = 60;

/** Markdown signs in a name are letters. */
const plain = (text: string) => oneLine(text).replaceAll(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`);

/** The text of a pull request: in English, as the repository is. */
export function pullText(changes: readonly RowChange[]): string {
  const counts = countsOf(changes).map(
    ({ table, added, changed, removed }) =>
      `- ${table}: ${added} added, ${changed} changed, ${removed} removed`,
  );
  const rows = changes.slice(0, mostNamed).map(({ kind, table, id, name, cells }) => {
    const what = kind === 'changed' ? `: ${cells.map(({ column }) => column).join(', ')}` : '';
    return `- ${kind} ${table} \`${oneLine(id).replaceAll('`', '')}\` (${plain(name)})${what}`;
  });
  const more = changes.length - rows.length;
  return [
    'data: ' + counts.map((line) => line.slice(2)).join('; '),
    '',
    ...counts,
    '',
    ...rows,
    ...(more > 0 ? [`- and ${more} more`] : []),
    '',
    'Why: ',
    '',
  ].join('\n');
}
