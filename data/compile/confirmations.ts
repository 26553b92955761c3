import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/atlas/fault';
import { readTable } from './check';
import { form, ref } from './columns';
import { datedRows } from './history';
import { table, type ReadTable, type RowOf } from './table';
import type { ReadTables } from './tables';

/** `confirmations.csv`: which records a city has confirmed, as they were then. Written by `npm run data -- --answers`. */
export const confirmationsTable = table({
  name: 'confirmations',
  title: 'Confirmations',
  about: 'When a city said of a record that it holds, and which wording of it that was.',
  columns: {
    record: ref('records', 'Id of the record'),
    hash: form(
      /^[0-9a-f]{10}$/u,
      'ten digits 0 to 9 and a to f',
      'Fingerprint of the row that the city confirmed, as in history.csv',
    ),
    confirmed: form(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u,
      'a day such as 2027-03-04',
      'Day on which the city said so',
    ),
  },
  uniqueTogether: ['record'],
});
export type Confirmation = RowOf<(typeof confirmationsTable)['columns']>;
export type ReadConfirmations = ReadTable<(typeof confirmationsTable)['columns']>;

/** Reads and checks `confirmations.csv`; a folder may do without. */
export async function readConfirmations(
  dir: string,
  report: Report,
): Promise<ReadConfirmations | null> {
  return existsSync(join(dir, 'confirmations.csv'))
    ? readTable(dir, confirmationsTable, report)
    : null;
}

/** The fingerprint of each record's row, by its id. */
export function recordHashes(tables: ReadTables): ReadonlyMap<string, string> {
  const records = datedRows(tables).filter(({ table: name }) => name === 'records');
  return new Map(records.map(({ name, hash }) => [name, hash]));
}

/**
 * The day on which each record was confirmed. One that was changed since is
 * not among them: the city has said nothing of what stands there now.
 */
export function confirmedDays(
  read: ReadConfirmations | null,
  tables: ReadTables,
  report: Report,
): ReadonlyMap<string, string> {
  const hashes = recordHashes(tables);
  const days = new Map<string, string>();
  for (const { line, cells } of read?.parsedRows ?? []) {
    const { record, hash, confirmed } = cells;
    if (record === undefined || hash === undefined || confirmed === undefined) continue;
    const now = hashes.get(record);
    if (now === hash) days.set(record, confirmed);
    // An unknown id is a fault of its own.
    else if (now !== undefined) {
      report.warnings.push({
        file: 'confirmations.csv',
        row: line,
        column: 'record',
        wrong: 'changed since the city confirmed it',
        value: record,
        expected: 'a new answer of the city, or no row',
      });
    }
  }
  return days;
}
