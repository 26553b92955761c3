import { createHash } from 'node:crypto';
import { namedRows, type DatedRow } from './history';
import { cellText } from './tableText';
import type { ReadTables } from './tables';

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The fingerprint of a row: of what its cells say, however a program laid them out. */
function hashOf(row: object): string {
  const filled = Object.entries(row)
    .map(([column, value]) => [column, cellText(value)] as const)
    .filter(([, cell]) => cell !== '')
    .sort(([a], [b]) => compareText(a, b));
  return createHash('sha256').update(JSON.stringify(filled)).digest('hex').slice(0, 10);
}

/** The rows of the tables that have a history, with their fingerprints. */
export function datedRows(tables: ReadTables): DatedRow[] {
  return namedRows(tables).map((row) => ({ ...row, hash: hashOf(row.row) }));
}

/** The content's fingerprint, in eight digits. */
export function contentHash(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 8);
}
