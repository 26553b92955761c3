import type { Translator } from '../i18n/translator';
import type { Atlas, AtlasRecord, City } from './model';
import { capabilities, statuses } from './schema';
import { labeller } from './sentence';

/** By what a table of cities can be sorted. */
export const cityColumns = [
  'name',
  'country',
  'population',
  ...capabilities,
  'recognitions',
  'cases',
] as const;
export type CityColumn = (typeof cityColumns)[number];

/** By what a table of records can be sorted. */
export const recordColumns = ['city', 'name', 'practice', 'status', 'start', 'challenges'] as const;
export type RecordColumn = (typeof recordColumns)[number];

/** A column and its direction, as the view writes them: `-population`. */
export interface Sort<C extends string> {
  column: C;
  descending: boolean;
}

/** Null where the view names no column of this table: its own order. */
export function readSort<C extends string>(sort: string, columns: readonly C[]): Sort<C> | null {
  const descending = sort.startsWith('-');
  const column = columns.find((one) => one === (descending ? sort.slice(1) : sort));
  return column === undefined ? null : { column, descending };
}

/** What rows are compared by; null is unknown, and stands last in both directions. */
type Key = string | number | null;
type Keyed<T> = readonly [row: T, key: Key];

function comparer<T>(descending: boolean, { compare }: Translator) {
  const turn = descending ? -1 : 1;
  return ([, a]: Keyed<T>, [, b]: Keyed<T>): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
    return turn * compare(String(a), String(b));
  };
}

/** The rows of `sorted` that are among `rows`. `total`: how many rows the atlas has. */
function pick<T extends { index: number }>(
  sorted: readonly T[],
  rows: readonly T[],
  total: number,
): T[] {
  const wanted = new Uint8Array(total);
  for (const { index } of rows) wanted[index] = 1;
  return sorted.filter(({ index }) => wanted[index] === 1);
}

/**
 * Sorts all rows once by a column and remembers it, so that a change of the
 * filter only picks from what is sorted: names are slow to compare.
 * @param all every row, in the order that rows alike keep
 */
function orders<T>(
  all: () => readonly T[],
  keyOf: (row: T) => Key,
  i18n: Translator,
): (descending: boolean) => readonly T[] {
  const known = new Map<boolean, readonly T[]>();
  return (descending) => {
    const sorted =
      known.get(descending) ??
      all()
        .map((row): Keyed<T> => [row, keyOf(row)])
        .sort(comparer<T>(descending, i18n))
        .map(([row]) => row);
    known.set(descending, sorted);
    return sorted;
  };
}

/** Runs `make` when it is first asked. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

type Orders<C extends string, T> = Readonly<Record<C, (descending: boolean) => readonly T[]>>;

/** Sorts cities as the view asks, or leaves them in the order in which they come. */
export function cityOrder(
  atlas: Atlas,
  i18n: Translator,
): (cities: readonly City[], sort: string) => readonly City[] {
  const label = labeller(atlas, i18n);
  const byName = once(() => atlas.cities.toSorted((a, b) => i18n.compare(a.name, b.name)));
  const by = (keyOf: (city: City) => Key) => orders(byName, keyOf, i18n);
  const columns: Orders<CityColumn, City> = {
    name: by(({ name }) => name),
    country: by(({ country }) => label('country', country.code)),
    population: by(({ population }) => population),
    leadership: by(({ profile }) => profile.leadership),
    organisational: by(({ profile }) => profile.organisational),
    analytical: by(({ profile }) => profile.analytical),
    partnership: by(({ profile }) => profile.partnership),
    recognitions: by(({ recognitions }) => recognitions.length),
    cases: by(({ caseStudies }) => caseStudies),
  };
  return (cities, sort) => {
    const asked = readSort(sort, cityColumns);
    return asked
      ? pick(columns[asked.column](asked.descending), cities, atlas.cities.length)
      : cities;
  };
}

/**
 * Sorts records as the view asks; in their own order they follow their cities.
 * @param names of the records, in the atlas's order; those that are missing stand last
 */
export function recordOrder(
  atlas: Atlas,
  i18n: Translator,
  names: readonly (string | null)[],
): (
  records: readonly AtlasRecord[],
  cities: readonly City[],
  sort: string,
) => readonly AtlasRecord[] {
  const label = labeller(atlas, i18n);
  const byCity = once(() =>
    atlas.cities.toSorted((a, b) => i18n.compare(a.name, b.name)).flatMap(({ records }) => records),
  );
  const by = (keyOf: (record: AtlasRecord) => Key) => orders(byCity, keyOf, i18n);
  const columns: Orders<RecordColumn, AtlasRecord> = {
    city: by(({ city }) => city.name),
    name: by(({ index }) => names[index] ?? null),
    practice: by(({ practice }) => label('practice', practice.id)),
    status: by(({ status }) => statuses.indexOf(status)),
    start: by(({ startYear }) => startYear),
    challenges: by(
      ({ challenges }) => challenges.map(({ id }) => label('challenge', id)).join(', ') || null,
    ),
  };
  return (records, cities, sort) => {
    const asked = readSort(sort, recordColumns);
    if (asked) return pick(columns[asked.column](asked.descending), records, atlas.records.length);
    return pick(
      cities.flatMap((city) => city.records),
      records,
      atlas.records.length,
    );
  };
}
