import { ChartFigure } from './ChartFigure';
import { Bars, type Bar } from './Bars';

interface BarsChartProps {
  /** Id of the heading that the chart stands under. */
  titleId: string;
  description: string;
  bars: readonly Bar[];
  /** Heads of the table of numbers: what the bars name, and what they count. */
  columns: readonly [string, string];
}

/** One list of bars under a heading of the page, with its numbers as a table. */
export function BarsChart({ titleId, description, bars, columns }: BarsChartProps) {
  return (
    <ChartFigure
      title={{ id: titleId }}
      description={description}
      numbers={{ columns, rows: bars.map(({ label, value }) => [label, value]) }}
    >
      <Bars bars={bars} />
    </ChartFigure>
  );
}
