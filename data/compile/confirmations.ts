import type { Report } from '../../src/atlas/fault';
import { readTable } from './check';
import { form, ref } from './columns';
import type { TableFiles } from './files';
import { table, type ReadTable, type RowOf } from './table';

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
  files: TableFiles,
  report: Report,
): Promise<ReadConfirmations | null> {
  const paths = await files.paths();
  return paths.includes('confirmations.csv') ? readTable(files, confirmationsTable, report) : null;
}
