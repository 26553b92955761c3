import type { Report } from '../../src/atlas/fault';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** A table with its file as read; null where it could not be. */
export interface ReadTable {
  table: Pick<Table, 'name' | 'title' | 'about' | 'key' | 'columns'>;
  sheet: Sheet | null;
}

/** The ids of each table, also of rows that have faults; a table whose ids cannot be read is left out. */
function idsOf(all: readonly ReadTable[]): Map<string, Set<string>> {
  return new Map(
    all.flatMap(({ table: { name, key }, sheet }) =>
      key !== undefined && sheet?.columns.has(key)
        ? [[name, new Set(sheet.rows.map(({ cells }) => cells.get(key)?.trim() ?? ''))] as const]
        : [],
    ),
  );
}

/** Checks that every id that a cell names is there, and warns of sources that nobody names. */
export function checkReferences(all: readonly ReadTable[], report: Report): void {
  const ids = idsOf(all);
  const named = new Set<string>();
  for (const { table, sheet } of all) {
    for (const [column, { refersTo = '', expected }] of Object.entries(table.columns)) {
      const known = ids.get(refersTo);
      if (!known) continue;
      for (const { line, whole, cells } of sheet?.rows ?? []) {
        for (const value of (cells.get(column) ?? '').trim().split('|')) {
          named.add(`${refersTo} ${value}`);
          if (value === '' || known.has(value) || !whole) continue;
          const place = { file: `${table.name}.csv`, row: line, column };
          report.faults.push({ ...place, wrong: 'an unknown id', value, expected });
        }
      }
    }
  }
  const sources = all.find(({ table }) => table.name === 'sources');
  for (const { line, cells } of sources?.sheet?.rows ?? []) {
    const value = cells.get('id')?.trim() ?? '';
    if (named.has(`sources ${value}`)) continue;
    const place = { file: 'sources.csv', row: line, column: 'id', value };
    report.warnings.push({ ...place, wrong: 'nothing names this source', expected: 'a use of it' });
  }
}
