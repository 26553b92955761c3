import { indexOf } from './facets';
import type { Filter } from './filter';
import type { Finder } from './finder';
import type { Atlas, AtlasRecord, City, Country, Practice } from './model';
import { newsYear } from './newest';
import type { Offer, OffersIn } from './offers';
import type { CaseTitle } from './search';
import type { WordHits } from './vocabulary';

/** Something that a text may have meant. */
export type Suggestion =
  | { kind: 'offers'; offer: Offer }
  | { kind: 'cities'; city: City }
  | { kind: 'practices'; practice: Practice; cities: number }
  | { kind: 'countries'; country: Country; cities: number }
  /** `id`: null until the texts of records are here. */
  | { kind: 'records'; record: AtlasRecord; id: string | null; name: string }
  | { kind: 'cases'; study: CaseTitle; city: City };
export type SuggestionKind = Suggestion['kind'];

export interface SuggestionGroup {
  kind: SuggestionKind;
  options: readonly Suggestion[];
}

/** At most so many of a kind, and of all. */
const most: Readonly<Record<SuggestionKind, number>> = {
  offers: 3,
  cities: 3,
  practices: 2,
  countries: 2,
  records: 3,
  cases: 2,
};
const mostOfAll = 8;

interface Ranked {
  suggestion: Suggestion;
  /** The higher, the better. */
  rank: number;
}

/** What a text may have meant, kind by kind, the likeliest first. `filter`: what is asked already. */
export function suggest(
  text: string,
  filter: Filter,
  { atlas, finder, offersIn }: { atlas: Atlas; finder: Finder; offersIn: OffersIn },
): readonly SuggestionGroup[] {
  const found = finder.search(text);
  const { words } = found;
  if (words.length === 0) return [];
  const groups = [
    named(atlas.cities, (city) => cityRank(words, city)).map(({ one, rank }): Ranked => ({
      suggestion: { kind: 'cities', city: one },
      rank,
    })),
    named(atlas.practices, ({ id }) => every(words, (hit) => hit.rank('practice', id))).map(
      ({ one, rank }): Ranked => ({
        suggestion: { kind: 'practices', practice: one, cities: citiesWith(atlas, one.id) },
        rank,
      }),
    ),
    named(atlas.countries, ({ code }) => every(words, (hit) => hit.rank('country', code))).map(
      ({ one, rank }): Ranked => ({
        suggestion: { kind: 'countries', country: one, cities: citiesIn(atlas, one) },
        rank,
      }),
    ),
    recordsFor(atlas, finder, found.records, words),
    casesFor(atlas, finder, found.cases),
  ];
  const offers = offersIn(text, filter)
    .filter(({ asks, rest }) => !('facet' in asks) || rest !== '' || isOffered(asks.facet))
    .map((offer): Ranked => ({
      suggestion: { kind: 'offers', offer },
      // What says all of the text comes first, what says a part of it last.
      rank: offer.rest === '' ? 5 : 0,
    }));
  return cut([offers, ...groups]);
}

/** Practices and countries are suggested as such. */
const isOffered = (facet: string): boolean => facet !== 'practice' && facet !== 'country';

function cut(groups: readonly (readonly Ranked[])[]): readonly SuggestionGroup[] {
  let left = mostOfAll;
  return groups
    .flatMap((options) => {
      const best = options.toSorted((a, b) => b.rank - a.rank);
      const [first] = best;
      return first ? [{ kind: first.suggestion.kind, rank: first.rank, best }] : [];
    })
    .sort((a, b) => b.rank - a.rank)
    .flatMap(({ kind, best }) => {
      const options = best.slice(0, Math.min(most[kind], left)).map((one) => one.suggestion);
      left -= options.length;
      return options.length > 0 ? [{ kind, options }] : [];
    });
}

/** The rank of the word that fits worst; 0 where one does not. */
const every = (words: readonly WordHits[], rank: (hit: WordHits) => number): number =>
  Math.min(...words.map(rank));

function cityRank(words: readonly WordHits[], { index, country }: City): number {
  const isNamed = words.some((hit) => hit.rank('city', index) > 0);
  if (!isNamed) return 0;
  return every(words, (hit) =>
    Math.max(hit.rank('city', index), hit.rank('country', country.code)),
  );
}

function named<T>(list: readonly T[], rankOf: (one: T) => number): { one: T; rank: number }[] {
  return list.map((one) => ({ one, rank: rankOf(one) })).filter(({ rank }) => rank > 0);
}

/** Records of which a word itself tells, not their city alone; those named so before those that mention it. */
function recordsFor(
  atlas: Atlas,
  { texts, recordIds }: Finder,
  found: ArrayLike<number>,
  words: readonly WordHits[],
): Ranked[] {
  return atlas.records.flatMap((record): Ranked[] => {
    const { index } = record;
    if (!found[index]) return [];
    const inName = words.filter((hit) => hit.rank('name', index) > 0).length;
    const inText = words.filter((hit) => hit.rank('record', index) > 0).length;
    if (inName + inText === 0) return [];
    const fit = (2 * inName + inText) / (3 * words.length);
    const age = (newsYear(record) ?? 1900) / 1e5;
    return [
      {
        suggestion: {
          kind: 'records',
          record,
          id: recordIds[index] ?? null,
          name: texts.recordNames[index] ?? '',
        },
        rank: Math.min(2.9, 1 + fit + age),
      },
    ];
  });
}

function casesFor(atlas: Atlas, { texts }: Finder, found: ArrayLike<number>): Ranked[] {
  return (texts.cases ?? []).flatMap((study, at): Ranked[] => {
    const city = atlas.cityById.get(study.city);
    const rank = found[at] ?? 0;
    return city && rank > 0 ? [{ suggestion: { kind: 'cases', study, city }, rank: rank / 4 }] : [];
  });
}

function citiesWith(atlas: Atlas, practice: string): number {
  return new Set(
    atlas.records.filter((record) => record.practice.id === practice).map(({ city }) => city),
  ).size;
}

function citiesIn(atlas: Atlas, country: Country): number {
  return atlas.cities.filter((city) => city.country === country).length;
}

/** A practice that a text comes near, with the cities that have it; null where it comes near none. */
export function nearestPractice(text: string, atlas: Atlas, finder: Finder) {
  const { words } = finder.search(text);
  const fit = (id: string) => words.reduce((sum, hit) => sum + hit.rank('practice', id), 0);
  const [best] = named(atlas.practices, ({ id }) => fit(id)).sort((a, b) => b.rank - a.rank);
  return best ? { practice: best.one, cities: citiesWith(atlas, best.one.id) } : null;
}

/** The text without one of its words, and how many cities that would leave; those that leave any, the most first. */
export function withoutWord(filter: Filter, atlas: Atlas, finder: Finder) {
  const pieces = filter.q.split(/\s+/);
  if (pieces.length < 2) return [];
  return pieces
    .map((word, at) => {
      const q = pieces.filter((_, other) => other !== at).join(' ');
      const next = { ...filter, q };
      return { word, q, cities: indexOf(atlas).run(next, finder.find(next)).cities.length };
    })
    .filter(({ cities }) => cities > 0)
    .sort((a, b) => b.cities - a.cities);
}
