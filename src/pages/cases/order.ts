import type { Atlas, City, Practice } from '../../atlas/model';
import type { CaseStudy } from '../../atlas/details';

export const orders = ['practice', 'city', 'year'] as const;
export type Order = (typeof orders)[number];

/** Case studies under one heading: a practice (null = none of them), a city, or a year (null = not given). */
export type CaseGroup = { cases: readonly CaseStudy[] } & (
  | { by: 'practice'; practice: Practice | null }
  | { by: 'city'; city: City }
  | { by: 'year'; year: number | null }
);

type Compare = (a: string, b: string) => number;

function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** The newest first, those without a year last; of one year by title. */
const byAge = (compare: Compare) => (a: CaseStudy, b: CaseStudy) =>
  (b.year ?? 0) - (a.year ?? 0) || compare(a.title, b.title);

/**
 * The studies under the practices they tell of, in the catalogue's order; a study of
 * several stands under each, one of none at the end.
 * @param asked only these practices, where any is named
 */
function byPractice(
  { practices }: Atlas,
  cases: readonly CaseStudy[],
  compare: Compare,
  asked: readonly string[],
): CaseGroup[] {
  const groups = groupBy<CaseStudy, string | null>(cases, ({ practices: told }) =>
    told.length > 0 ? told : [null],
  );
  const shown = asked.length > 0 ? practices.filter(({ id }) => asked.includes(id)) : practices;
  return [...shown, ...(asked.length > 0 ? [] : [null])].flatMap((practice) => {
    const found = groups.get(practice?.id ?? null);
    return found ? [{ by: 'practice', practice, cases: found.sort(byAge(compare)) }] : [];
  });
}

/** The studies under their cities, in the order of the names. */
function byCity(atlas: Atlas, cases: readonly CaseStudy[], compare: Compare): CaseGroup[] {
  const groups = groupBy(cases, ({ city }) => [atlas.cityById.get(city)]);
  return [...groups]
    .flatMap(([city, cases]) => (city ? [{ by: 'city' as const, city, cases }] : []))
    .sort((a, b) => compare(a.city.name, b.city.name));
}

/** The studies under their years, newest first; those without a year last. */
function byYear(cases: readonly CaseStudy[], compare: Compare): CaseGroup[] {
  const groups = groupBy(cases, ({ year }) => [year]);
  return [...groups]
    .sort(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity))
    .map(([year, cases]) => ({
      by: 'year',
      year,
      cases: [...cases].sort((a, b) => compare(a.title, b.title)),
    }));
}

/**
 * Case studies under headings.
 * @param compare sorts names in the reader's language
 * @param asked the practices that the reader asks for: under these only, in the order `practice`
 */
export function groupCases(
  atlas: Atlas,
  cases: readonly CaseStudy[],
  order: Order,
  compare: Compare,
  asked: readonly string[] = [],
): CaseGroup[] {
  switch (order) {
    case 'practice':
      return byPractice(atlas, cases, compare, asked);
    case 'city':
      return byCity(atlas, cases, compare);
    case 'year':
      return byYear(cases, compare);
  }
}

/** A page of the library is about this long. */
const pageLength = 60;
/** A practice has at least this many shown, where it has as many. */
const fewest = 3;

/** What a page shows of a group. */
export interface ShownGroup {
  group: CaseGroup;
  /** Of its studies the first ones. */
  shown: readonly CaseStudy[];
}

/**
 * The groups that one page shows, in a readable length. Under practices each group
 * is cut; under cities and years whole groups are left for the next page.
 * @param pages how many pages' worth the reader has asked for, from 1
 */
export function cutGroups(groups: readonly CaseGroup[], pages: number): ShownGroup[] {
  const total = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  const most = pageLength * pages;
  if (total <= most) return groups.map((group) => ({ group, shown: group.cases }));
  const each = Math.max(fewest, Math.floor(most / groups.length));
  let before = 0;
  return groups.flatMap((group): ShownGroup[] => {
    const { cases } = group;
    if (group.by === 'practice') return [{ group, shown: cases.slice(0, each) }];
    if (before >= most) return [];
    before += cases.length;
    // A year may be longer than a page.
    const shown = cases.slice(0, cases.length - Math.max(0, before - most));
    return [{ group, shown: group.by === 'city' ? cases : shown }];
  });
}
