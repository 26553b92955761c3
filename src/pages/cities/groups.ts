import { fold } from '../../atlas/fold';
import type { City, Country } from '../../atlas/model';
import type { Names } from '../../profile/groups';

/** Things under what they have in common, in their order. */
function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}

export interface CountryCities {
  country: Country;
  /** In the reader's language. */
  name: string;
  /** By name. */
  cities: readonly City[];
}

/** The countries that have cities, by the names they have in the reader's language. */
export function byCountry(cities: readonly City[], names: Names): CountryCities[] {
  return groupBy(cities, ({ country }) => country)
    .map(([country, own]) => ({
      country,
      name: names.country(country.code, country.name),
      cities: own.toSorted((a, b) => names.compare(a.name, b.name)),
    }))
    .sort((a, b) => names.compare(a.name, b.name));
}

export interface LetterCities {
  /** A capital without accents: `Łódź` stands under L, `Évora` under E. */
  letter: string;
  /** By name. */
  cities: readonly City[];
}

/** The cities by name, under their first letters. */
export function byLetter(
  cities: readonly City[],
  compare: (a: string, b: string) => number,
): LetterCities[] {
  const sorted = cities.toSorted((a, b) => compare(a.name, b.name));
  return groupBy(sorted, ({ name }) => fold(name).charAt(0).toUpperCase())
    .map(([letter, own]) => ({ letter, cities: own }))
    .sort((a, b) => compare(a.letter, b.letter));
}
