import type { Counts } from './facets';
import { byFacet, type Facet, type Filter } from './filter';
import { wordsOf } from './fold';
import type { City } from './model';
import type { SearchTexts } from './search';
import { forgiven, typosBetween } from './typos';

/** What cities and countries are called in every language a reader may type. */
export type Names = Pick<SearchTexts, 'cityNames' | 'countryNames'>;

/** What they are called in the atlas. */
export const namesHere: Names = {
  cityNames: ({ name, localName }) => [name, localName],
  countryNames: ({ name }) => [name],
};

/** Something in a list, with what the filters ask of it. */
export interface ListEntry<T> {
  item: T;
  /** Its answers to the facets that can be asked of it. */
  options: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Texts that a search finds it by. */
  texts: readonly string[];
}

/** What the filters ask of a city, wherever something of it is listed. */
export function cityOptions({ country, size, recognitions }: City) {
  return {
    country: [country.code],
    region: [country.region.id],
    size: [size],
    recognition: recognitions,
  } as const;
}

export interface ListResult<T> {
  items: readonly T[];
  /** As for cities: the result were this option the only one ticked in its facet; a practice under `match: all`, were it ticked as well. */
  counts: Counts;
}

/** The words of the list that a typed one means: those it begins, and where there is none, those it is a typo of. */
function meantBy(typed: string, known: readonly string[]): readonly string[] {
  const begun = known.filter((word) => word.startsWith(typed));
  if (begun.length > 0) return begun;
  const limit = forgiven(typed.length);
  return known.filter((word) => typosBetween(typed, word, limit) <= limit);
}

function matchesFacet<T>({ options }: ListEntry<T>, facet: Facet, filter: Filter): boolean {
  const wanted = filter[facet];
  const has = (id: string) => options[facet]?.includes(id) === true;
  if (wanted.length === 0) return true;
  return facet === 'practice' && filter.match === 'all' ? wanted.every(has) : wanted.some(has);
}

/**
 * Prepares a list for filtering.
 * @param facets those that apply to it; others are not asked
 */
export function createListIndex<T>(
  list: readonly ListEntry<T>[],
  facets: readonly Facet[],
): (filter: Filter) => ListResult<T> {
  const entries = list.map((entry) => ({ ...entry, words: new Set(entry.texts.flatMap(wordsOf)) }));
  const known = [...new Set(entries.flatMap(({ words }) => [...words]))];
  return (filter) => {
    const meant = wordsOf(filter.q).map((typed) => meantBy(typed, known));
    const counts = byFacet(() => new Map<string, number>());
    const items: T[] = [];
    for (const entry of entries) {
      if (!meant.every((words) => words.some((word) => entry.words.has(word)))) continue;
      const failed = facets.filter((facet) => !matchesFacet(entry, facet, filter));
      if (failed.length === 0) items.push(entry.item);
      for (const facet of facets) {
        const andPractices = facet === 'practice' && filter.match === 'all';
        const others = andPractices ? failed : failed.filter((one) => one !== facet);
        if (others.length > 0) continue;
        for (const id of entry.options[facet] ?? []) {
          counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1);
        }
      }
    }
    return { items, counts };
  };
}
