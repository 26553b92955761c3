import type { Counts } from '../../atlas/facets';
import { byFacet, type Facet, type Filter } from '../../atlas/filter';
import { wordsOf } from '../../atlas/fold';
import type { Atlas, City } from '../../atlas/model';
import type { SearchTexts } from '../../atlas/search';
import type { CaseStudy } from '../../atlas/schema';
import { forgiven, typosBetween } from '../../atlas/typos';

/** The facets that can be asked of a case study. It has no status: a study is not a practice. */
export const caseFacets = [
  'practice',
  'challenge',
  'country',
  'region',
  'size',
  'recognition',
] as const satisfies readonly Facet[];

export interface CaseResult {
  cases: readonly CaseStudy[];
  /** As for cities: the result were this option the only one ticked in its facet; a practice under `match: all`, were it ticked as well. */
  counts: Counts;
}

/** A case study with what the filters ask of it. */
interface Entry {
  study: CaseStudy;
  options: Readonly<Record<(typeof caseFacets)[number], readonly string[]>>;
  /** Folded. */
  words: ReadonlySet<string>;
}

/** What cities and countries are called in every language a reader may type. */
type Names = Pick<SearchTexts, 'cityNames' | 'countryNames'>;

const here: Names = {
  cityNames: ({ name, localName }) => [name, localName],
  countryNames: ({ name }) => [name],
};

function entryOf(study: CaseStudy, city: City, names: Names): Entry {
  const { practices, challenges, title, publisher, summary } = study;
  const ofCity = [...names.cityNames(city), ...names.countryNames(city.country)];
  return {
    study,
    options: {
      practice: practices,
      challenge: challenges,
      country: [city.country.code],
      region: [city.country.region.id],
      size: [city.size],
      recognition: city.recognitions,
    },
    words: new Set([title, publisher, summary, ...ofCity].flatMap(wordsOf)),
  };
}

/** The words of the library that a typed one means: those it begins, and where there is none, those it is a typo of. */
function meantBy(typed: string, known: readonly string[]): readonly string[] {
  const begun = known.filter((word) => word.startsWith(typed));
  if (begun.length > 0) return begun;
  const limit = forgiven(typed.length);
  return known.filter((word) => typosBetween(typed, word, limit) <= limit);
}

function matchesFacet(entry: Entry, facet: (typeof caseFacets)[number], filter: Filter): boolean {
  const wanted = filter[facet];
  const has = (id: string) => entry.options[facet].includes(id);
  if (wanted.length === 0) return true;
  return facet === 'practice' && filter.match === 'all' ? wanted.every(has) : wanted.some(has);
}

/**
 * Prepares the library for filtering. A study whose city is not in the atlas is
 * left out (the compiler lets none through).
 * @param names as readers search for them
 */
export function createCaseIndex(
  atlas: Atlas,
  studies: readonly CaseStudy[],
  names: Names = here,
): (filter: Filter) => CaseResult {
  const entries = studies.flatMap((study) => {
    const city = atlas.cityById.get(study.city);
    return city ? [entryOf(study, city, names)] : [];
  });
  const known = [...new Set(entries.flatMap(({ words }) => [...words]))];
  return (filter) => {
    const meant = wordsOf(filter.q).map((typed) => meantBy(typed, known));
    const counts = byFacet(() => new Map<string, number>());
    const cases: CaseStudy[] = [];
    for (const entry of entries) {
      if (!meant.every((words) => words.some((word) => entry.words.has(word)))) continue;
      const failed = caseFacets.filter((facet) => !matchesFacet(entry, facet, filter));
      if (failed.length === 0) cases.push(entry.study);
      for (const facet of caseFacets) {
        const andPractices = facet === 'practice' && filter.match === 'all';
        const others = andPractices ? failed : failed.filter((one) => one !== facet);
        if (others.length > 0) continue;
        for (const id of entry.options[facet]) {
          counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1);
        }
      }
    }
    return { cases, counts };
  };
}
