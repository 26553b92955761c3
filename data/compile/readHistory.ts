import type { Fault, Report } from '../../src/atlas/fault';
import { readTable } from './check';
import type { DatasetInfo } from './documents';
import type { TableFiles } from './files';
import { countAt, historyTable, type ReadHistory, type Settled } from './history';

/** Reads and checks `history.csv`; a folder may do without. */
export async function readHistory(files: TableFiles, report: Report): Promise<ReadHistory | null> {
  const paths = await files.paths();
  return paths.includes('history.csv') ? readTable(files, historyTable, report) : null;
}

/** What the tables have that their history does not, as one fault. */
function differences({ added, changed, removed, entries }: Settled): Fault[] {
  const [first] = [...added, ...changed, ...removed];
  if (!first) return [];
  return [
    {
      file: 'history.csv',
      row: entries.length + 1,
      column: '-',
      wrong: 'the tables differ from their history',
      value: `${added.length} added, ${changed.length} changed, ${removed.length} removed, first ${first.id}`,
      expected: 'npm run history, which writes it',
    },
  ];
}

/** Each release has as many records as `dataset.json` says, and the last one is the date of the tables. */
function wrongReleases({ date: today, releases }: DatasetInfo, { entries }: Settled): Fault[] {
  const faults: Fault[] = [];
  const say = (row: string, wrong: string, value: string, expected: string) =>
    faults.push({ file: 'dataset.json', row, column: '-', wrong, value, expected });
  releases.forEach(({ date, records }, place) => {
    const count = countAt(entries, 'records', date);
    const row = `releases.${place}`;
    if (count !== records) {
      const expected = `${count}, as history.csv has it, or a date of its own for what is new`;
      say(`${row}.records`, 'another number of records', String(records), expected);
    }
    const before = releases[place - 1]?.date;
    if (before !== undefined && before >= date) {
      say(`${row}.date`, 'not after the one before', date, `later than ${before}`);
    }
  });
  const last = releases.at(-1)?.date ?? today;
  if (last !== today) say('date', 'not the last of the releases', today, last);
  return faults;
}

/** What does not agree between tables, history and releases. Faults for who publishes; who edits is only warned. */
export function historyFaults(info: DatasetInfo, settled: Settled): Fault[] {
  return [...differences(settled), ...wrongReleases(info, settled)];
}
