import type { SearchHits } from './facets';
import type { Atlas, AtlasRecord, City, Country } from './model';
import { queryWords } from './queryWords';
import type { Scheme } from './schema';
import { Vocabulary, type Indexable, type WordHits } from './vocabulary';

/** What is searched of a case study. */
export interface CaseTitle {
  title: string;
  /** Ids. */
  city: string;
  practices: readonly string[];
  challenges: readonly string[];
}

/** The texts that the core index has no room for, or that a language gives. */
export interface SearchTexts {
  /** The city in every language a reader may type. */
  cityNames: (city: City) => readonly string[];
  /** The country in every language a reader may type. */
  countryNames: (country: Country) => readonly string[];
  /** What kind of thing a record is. */
  practiceNames: (practice: AtlasRecord['practice']) => readonly string[];
  /** What a record turns to. */
  challengeNames?: (challenge: AtlasRecord['challenges'][number]) => readonly string[];
  /** What a city was recognised under. */
  schemeNames?: (scheme: Scheme) => readonly string[];
  /** One name per record, in the atlas's order; empty until they are fetched. */
  recordNames: readonly string[];
  /** The same for what a record is about. */
  recordSummaries?: readonly string[];
  /** Titles of case studies; empty until they are fetched. */
  cases?: readonly CaseTitle[];
  /** Words that ask for nothing, folded. */
  empty?: ReadonlySet<string>;
  /** Words that join others, folded. */
  and?: ReadonlySet<string>;
}

/** What a search finds in all that the atlas has. */
export interface Findings extends SearchHits {
  cities: Uint8Array;
  records: Uint8Array;
  mentioned: Uint8Array;
  telling: readonly string[];
  /** By place in `SearchTexts.cases`, as the cities. */
  cases: Uint8Array;
  isGuess: boolean;
  /** Word by word of the query: where each of them stands. */
  words: readonly WordHits[];
}

/**
 * Finds what holds every word, each in whatever field: as it is, as its plural, as the
 * beginning of a word, or with a typo where it is written nowhere. A city is found by its
 * names, its country and what recognised it; a record by its name, summary, practice,
 * challenges or its city; a case study by its title, practices, challenges or its city.
 * Numbers are ranks: the higher, the better.
 */
export type Search = (text: string) => Findings;

export function createSearch(
  atlas: Atlas,
  texts: SearchTexts,
  vocabulary = vocabularyOf(textsToIndex(atlas, texts)),
): Search {
  const cases = texts.cases ?? [];
  const find = (words: readonly string[], guesses: boolean): Findings => {
    const hits = words.map((word) => vocabulary.lookUp(word, words.length === 1, guesses));
    const ofCity = (city: City) => hits.map((hit) => cityRank(hit, city));
    const cities = Uint8Array.from(atlas.cities, (city) => worst(ofCity(city)));
    const perCity = atlas.cities.map(ofCity);
    const records = Uint8Array.from(atlas.records, (record) => {
      const inCity = perCity[record.city.index];
      return worst(hits.map((hit, i) => Math.max(recordRank(hit, record), inCity?.[i] ?? 0)));
    });
    const mentioned = new Uint8Array(atlas.cities.length);
    const found = Uint8Array.from(cases, (one, at) => {
      const city = atlas.cityById.get(one.city);
      const inCity = city && perCity[city.index];
      const own = hits.map((hit) => caseRank(hit, one, at));
      if (!city || !inCity || !own.some((rank) => rank > 0)) return 0;
      const rank = worst(own.map((rank, i) => Math.max(rank, inCity[i] ?? 0)));
      if (rank > 0) mentioned[city.index] = 1;
      return rank;
    });
    const isGuess = hits.some((hit) => hit.isGuess);
    return { cities, records, mentioned, telling: words, cases: found, isGuess, words: hits };
  };
  return (text) => {
    const words = queryWords(text, texts.empty, texts.and);
    const found = find(words, false);
    const isFound = [found.cities, found.records, found.cases].some((ranks) => ranks.some(Boolean));
    // Each word is written somewhere, but never together: one may have been meant otherwise.
    return isFound || words.length < 2 ? found : find(words, true);
  };
}

/** The rank of the word that is found worst, 0 where one is not; 4 where no word is asked for. */
const worst = (ranks: readonly number[]): number => Math.min(4, ...ranks);

function cityRank({ rank }: WordHits, { index, country, recognitions }: City): number {
  return Math.max(
    rank('city', index),
    rank('country', country.code),
    ...recognitions.map((scheme) => rank('scheme', scheme)),
  );
}

function recordRank({ rank }: WordHits, { index, practice, challenges }: AtlasRecord): number {
  return Math.max(
    rank('name', index),
    rank('record', index),
    rank('practice', practice.id),
    ...challenges.map(({ id }) => rank('challenge', id)),
  );
}

function caseRank({ rank }: WordHits, one: CaseTitle, at: number): number {
  return Math.max(
    rank('case', at),
    ...one.practices.map((id) => rank('practice', id)),
    ...one.challenges.map((id) => rank('challenge', id)),
  );
}

type Documents = Pick<SearchTexts, 'recordNames' | 'recordSummaries' | 'cases'>;

/**
 * All that is searched, text by text.
 * @param before what documents had when these were read last: what they had then is left out
 */
export function* textsToIndex(
  atlas: Atlas,
  texts: SearchTexts,
  before?: Documents,
): Generator<Indexable, void> {
  const { challengeNames, schemeNames, recordNames, recordSummaries, cases } = texts;
  if (!before) {
    for (const city of atlas.cities) yield ['city', city.index, texts.cityNames(city)];
    for (const country of atlas.countries)
      yield ['country', country.code, texts.countryNames(country)];
    for (const one of atlas.practices) yield ['practice', one.id, texts.practiceNames(one)];
    for (const one of challengeNames ? atlas.challenges : [])
      yield ['challenge', one.id, challengeNames?.(one) ?? []];
    for (const scheme of new Set(atlas.cities.flatMap(({ recognitions }) => recognitions)))
      yield ['scheme', scheme, schemeNames?.(scheme) ?? []];
  }
  if (!before?.recordNames.length)
    for (const [at, name] of recordNames.entries()) yield ['name', at, [name]];
  if (!before?.recordSummaries?.length)
    for (const [at, summary] of (recordSummaries ?? []).entries()) yield ['record', at, [summary]];
  if (!before?.cases?.length)
    for (const [at, { title }] of (cases ?? []).entries()) yield ['case', at, [title]];
}

function vocabularyOf(texts: Iterable<Indexable>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const text of texts) vocabulary.add(...text);
  return vocabulary;
}
