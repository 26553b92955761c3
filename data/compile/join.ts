import type { DatasetInfo } from './documents';
import type { Folder } from './read';
import type { Row, Rows } from './tables';

/** A record with the rows it names. */
export interface JoinedRecord extends Omit<Row<'records'>, 'practice' | 'source' | 'challenges'> {
  practice: Row<'practices'>;
  source: Row<'sources'>;
  challenges: readonly string[];
}

/** A city with all that is known of it. */
export interface JoinedCity extends Omit<Row<'cities'>, 'country'> {
  country: Row<'countries'>;
  records: JoinedRecord[];
  recognitions: Row<'recognitions'>[];
  caseStudies: Row<'case-studies'>[];
}

export interface Region {
  id: string;
  label: string;
}

/** The whole dataset in the order of its outputs: cities by id, their records by practice. */
export interface Dataset extends Pick<
  Folder,
  'event' | 'programmes' | 'surveys' | 'version' | 'texts'
> {
  info: DatasetInfo;
  rows: Rows;
  cities: JoinedCity[];
  regions: Region[];
}

/** Order by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** An id made of a label: `Türkiye & Co` becomes `turkiye-co`. */
export function slug(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
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

/** Joins checked tables. */
export function joinFolder({ rows, ...folder }: Folder): Dataset {
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
  const recognitionsOf = groups(rows.recognitions, ({ city }) => city);
  const casesOf = groups(
    rows['case-studies'].toSorted((a, b) => compareText(a.id, b.id)),
    ({ city }) => city,
  );
  const regions = new Map(rows.countries.map(({ region }) => [slug(region), region]));
  return {
    ...folder,
    rows,
    regions: [...regions]
      .map(([id, label]) => ({ id, label }))
      .sort((a, b) => compareText(a.id, b.id)),
    cities: rows.cities
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((city) => ({
        ...city,
        country: country(city.country),
        records: recordsOf(city.id).map((record) => ({
          ...record,
          practice: practice(record.practice),
          source: source(record.source),
          challenges: record.challenges ?? [],
        })),
        recognitions: recognitionsOf(city.id),
        caseStudies: casesOf(city.id),
      })),
  };
}
