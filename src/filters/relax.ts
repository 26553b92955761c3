import type { Index } from '../atlas/facets';
import { asksYears, facets, type Facet, type Filter } from '../atlas/filter';
import type { Finder } from '../atlas/finder';

/** A filter with one thing less, and how many cities it would leave. */
export interface Relaxation {
  /** What is left out: ids of one facet, the search, the years, that they be known, or "all of these". */
  without: { facet: Facet; ids: readonly string[] } | 'search' | 'years' | 'undated' | 'all';
  change: Partial<Filter>;
  cities: number;
}

/** What could be left out of a filter that leaves no city, the most helpful first. */
export function relaxations(filter: Filter, find: Finder['find'], index: Index): Relaxation[] {
  const options: Omit<Relaxation, 'cities'>[] = facets
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => ({ without: { facet, ids: filter[facet] }, change: { [facet]: [] } }));
  if (filter.q !== '') options.push({ without: 'search', change: { q: '' } });
  if (asksYears(filter)) {
    options.push({ without: 'years', change: { from: null, to: null } });
    if (filter.undated === 'without') {
      options.push({ without: 'undated', change: { undated: 'with' } });
    }
  }
  if (filter.match === 'all' && filter.practice.length > 1) {
    options.push({ without: 'all', change: { match: 'any' } });
  }
  return options
    .map((option) => {
      const next = { ...filter, ...option.change };
      const { cities } = index.run(next, find(next));
      return { ...option, cities: cities.length };
    })
    .filter(({ cities }) => cities > 0)
    .sort((a, b) => b.cities - a.cities);
}
