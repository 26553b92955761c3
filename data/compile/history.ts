import { group } from 'd3-array';
import { form, optional, oneOf, text } from './columns';
import { table, type ReadTable, type RowOf } from './table';
import type { ReadTables } from './tables';

/** The tables whose rows have a history. */
export const datedTables = ['records', 'case-studies', 'recognitions', 'guides'] as const;
export type DatedTable = (typeof datedTables)[number];

const day = (about: string) =>
  form(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, 'a day such as 2026-11-29', about);

/** `history.csv`: when each row was added, last changed and removed, and why. Written by `npm run history`. */
export const historyTable = table({
  name: 'history',
  title: 'History',
  about: 'When each record, case study and recognition was added, last changed or removed.',
  columns: {
    table: oneOf(datedTables, 'Name of the table'),
    id: text(
      200,
      'Id of the row; of a recognition its city, scheme and year, of a guide its record and field',
    ),
    hash: form(/^[0-9a-f]{10}$/u, 'ten digits 0 to 9 and a to f', 'Fingerprint of the row'),
    added: day('Release that had it first'),
    changed: optional(day('Release that corrected it last, empty if none did')),
    removed: optional(day('Release that no longer has it, empty if it is there')),
    reason: optional(text(200, 'Why it was corrected or removed')),
  },
  uniqueTogether: ['table', 'id'],
  rule: ({ added, changed, removed, reason }) => [
    ...(['changed', 'removed'] as const).flatMap((column) => {
      const value = { changed, removed }[column];
      return value && added && value < added
        ? [{ column, wrong: 'before it was added', value, expected: `${added} or later` }]
        : [];
    }),
    ...((changed || removed) && reason === null
      ? [
          {
            column: 'reason',
            wrong: 'a correction without its reason',
            value: '',
            expected: 'a few words',
          },
        ]
      : []),
  ],
});
export type HistoryEntry = RowOf<(typeof historyTable)['columns']>;
export type ReadHistory = ReadTable<(typeof historyTable)['columns']>;

/** Order by code units: the same on every machine. */
const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** A row of a table as its history knows it. */
export interface DatedRow {
  table: DatedTable;
  /** What names it; several recognitions or guides may have the same. */
  name: string;
  hash: string;
  /** The row as it was read. */
  row: object;
}

/** The rows of the tables that have a history, and what names them: of a recognition its city, scheme and year, of a guide its record and field. */
export function namedRows(tables: ReadTables): Omit<DatedRow, 'hash'>[] {
  const named = (table: DatedTable, name: string, row: object) => ({ table, name, row });
  return [
    ...tables.records.rows.map((row) => named('records', row.id, row)),
    ...tables['case-studies'].rows.map((row) => named('case-studies', row.id, row)),
    ...tables.recognitions.rows.map((row) =>
      named('recognitions', [row.city, row.scheme, row.year ?? '-'].join('/'), row),
    ),
    ...tables.guides.rows.map((row) => named('guides', `${row.record}/${row.field}`, row)),
  ];
}

/** How the tables differ from what their history says, and the history that says it. */
export interface Settled {
  entries: readonly HistoryEntry[];
  /** The entry of each row, by the row as it was read. */
  of: ReadonlyMap<object, HistoryEntry>;
  /** What was not in the history before. */
  added: readonly HistoryEntry[];
  changed: readonly HistoryEntry[];
  removed: readonly HistoryEntry[];
}

/** Names for rows of one name beyond the first: `name#2`, `name#3` … */
const nth = (name: string, place: number) => (place === 1 ? name : `${name}#${place}`);
const bare = (id: string) => id.replace(/#\d+$/u, '');

/**
 * Brings a history up to the tables as they are now.
 * @param entries the history so far
 * @param release the date of the release that the tables are, and the reason of what it corrects and removes
 */
export function settle(
  entries: readonly HistoryEntry[],
  rows: readonly DatedRow[],
  { date, reason }: { date: string; reason: string | null },
): Settled {
  const place = (table: string, name: string) => `${table} ${name}`;
  const known = group(entries, ({ table, id }) => place(table, bare(id)));
  const now = group(rows, ({ table, name }) => place(table, name));
  const of = new Map<object, HistoryEntry>();
  const added: HistoryEntry[] = [];
  const changed: HistoryEntry[] = [];
  const removed: HistoryEntry[] = [];
  const kept: HistoryEntry[] = [];
  const note = (list: HistoryEntry[], entry: HistoryEntry) => {
    list.push(entry);
    return entry;
  };
  for (const key of new Set([...known.keys(), ...now.keys()])) {
    const before = known.get(key) ?? [];
    const free = new Set(before);
    const take = (row: DatedRow, found: HistoryEntry | undefined) => {
      if (!found) return false;
      free.delete(found);
      const same = found.hash === row.hash && found.removed === null;
      // What is settled twice before its release was never published otherwise.
      const corrected =
        found.added === date
          ? { changed: null, reason: null }
          : { changed: date, reason: reason ?? found.reason };
      const entry = same
        ? found
        : note(changed, { ...found, hash: row.hash, removed: null, ...corrected });
      kept.push(entry);
      of.set(row.row, entry);
      return true;
    };
    // Rows that are as they were first, so that the order of rows means nothing.
    const others = (now.get(key) ?? []).filter(
      (row) =>
        !take(
          row,
          [...free].find(({ hash, removed: gone }) => hash === row.hash && gone === null),
        ),
    );
    let last = before.length;
    for (const row of others) {
      if (take(row, [...free][0])) continue;
      last += 1;
      const { table, name, hash } = row;
      const entry: HistoryEntry = {
        table,
        id: nth(name, last),
        hash,
        added: date,
        changed: null,
        removed: null,
        reason: null,
      };
      kept.push(note(added, entry));
      of.set(row.row, entry);
    }
    for (const entry of free) {
      if (entry.removed !== null) kept.push(entry);
      // What was added and taken back before its release was never published.
      else if (entry.added < date) kept.push(note(removed, { ...entry, removed: date, reason }));
      else note(removed, entry);
    }
  }
  kept.sort(
    (a, b) =>
      datedTables.indexOf(a.table) - datedTables.indexOf(b.table) || compareText(a.id, b.id),
  );
  return { entries: kept, of, added, changed, removed };
}

/** How many rows of a table a release had. */
export function countAt(entries: readonly HistoryEntry[], table: DatedTable, date: string): number {
  return entries.filter(
    (entry) =>
      entry.table === table &&
      entry.added <= date &&
      (entry.removed === null || entry.removed > date),
  ).length;
}

interface Released {
  info: { releases: readonly { date: string }[] };
  history: Pick<Settled, 'entries'> | null;
}

/** The days of the releases, the oldest first: those that are named, or those that the history knows. */
export function releaseDays({ info, history }: Released): string[] {
  const known = (history?.entries ?? []).flatMap(({ added, changed, removed }) => [
    added,
    changed,
    removed,
  ]);
  const days = [...info.releases.map(({ date }) => date), ...known];
  return [...new Set(days)].filter((day) => day !== null).sort();
}

/** So long a record is called new, in days after the release that added it. */
const newFor = 60;

/** The last day on which what a release added is called new; null for the first release, which was all new. */
export function newUntil(added: string, [first]: readonly string[]): string | null {
  if (first === undefined || added <= first) return null;
  const last = new Date(`${added}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + newFor);
  return last.toISOString().slice(0, 10);
}
