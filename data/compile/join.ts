import { guideFields } from '../../src/atlas/details';
import type { Folder } from './folder';
import { newUntil, releaseDays } from './history';
import { regionsOf, type Region } from './regions';
import type { Row, Rows } from './tables';

/** When a row was added and last corrected, by release; null where the folder keeps no history. */
export interface Dated {
  added: string | null;
  changed: string | null;
  /** Why it was corrected. */
  reason: string | null;
  /** The last day on which it is called new; null where it is of the first release. */
  newUntil: string | null;
}

/** A record with the rows it names. */
export interface JoinedRecord
  extends Omit<Row<'records'>, 'practice' | 'source' | 'challenges'>, Dated {
  practice: Row<'practices'>;
  source: Row<'sources'>;
  challenges: readonly string[];
  /** What is told of how it was done, in the order of its fields. */
  guide: readonly Row<'guides'>[];
}

/** A city with all that is known of it. */
export interface JoinedCity extends Omit<Row<'cities'>, 'country'> {
  country: Row<'countries'>;
  records: JoinedRecord[];
  recognitions: (Row<'recognitions'> & Dated)[];
  caseStudies: (Row<'case-studies'> & Dated)[];
}

/** The tables joined, in the order of the outputs: cities by id, their records by practice. */
export interface Joined {
  rows: Rows;
  cities: JoinedCity[];
  regions: Region[];
}

/** The whole dataset. */
export type Dataset = Joined & Folder;

/** Order by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function by<K, T>(rows: readonly T[], key: (row: T) => K): (id: K) => T {
  const map = new Map(rows.map((row) => [key(row), row]));
  return (id) => {
    const row = map.get(id);
    if (row === undefined) throw new Error(`no row ${String(id)}: references are checked before`);
    return row;
  };
}

function groups<T>(rows: readonly T[], key: (row: T) => string): (id: string) => T[] {
  const map = new Map<string, T[]>();
  for (const row of rows) map.set(key(row), [...(map.get(key(row)) ?? []), row]);
  return (id) => map.get(id) ?? [];
}

/** Joins checked tables. @throws Error where a city or record names a row that is not there */
export function joinRows(
  rows: Rows,
  dates: ReadonlyMap<object, Omit<Dated, 'newUntil'>> = new Map(),
  releases: readonly string[] = [],
): Joined {
  const dated = <T extends object>(row: T): T & Dated => {
    const { added = null, changed = null, reason = null } = dates.get(row) ?? {};
    const last = added === null ? null : newUntil(added, releases);
    return { ...row, added, changed, reason, newUntil: last };
  };
  const country = by(rows.countries, ({ code }) => code);
  const practice = by(rows.practices, ({ id }) => id);
  const source = by(rows.sources, ({ id }) => id);
  const place = new Map(rows.practices.map(({ id }, index) => [id, index]));
  const order = (id: string) => place.get(id) ?? 0;
  const recordsOf = groups(
    rows.records.toSorted(
      (a, b) => order(a.practice) - order(b.practice) || compareText(a.id, b.id),
    ),
    ({ city }) => city,
  );
  const field = (row: Row<'guides'>) => guideFields.indexOf(row.field);
  const guideOf = groups(
    rows.guides.toSorted((a, b) => field(a) - field(b) || compareText(a.text, b.text)),
    ({ record }) => record,
  );
  const recognitionsOf = groups(rows.recognitions, ({ city }) => city);
  const casesOf = groups(
    rows['case-studies'].toSorted((a, b) => compareText(a.id, b.id)),
    ({ city }) => city,
  );
  return {
    rows,
    regions: regionsOf(rows.countries).sort((a, b) => compareText(a.id, b.id)),
    cities: rows.cities
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((city) => ({
        ...city,
        country: country(city.country),
        records: recordsOf(city.id).map((record) => ({
          ...dated(record),
          practice: practice(record.practice),
          source: source(record.source),
          challenges: record.challenges ?? [],
          guide: guideOf(record.id),
        })),
        recognitions: recognitionsOf(city.id).map(dated),
        caseStudies: casesOf(city.id).map(dated),
      })),
  };
}

/** Joins the tables of a folder without a fault. */
export function joinFolder(folder: Folder): Dataset {
  return { ...folder, ...joinRows(folder.rows, folder.history?.of, releaseDays(folder)) };
}
