import { fold } from '../../atlas/fold';
import { typosBetween } from '../../atlas/typos';
import { countryNamed } from './countries';

/** What is known of a city to find it by. */
export interface Known {
  id: string;
  name: string;
  localName: string;
  country: { code: string; name: string };
}

/** A name that is not one city: because of its country, because several have it, or because none does. */
export interface Unmatched {
  suggestions: readonly Known[];
  why?: 'country' | 'several' | undefined;
}
export type Match = { city: string } | Unmatched;

/** A city as it is suggested: `Ghent, Belgium (ghent)`. */
export const suggested = ({ id, name, country }: Known): string =>
  `${name}, ${country.name} (${id})`;

/** Finds cities by id, English or local name, and country: exactly but for case and accents. What is not sure is never guessed. */
export function createMatcher(cities: readonly Known[]): (name: string, country: string) => Match {
  const names = new Map<string, Known[]>();
  for (const city of cities) {
    const all = [city.id, city.name, ...city.localName.split('/')].map((text) => fold(text.trim()));
    for (const name of new Set(all)) names.set(name, [...(names.get(name) ?? []), city]);
  }
  const isIn = (country: string) => (city: Known) =>
    country === '' ||
    countryNamed(country) === city.country.code ||
    [city.country.code, city.country.name].some((text) => fold(text) === fold(country));
  return (name, country) => {
    const asked = fold(name.trim());
    const named = names.get(asked) ?? [];
    const found = named.filter(isIn(country.trim()));
    const [only] = found;
    if (only && found.length === 1) return { city: only.id };
    if (only) return { suggestions: found.slice(0, 3), why: 'several' };
    if (named.length > 0) return { suggestions: named.slice(0, 3), why: 'country' };
    const near = [...names]
      .map(([known, all]) => ({ all, typos: typosBetween(asked, known, 2) }))
      .filter(({ typos }) => typos <= 2)
      .sort((a, b) => a.typos - b.typos)
      .flatMap(({ all }) => all);
    return { suggestions: [...new Set(near)].slice(0, 3) };
  };
}

/** Tells words in small letters that are in cities' names and are not in plain letters: by them a code page is told. */
export function cityWords(cities: readonly Known[]): (word: string) => boolean {
  const words = new Set(
    cities
      .flatMap(({ name, localName }) => `${name} ${localName}`.toLowerCase().split(/[\s/-]+/))
      .filter((word) => /[^\0-\u007F]/.test(word)),
  );
  return (word) => words.has(word);
}
