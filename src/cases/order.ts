import type { Atlas, City } from '../atlas/model';
import type { CaseStudy } from '../atlas/schema';

export const orders = ['city', 'year'] as const;
export type Order = (typeof orders)[number];

/** Case studies under one heading: a city, or a year (null = not given). */
export type CaseGroup = { cases: readonly CaseStudy[] } & (
  { by: 'city'; city: City } | { by: 'year'; year: number | null }
);

type Compare = (a: string, b: string) => number;

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The studies under their cities, in the order of the names. */
function byCity(atlas: Atlas, cases: readonly CaseStudy[], compare: Compare): CaseGroup[] {
  const groups = groupBy(cases, ({ city }) => atlas.cityById.get(city));
  return [...groups]
    .flatMap(([city, cases]) => (city ? [{ by: 'city' as const, city, cases }] : []))
    .sort((a, b) => compare(a.city.name, b.city.name));
}

/** The studies under their years, newest first; those without a year last. */
function byYear(cases: readonly CaseStudy[], compare: Compare): CaseGroup[] {
  const groups = groupBy(cases, ({ year }) => year);
  return [...groups]
    .sort(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity))
    .map(([year, cases]) => ({
      by: 'year',
      year,
      cases: [...cases].sort((a, b) => compare(a.title, b.title)),
    }));
}

/** Case studies under headings. @param compare sorts names in the reader's language */
export function groupCases(
  atlas: Atlas,
  cases: readonly CaseStudy[],
  order: Order,
  compare: Compare,
): CaseGroup[] {
  return order === 'city' ? byCity(atlas, cases, compare) : byYear(cases, compare);
}
