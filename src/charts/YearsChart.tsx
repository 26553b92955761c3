import { useMemo } from 'react';
import type { AtlasRecord } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { ChartFigure } from './ChartFigure';
import { YearColumns } from './YearColumns';
import { byYear, middleOf } from './years';
import type { Level } from '../ui/Heading';

interface YearsChartProps {
  records: readonly AtlasRecord[];
  title: { text: string; level: Level } | { id: string };
}

/** Records by the year in which they began. */
export function YearsChart({ records, title }: YearsChartProps) {
  const { t } = useI18n();
  const years = useMemo(() => byYear(records), [records]);
  const { bins, known, unknown } = years;
  const middle = useMemo(() => middleOf(records), [records]);
  const rows = bins.map(({ year, andBefore, records: n }) => {
    const name = String(year);
    return [andBefore ? t('charts.years.before', { year: name }) : name, n] as const;
  });
  return (
    <ChartFigure
      title={title}
      headline={
        middle && bins.length > 1
          ? t('charts.years.headline', { known, late: middle.late, year: String(middle.year) })
          : undefined
      }
      description={t('charts.years.about', { known, all: known + unknown })}
      numbers={{
        columns: [t('charts.year'), t('charts.records')],
        rows: [...rows, [t('charts.years.notKnown'), unknown]],
      }}
    >
      <YearColumns years={years} />
    </ChartFigure>
  );
}
