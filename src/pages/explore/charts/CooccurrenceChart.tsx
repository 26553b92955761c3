import { useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { Filter } from '../../../atlas/filter';
import type { City } from '../../../atlas/model';
import { Bars, type Bar } from '../../../charts/Bars';
import { ChartFigure } from '../../../charts/ChartFigure';
import { cooccurrence, pairsOf, surplusOf, type Pair } from '../../../charts/matrix';
import { useI18n } from '../../../i18n/I18n';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { setView, useView } from '../../../view/store';
import type { View } from '../../../view/view';
import styles from './CooccurrenceChart.module.css';

interface CooccurrenceChartProps {
  cities: readonly City[];
  filter: Filter;
}

/** So many pairs are drawn on either side of chance; the table has all. */
const drawn = { more: 10, less: 6 } as const;
/** From so many cities on a pair is above or below chance; less is lost in rounding. */
const leastSurplus = 0.5;

/** Which practices the same cities have on record, beside what chance alone would give; each name asks for both. */
export function CooccurrenceChart({ cities, filter }: CooccurrenceChartProps) {
  const atlas = useAtlas();
  const { t, word, path } = useI18n();
  const view = useView((now) => now);
  const pairs = useMemo(
    () => pairsOf(cooccurrence(cities, atlas.practices), atlas.practices, cities.length),
    [cities, atlas],
  );
  const nameOf = (practice: Pair['practices'][number]) =>
    word(`practice.${practice.id}`, practice.label);
  const isChosen = ({ practices }: Pair) =>
    filter.match === 'all' &&
    filter.practice.length === 2 &&
    practices.every(({ id }) => filter.practice.includes(id));
  const barOf = (pair: Pair): Bar => {
    const { practices, cities: count, expected } = pair;
    const [a, b] = practices;
    const both = [a.id, b.id];
    const current = isChosen(pair);
    const choose = (now: View): View =>
      current ? { ...now, practice: [], match: 'any' } : { ...now, practice: both, match: 'all' };
    return {
      id: both.join('+'),
      label: t('charts.together.both', { a: nameOf(a), b: nameOf(b) }),
      href: path(paths.home) + formatView(choose(view)),
      value: count,
      said: '',
      written: t('charts.together.written', { count, expected: Math.round(expected) }),
      expected,
      current,
      onSelect: () => setView(choose),
    };
  };
  // What is chosen stays, to be let go.
  const more = pairs
    .filter((pair) => isChosen(pair) || surplusOf(pair) >= leastSurplus)
    .slice(0, drawn.more);
  const less = pairs
    .filter((pair) => surplusOf(pair) <= -leastSurplus)
    .toReversed()
    .slice(0, drawn.less);
  const most = Math.max(...[...more, ...less].map((pair) => Math.max(pair.cities, pair.expected)));
  const [first] = more;
  return (
    <ChartFigure
      title={{ text: t('charts.together'), level: 3 }}
      headline={
        first &&
        t('charts.together.headline', {
          a: nameOf(first.practices[0]),
          b: nameOf(first.practices[1]),
          count: first.cities,
          expected: Math.round(first.expected),
        })
      }
      description={t('charts.together.about', { cities: cities.length })}
      numbers={{
        columns: [t('charts.together.pair'), t('charts.cities'), t('charts.together.expected')],
        rows: pairs.map(({ practices: [a, b], cities: count, expected }) => [
          t('charts.together.both', { a: nameOf(a), b: nameOf(b) }),
          count,
          Math.round(expected),
        ]),
      }}
    >
      {more.length + less.length === 0 && <p>{t('charts.together.none')}</p>}
      {(
        [
          ['more', more],
          ['less', less],
        ] as const
      ).map(
        ([side, bars]) =>
          bars.length > 0 && (
            <section key={side}>
              <h4 className={styles.side}>{t(`charts.together.${side}`)}</h4>
              <Bars most={most} bars={bars.map(barOf)} />
            </section>
          ),
      )}
    </ChartFigure>
  );
}
