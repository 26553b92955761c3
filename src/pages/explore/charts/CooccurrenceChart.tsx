import { useMemo } from 'react';
import type { Filter } from '../../../atlas/filter';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { City } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { setView, useView } from '../../../view/store';
import type { View } from '../../../view/view';
import { ChartFigure } from '../../../charts/ChartFigure';
import { Grid } from './Grid';
import { cooccurrence, pairsOf } from '../../../charts/matrix';
import { useLines } from './useLines';

interface CooccurrenceChartProps {
  cities: readonly City[];
  filter: Filter;
}

/** Which practices the same cities have on record; each cell asks for both. */
export function CooccurrenceChart({ cities, filter }: CooccurrenceChartProps) {
  const atlas = useAtlas();
  const { t, word, path } = useI18n();
  const view = useView((now) => now);
  const { practices: lines } = useLines(atlas);
  const matrix = useMemo(() => cooccurrence(cities, atlas.practices), [cities, atlas]);
  const pairs = useMemo(() => pairsOf(matrix, atlas.practices), [matrix, atlas]);
  const linkOf = (row: number, column: number) => {
    const [a, b] = [lines[row], lines[column]];
    if (!a || !b || a === b) return null;
    const both = [a.id, b.id];
    const current =
      filter.match === 'all' &&
      filter.practice.length === 2 &&
      both.every((id) => filter.practice.includes(id));
    const choose = (now: View): View =>
      current ? { ...now, practice: [], match: 'any' } : { ...now, practice: both, match: 'all' };
    return {
      href: path(paths.home) + formatView(choose(view)),
      name: t('charts.together.cell', {
        a: a.label,
        b: b.label,
        count: matrix.cells[row]?.[column] ?? 0,
      }),
      current,
      onSelect: () => setView(choose),
    };
  };
  const title = t('charts.together');
  return (
    <ChartFigure
      title={{ text: title, level: 3 }}
      description={t('charts.together.about', { cities: cities.length })}
      numbers={{
        columns: [t('charts.together.pair'), t('charts.cities')],
        rows: pairs.map(({ practices, cities: n }) => [
          practices.map(({ id, label }) => word(`practice.${id}`, label)).join(' + '),
          n,
        ]),
      }}
    >
      <Grid
        label={title}
        matrix={matrix}
        corner={t('charts.practice')}
        rows={lines}
        columns={lines}
        linkOf={linkOf}
      />
    </ChartFigure>
  );
}
