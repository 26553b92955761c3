import type { Report } from '../../src/atlas/fault';
import { checkText } from './check';
import { infoOf, type AnyColumn } from './columns';
import { looksLikeDate } from './habits';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** What a check of references needs of a table as read. */
export interface Referring {
  table: Pick<Table, 'name' | 'title' | 'about' | 'key' | 'columns'>;
  sheet: Sheet | null;
}

/** The ids of each table by its name; a table whose ids cannot be read is left out. */
export type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** An id as it stands in a row that may be faulty: a stray quote is named once, not by all who refer to it. */
export const bareId = (cell = ''): string => cell.replaceAll('"', '').trim();

/** The ids of all tables, also of rows that have faults: who names such a row is not at fault. */
export function idsOf(all: readonly Referring[]): Ids {
  return new Map(
    all.flatMap(({ table: { name, key }, sheet }) =>
      key !== undefined && sheet?.columns.has(key)
        ? [[name, new Set(sheet.rows.map(({ cells }) => bareId(cells.get(key))))] as const]
        : [],
    ),
  );
}

/** The ids that a cell names. Only a list is split: elsewhere `|` is part of an id that nobody has. */
function namedIn(column: AnyColumn, cell = ''): string[] {
  const { several } = infoOf(column);
  const values = several ? cell.split('|').map((one) => one.trim()) : [cell.trim()];
  // What is no text at all, or no list, is told by the column.
  return [...new Set(values)].filter((value) => value !== '' && !checkText(value));
}

/** Warns of sources that nobody names; not where a table that may name them cannot be read. */
function checkUse(all: readonly Referring[], named: ReadonlySet<string>, report: Report): void {
  const unread = all.some(({ table: { columns }, sheet }) =>
    Object.entries(columns).some(
      ([name, column]) => infoOf(column).refersTo === 'sources' && !sheet?.columns.has(name),
    ),
  );
  if (unread) return;
  const sources = all.find(({ table }) => table.name === 'sources');
  for (const { line, cells } of sources?.sheet?.rows ?? []) {
    const value = cells.get('id')?.trim() ?? '';
    if (named.has(value)) continue;
    const place = { file: 'sources.csv', row: line, column: 'id', value };
    report.warnings.push({ ...place, wrong: 'nothing names this source', expected: 'a use of it' });
  }
}

/** Checks that every id that a cell names is there, and warns of sources that nobody names. */
export function checkReferences(all: readonly Referring[], ids: Ids, report: Report): void {
  const sources = new Set<string>();
  for (const { table, sheet } of all) {
    for (const [name, column] of Object.entries(table.columns)) {
      const { refersTo = '', expected } = infoOf(column);
      const known = ids.get(refersTo);
      if (!known) continue;
      for (const { line, whole, cells } of sheet?.rows ?? []) {
        for (const value of namedIn(column, cells.get(name))) {
          if (refersTo === 'sources') sources.add(value);
          if (known.has(value) || !whole) continue;
          const place = { file: `${table.name}.csv`, row: line, column: name };
          const wrong = looksLikeDate(value)
            ? 'an id that a spreadsheet made a date of'
            : 'an unknown id';
          report.faults.push({ ...place, wrong, value, expected });
        }
      }
    }
  }
  checkUse(all, sources, report);
}
