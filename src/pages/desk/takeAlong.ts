import type { RowChange } from '../../../data/compile/changes';
import { csvOf, type CsvColumn } from '../../atlas/csv';

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

export function countsOf(changes: readonly RowChange[]): Count[] {
  const counts = new Map<RowChange['table'], Count>();
  for (const { table, kind } of changes) {
    const count = counts.get(table) ?? { table, added: 0, changed: 0, removed: 0 };
    count[kind] += 1;
    counts.set(table, count);
  }
  return [...counts.values()];
}

/** Rows that a text names one by one. */
const mostNamed = 60;

/** Markdown signs in a name are letters. */
const plain = (text: string) => text.replaceAll(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);

/** The text of a pull request: in English, as the repository is. */
export function pullText(changes: readonly RowChange[]): string {
  const counts = countsOf(changes).map(
    ({ table, added, changed, removed }) =>
      `- ${table}: ${added} added, ${changed} changed, ${removed} removed`,
  );
  const rows = changes.slice(0, mostNamed).map(({ kind, table, id, name, cells }) => {
    const what = kind === 'changed' ? `: ${cells.map(({ column }) => column).join(', ')}` : '';
    return `- ${kind} ${table} \`${id.replaceAll('`', '')}\` (${plain(name)})${what}`;
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
