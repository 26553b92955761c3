import type { SearchHits, Index } from '../atlas/facets';
import { facets, type Facet, type Filter } from '../atlas/filter';

/** A filter with one thing less, and how many cities it would leave. */
export interface Relaxation {
  /** What is left out: ids of one facet, the search, or "all of these". */
  without: { facet: Facet; ids: readonly string[] } | 'search' | 'all';
  change: Partial<Filter>;
  cities: number;
}

/** What could be left out of a filter that leaves no city, the most helpful first. */
export function relaxations(filter: Filter, found: SearchHits | null, index: Index): Relaxation[] {
  const options: Omit<Relaxation, 'cities'>[] = facets
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => ({ without: { facet, ids: filter[facet] }, change: { [facet]: [] } }));
  if (filter.q !== '') options.push({ without: 'search', change: { q: '' } });
  if (filter.match === 'all' && filter.practice.length > 1) {
    options.push({ without: 'all', change: { match: 'any' } });
  }
  return options
    .map((option) => {
      const next = { ...filter, ...option.change };
      const { cities } = index.run(next, next.q === '' ? null : found);
      return { ...option, cities: cities.length };
    })
    .filter(({ cities }) => cities > 0)
    .sort((a, b) => b.cities - a.cities);
}
