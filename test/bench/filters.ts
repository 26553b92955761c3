import { createIndex } from '../../src/atlas/facets';
import { facets, type Facet, type Filter } from '../../src/atlas/filter';
import { defaultView } from '../../src/view/view';
import { median, quantile } from './median';
import { seeded, syntheticAtlas } from './synthetic';

/** How many changes are timed. */
const changes = 60;

/** ms for one change of the filter (matching cities and all counts) on an invented atlas of this size. */
export function timeFilters(cities: number): { middle: number; worst: number; records: number } {
  const atlas = syntheticAtlas(cities, 1);
  const index = createIndex(atlas);
  const next = seeded(2);
  const opening = index.run(defaultView);
  const pick = (facet: Facet): string[] => {
    const ids = [...opening.counts[facet].keys()];
    return next() < 0.6 ? [] : [ids[Math.floor(next() * ids.length)] ?? ''];
  };
  const times = Array.from({ length: changes }, () => {
    const chosen = Object.fromEntries(facets.map((facet) => [facet, pick(facet)]));
    const filter: Filter = { ...defaultView, ...chosen };
    const start = performance.now();
    index.run(filter);
    return performance.now() - start;
  });
  return {
    middle: median(times),
    worst: quantile(times, 0.95),
    records: atlas.records.length,
  };
}
