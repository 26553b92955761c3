import { createIndex } from '../../src/atlas/facets';
import { facets, type Facet, type Filter } from '../../src/atlas/filter';
import { cityOrder, recordOrder } from '../../src/atlas/order';
import { createTranslator } from '../../src/i18n/translator';
import { defaultView } from '../../src/view/view';
import { median, quantile } from './median';
import { seeded, syntheticAtlas } from './synthetic';

/** How many changes are timed. */
const changes = 60;

/** ms, once for a press on a column's head, then for each change of the filter. */
export interface TableTimes {
  /** The first sorting by population, and by the records' names. */
  sortCities: number;
  sortRecords: number;
  /** One change: the result with all counts, and the rows of the table in their order. */
  cities: { middle: number; worst: number };
  records: { middle: number; worst: number };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The script of a table, all but the drawing of the rows on screen, whose number does not grow. */
export function timeTable(cities: number): TableTimes {
  const atlas = syntheticAtlas(cities, 1);
  const i18n = createTranslator('en', {});
  const names = atlas.records.map(({ index }) => `Record ${(index * 7919) % 10_007} of a city`);
  const index = createIndex(atlas);
  const next = seeded(3);
  const opening = index.run(defaultView);
  const pick = (facet: Facet): string[] => {
    const ids = [...opening.counts[facet].keys()];
    return next() < 0.6 ? [] : [ids[Math.floor(next() * ids.length)] ?? ''];
  };
  const filters = Array.from({ length: changes }, (): Filter => {
    const chosen = Object.fromEntries(facets.map((facet) => [facet, pick(facet)]));
    return { ...defaultView, ...chosen };
  });
  const byCity = cityOrder(atlas, i18n);
  const byRecord = recordOrder(atlas, i18n, names);
  const sortCities = timed(() => byCity(atlas.cities, '-population'));
  const sortRecords = timed(() => byRecord(atlas.records, atlas.cities, 'name'));
  const spread = (change: (filter: Filter) => unknown) => {
    const times = filters.map((filter) => timed(() => change(filter)));
    return { middle: median(times), worst: quantile(times, 0.95) };
  };
  return {
    sortCities,
    sortRecords,
    cities: spread((filter) => byCity(index.run(filter).cities, '-population')),
    records: spread((filter) => {
      const result = index.run(filter);
      return byRecord(result.records, result.cities, 'name');
    }),
  };
}
