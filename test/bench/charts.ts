import { createIndex } from '../../src/atlas/facets';
import { byPractice } from '../../src/charts/counts';
import { crosstab, cooccurrence } from '../../src/charts/matrix';
import { byYear } from '../../src/charts/years';
import { defaultView } from '../../src/view/view';
import { median } from './median';
import { syntheticAtlas } from './synthetic';

/** How often each is timed. */
const times = 9;

/** The parts of one change of the charts. */
export type ChartTimes = Readonly<
  Record<'records' | 'bars' | 'years' | 'crossings' | 'pairs', number>
>;

/** ms for the layouts of the charts after one change of the filter, on an invented atlas of this size. */
export function timeCharts(cities: number): ChartTimes {
  const atlas = syntheticAtlas(cities, 1);
  const filter = { ...defaultView, status: ['active'] };
  const index = createIndex(atlas);
  const { records } = index.run(filter);
  const timed = (run: () => unknown) =>
    median(
      Array.from({ length: times }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    );
  return {
    records: timed(() => index.run(filter)),
    bars: timed(() => byPractice(records, atlas.practices)),
    years: timed(() => byYear(records)),
    crossings: timed(() => crosstab(records, atlas.practices, atlas.challenges)),
    pairs: timed(() => cooccurrence(atlas.cities, atlas.practices)),
  };
}
