import { useMemo } from 'react';
import type { Filter } from '../../../atlas/filter';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { AtlasRecord } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { setView, useView } from '../../../view/store';
import type { View } from '../../../view/view';
import { ChartFigure } from '../../../charts/ChartFigure';
import { Grid } from './Grid';
import { crosstab, mostOf } from '../../../charts/matrix';
import { useLines } from './useLines';

interface CrosstabChartProps {
  /** Those that match whatever practice and challenge are chosen; each city's together. */
  records: readonly AtlasRecord[];
  filter: Filter;
}

/** True if this is the only one chosen. */
const isOnly = (chosen: readonly string[], id: string) => chosen.length === 1 && chosen[0] === id;

/** Cities by challenge and practice; each cell is a filter that asks for both in one record. */
export function CrosstabChart({ records, filter }: CrosstabChartProps) {
  const atlas = useAtlas();
  const { t, path } = useI18n();
  const view = useView((now) => now);
  const { practices: rows, challenges: columns } = useLines(atlas);
  const matrix = useMemo(
    () => crosstab(records, atlas.practices, atlas.challenges),
    [records, atlas],
  );
  const linkOf = (row: number, column: number) => {
    const [practice, challenge] = [rows[row], columns[column]];
    if (!practice || !challenge) return null;
    const current = isOnly(filter.practice, practice.id) && isOnly(filter.challenge, challenge.id);
    const choose = (now: View): View =>
      current
        ? { ...now, practice: [], challenge: [] }
        : { ...now, practice: [practice.id], challenge: [challenge.id] };
    return {
      href: path(paths.home) + formatView(choose(view)),
      name: t('charts.crossings.cell', {
        practice: practice.label,
        challenge: challenge.label,
        count: matrix.cells[row]?.[column] ?? 0,
      }),
      current,
      onSelect: () => setView(choose),
    };
  };
  const title = t('charts.crossings');
  const most = mostOf(matrix, () => true);
  const [row, line] = [...matrix.cells.entries()].find(([, cells]) => cells.includes(most)) ?? [];
  const [practice, challenge] = [rows[row ?? -1], columns[line?.indexOf(most) ?? -1]];
  return (
    <ChartFigure
      title={{ text: title, level: 3 }}
      headline={
        practice && challenge && most > 0
          ? t('charts.crossings.headline', {
              practice: practice.label,
              challenge: challenge.label,
              count: most,
            })
          : undefined
      }
      description={t('charts.crossings.about')}
      numbers={null}
    >
      <Grid
        label={title}
        matrix={matrix}
        corner={t('charts.practice')}
        rows={rows}
        columns={columns}
        linkOf={linkOf}
        total={t('charts.allCities')}
      />
    </ChartFigure>
  );
}
