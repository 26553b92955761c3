import type { SearchHits } from './facets';
import { wordsOf } from './fold';
import type { Atlas, AtlasRecord, City, Country } from './model';
import { forgiven, typosBetween } from './typos';

/** The texts that the core index has no room for, or that a language gives. */
export interface SearchTexts {
  /** The city in every language a reader may type. */
  cityNames: (city: City) => readonly string[];
  /** The country in every language a reader may type. */
  countryNames: (country: Country) => readonly string[];
  /** What kind of thing a record is. */
  practiceNames: (practice: AtlasRecord['practice']) => readonly string[];
  /** One name per record, in the atlas's order; empty until they are fetched. */
  recordNames: readonly string[];
}

/**
 * Finds the cities and records whose texts hold every word, each as it is, as
 * the beginning of a word, or with a typo. `cities` are ranks: the higher, the better.
 */
export type Search = (text: string) => SearchHits;

/** What a word of the query is worth where it is found. */
const weights = { exact: 4, beginning: 3, typo: 2, record: 1 } as const;

/** Where a word stands: places in `Atlas.cities` and `Atlas.records`. */
interface Places {
  cities: Set<number>;
  records: Set<number>;
}

export function createSearch(atlas: Atlas, texts: SearchTexts): Search {
  const vocabulary = indexWords(atlas, texts);
  return (text) => {
    const words = [...new Set(wordsOf(text))];
    const cities = new Uint8Array(atlas.cities.length);
    const records = new Uint8Array(atlas.records.length);
    const hits = words.map((word) => lookUp(vocabulary, word, atlas));
    for (const city of atlas.cities) {
      const ranks = hits.map((hit) => hit.cities[city.index] ?? 0);
      if (ranks.every((rank) => rank > 0)) cities[city.index] = Math.min(weights.exact, ...ranks);
    }
    for (const { index, city } of atlas.records) {
      const found = hits.every((hit) => hit.cities[city.index] || hit.records[index]);
      if (found) records[index] = weights.record;
    }
    return { cities, records, isGuess: hits.some((hit) => hit.isGuess) };
  };
}

function indexWords(atlas: Atlas, texts: SearchTexts): ReadonlyMap<string, Places> {
  const vocabulary = new Map<string, Places>();
  const add = (kind: keyof Places, index: number, names: readonly string[]) => {
    for (const word of names.flatMap(wordsOf)) {
      const places = vocabulary.get(word) ?? { cities: new Set(), records: new Set() };
      places[kind].add(index);
      vocabulary.set(word, places);
    }
  };
  for (const city of atlas.cities) {
    const names = [...texts.cityNames(city), ...texts.countryNames(city.country)];
    add('cities', city.index, names);
  }
  for (const { index, practice } of atlas.records) {
    add('records', index, [texts.recordNames[index] ?? '', ...texts.practiceNames(practice)]);
  }
  return vocabulary;
}

/** All places of one word of the query: with typos only where nothing is written as typed. */
function lookUp(vocabulary: ReadonlyMap<string, Places>, word: string, atlas: Atlas): SearchHits {
  const cities = new Uint8Array(atlas.cities.length);
  const records = new Uint8Array(atlas.records.length);
  let isFound = false;
  const take = (places: Places, value: number) => {
    isFound = true;
    for (const city of places.cities) cities[city] = Math.max(cities[city] ?? 0, value);
    for (const record of places.records) records[record] = 1;
  };
  for (const [known, places] of vocabulary) {
    if (known.startsWith(word)) take(places, known === word ? weights.exact : weights.beginning);
  }
  if (isFound) return { cities, records };
  for (const [known, places] of vocabulary) {
    if (isTypo(word, known)) take(places, weights.typo);
  }
  return { cities, records, isGuess: isFound };
}

/** Shorter beginnings with a typo would be like too many words: "green" and Greece. */
const longEnoughToBegin = 6;

function isTypo(word: string, known: string): boolean {
  const limit = forgiven(word.length);
  if (limit === 0) return false;
  if (typosBetween(word, known, limit) <= limit) return true;
  const beginning = known.slice(0, word.length);
  return (
    word.length >= longEnoughToBegin &&
    known.length > word.length &&
    typosBetween(word, beginning, 1) <= 1
  );
}
