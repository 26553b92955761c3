import * as v from 'valibot';
import { csvOf, type CsvColumn } from '../../src/atlas/csv';
import {
  changesSchema,
  type Change,
  type ChangeKind,
  type Changes,
  type Release,
} from '../../src/atlas/changes';
import type { ExportContext } from '../../src/share/exports/exportContext';
import { labelOf } from '../../src/share/exports/table';
import { countAt, releaseDays, type HistoryEntry } from './history';
import type { Dataset } from './join';

/** What a row says of itself beside its id. */
type About = Omit<Change, 'kind' | 'table' | 'release' | 'id' | 'city' | 'reason'>;

/** Without what is empty. */
function filled<T extends object>(about: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(about).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  // What is left of an object's own members without those that are null.
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** What each row that is there now says of itself, by its entry in the history. */
function aboutEntries({ rows, history }: Dataset): ReadonlyMap<HistoryEntry, About> {
  const about = new Map<HistoryEntry, About>();
  const note = (row: object, said: Parameters<typeof filled>[0]) => {
    const entry = history?.of.get(row);
    if (entry) about.set(entry, filled(said));
  };
  for (const row of rows.records) {
    const { name, practice, challenges, status, start_year: year } = row;
    note(row, { name, practices: [practice], challenges, status, year });
  }
  for (const row of rows['case-studies']) {
    const { title: name, language, url, practices, challenges, year } = row;
    const other = language === 'en' ? null : language;
    note(row, { name, language: other, url, practices, challenges, year });
  }
  for (const row of rows.recognitions) {
    const { detail: name, scheme, year } = row;
    note(row, { name, scheme, year });
  }
  const records = new Map(rows.records.map((row) => [row.id, row]));
  for (const row of rows.guides) {
    const { name, practice, challenges } = records.get(row.record) ?? {};
    note(row, { name, practices: practice === undefined ? [] : [practice], challenges });
  }
  return about;
}

/** The city of a row by the row's id, which begins with the city's: of several the longest. */
export function cityOf(cities: readonly { id: string }[], id: string): string | null {
  const found = cities.filter(
    (city) => id.startsWith(`${city.id}-`) || id.startsWith(`${city.id}/`),
  );
  return found.reduce<string | null>(
    (best, city) => (best !== null && best.length > city.id.length ? best : city.id),
    null,
  );
}

function makeChange(
  { cities }: Dataset,
  entry: HistoryEntry,
  about: About | undefined,
  [kind, release]: readonly [ChangeKind, string],
): Change {
  const { table, id, reason } = entry;
  const city = cityOf(cities, id);
  const why = kind === 'added' || reason === null ? {} : { reason };
  return { kind, table, release, id, ...(city !== null && { city }), ...about, ...why };
}

/** `changes.json`: what each release but the first has added, corrected and removed. @throws v.ValiError if it is not as promised */
export function changesOf(dataset: Dataset): Changes {
  const { version, history } = dataset;
  const entries = history?.entries ?? [];
  const about = aboutEntries(dataset);
  const [, ...later] = releaseDays(dataset);
  const isLater = new Set(later);
  const changes = entries.flatMap((entry) => {
    const moments = [
      ['added', entry.added],
      ['changed', entry.changed],
      ['removed', entry.removed],
    ] as const;
    return moments.flatMap(([kind, day]) =>
      day !== null && isLater.has(day)
        ? [makeChange(dataset, entry, about.get(entry), [kind, day])]
        : [],
    );
  });
  const releases = releaseDays(dataset).map((date): Release => ({
    date,
    records: countAt(entries, 'records', date),
    caseStudies: countAt(entries, 'case-studies', date),
    recognitions: countAt(entries, 'recognitions', date),
  }));
  return v.parse(changesSchema, { version, releases, changes });
}

/** What has become of a row since a release; null where it is as it was, or was never there. */
function kindSince(
  { added, changed, removed }: HistoryEntry,
  from: string,
): readonly [ChangeKind, string] | null {
  const isNew = added > from;
  if (removed !== null) return !isNew && removed > from ? ['removed', removed] : null;
  if (isNew) return ['added', added];
  return changed !== null && changed > from ? ['changed', changed] : null;
}

/** The columns of the difference between two releases. */
export const differenceColumns: readonly (CsvColumn<Change> & { about: string })[] = [
  {
    name: 'change',
    about: 'added, changed or removed since that release',
    value: ({ kind }) => kind,
  },
  { name: 'table', about: 'Name of the table', value: ({ table }) => table },
  {
    name: 'id',
    about: 'Id of the row; of a recognition its city, scheme and year',
    value: ({ id }) => id,
  },
  { name: 'city', about: 'Id of the city', value: ({ city }) => city ?? null },
  {
    name: 'name',
    about: 'Name or title, as it is now; empty where the row was removed',
    value: ({ name }) => name ?? null,
  },
  {
    name: 'practice',
    about: 'Ids of the practices, separated by |',
    value: ({ practices }) => practices?.join('|') ?? null,
  },
  { name: 'release', about: 'Release that changed it', value: ({ release }) => release },
  {
    name: 'reason',
    about: 'Why it was corrected or removed',
    value: ({ reason }) => reason ?? null,
  },
];

/** The path in `data/` of what has changed since a release. */
export const differencePath = (from: string) => `changes/since-${from}.csv`;

/**
 * What has changed from each earlier release to these tables, as CSV, by its path: each row that was
 * added, corrected or removed, and no other.
 */
export function differencesOf(dataset: Dataset, context: ExportContext): Map<string, string> {
  const about = aboutEntries(dataset);
  const label = labelOf(context).map(([name, value]) => ({ name, value: () => value }));
  const files = new Map<string, string>();
  for (const from of releaseDays(dataset).slice(0, -1)) {
    const changes = (dataset.history?.entries ?? []).flatMap((entry) => {
      const since = kindSince(entry, from);
      return since ? [makeChange(dataset, entry, about.get(entry), since)] : [];
    });
    files.set(differencePath(from), csvOf<Change>([...differenceColumns, ...label], changes));
  }
  return files;
}
