import type { Report } from '../../src/atlas/fault';
import type { ReadConfirmations } from './confirmations';
import { datedRows } from './fingerprint';
import type { ReadTables } from './tables';

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
