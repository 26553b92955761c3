import type { Report } from '../../src/atlas/fault';
import { readTable } from './check';
import { form, integer, optional, text, url } from './columns';
import type { TableFiles } from './files';
import { table, type ReadTable, type RowOf } from './table';

/** `links.csv`: what each address answered when it was asked last. Written by `npm run links`. */
export const linksTable = table({
  name: 'links',
  title: 'Links',
  about: 'What the address of each source and case study answered when it was asked last.',
  columns: {
    address: url('The address, as sources.csv or case-studies.csv has it'),
    answer: text(40, 'Its last answer: a status of HTTP, or why there was none'),
    checked: form(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u,
      'a day such as 2027-03-04',
      'Day of the last answer',
    ),
    failed: integer(0, 9_999, 'On how many days in a row it has not answered'),
    moved: optional(url('Where it has moved for good, empty if it has not')),
  },
  uniqueTogether: ['address'],
});
export type LinkRow = RowOf<(typeof linksTable)['columns']>;
export type ReadLinks = ReadTable<(typeof linksTable)['columns']>;

/** Once may be an accident: what has failed on so many days in a row is told to readers. */
const failuresTold = 2;

/** Reads and checks `links.csv`; a folder may do without. */
export async function readLinks(files: TableFiles, report: Report): Promise<ReadLinks | null> {
  const paths = await files.paths();
  return paths.includes('links.csv') ? readTable(files, linksTable, report) : null;
}

/** The addresses that no longer answer, each with the day of the last try. */
export function goneAddresses(read: ReadLinks | null): ReadonlyMap<string, string> {
  const gone = (read?.rows ?? []).filter(({ failed }) => failed >= failuresTold);
  return new Map(gone.map(({ address, checked }) => [address, checked]));
}
