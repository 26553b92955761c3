import type { Counts } from '../../atlas/facets';
import type { Facet, Filter } from '../../atlas/filter';
import { cityOptions, createListIndex, namesHere, type Names } from '../../atlas/listIndex';
import type { Atlas } from '../../atlas/model';
import type { CaseStudy } from '../../atlas/details';

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
  /** As for cities. */
  counts: Counts;
}

/**
 * Prepares the library for filtering. A study whose city is not in the atlas is
 * left out (the compiler lets none through).
 * @param names as readers search for them
 */
export function createCaseIndex(
  atlas: Atlas,
  studies: readonly CaseStudy[],
  names: Names = namesHere,
): (filter: Filter) => CaseResult {
  const entries = studies.flatMap((study) => {
    const city = atlas.cityById.get(study.city);
    if (!city) return [];
    const { practices, challenges, title, publisher, summary } = study;
    const ofCity = [...names.cityNames(city), ...names.countryNames(city.country)];
    const options = { practice: practices, challenge: challenges, ...cityOptions(city) };
    return [{ item: study, options, texts: [title, publisher, summary, ...ofCity] }];
  });
  const index = createListIndex(entries, caseFacets);
  return (filter) => {
    const { items, counts } = index(filter);
    return { cases: items, counts };
  };
}
