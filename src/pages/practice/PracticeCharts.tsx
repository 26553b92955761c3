import { useAtlas } from '../../atlas/AtlasContext';
import type { AtlasRecord, City, Practice } from '../../atlas/model';
import { byChallenge } from '../../charts/counts';
import { cooccurrence } from '../../charts/matrix';
import { YearsChart } from '../../charts/YearsChart';
import { useI18n } from '../../i18n/I18n';
import { Section } from '../../ui/Section';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { defaultView, type View } from '../../view/view';
import { ChartFigure } from '../../charts/ChartFigure';
import { Bars, type Bar } from '../../charts/Bars';

interface PracticeChartsProps {
  practice: Practice;
  records: readonly AtlasRecord[];
  cities: readonly City[];
}

/** Since when, on what challenge, and with which other practices. */
export function PracticeCharts({ practice, records, cities }: PracticeChartsProps) {
  const atlas = useAtlas();
  const { t, word, path } = useI18n();
  const onMap = (asks: Partial<View>) => path(paths.home) + formatView({ ...defaultView, ...asks });
  const place = atlas.practices.indexOf(practice);
  const row = cooccurrence(cities, atlas.practices).cells[place] ?? [];
  const others = atlas.practices
    .map((other, i) => ({ other, count: row[i] ?? 0 }))
    .filter(({ other, count }) => other !== practice && count > 0)
    .sort((a, b) => b.count - a.count);
  return (
    <>
      <Section id="years" title={t('practice.years')}>
        <YearsChart records={records} title={{ id: 'years-title' }} />
      </Section>
      <Section id="challenges" title={t('practice.challenges')}>
        <BarsChart
          titleId="challenges-title"
          description={t('practice.challenges.about')}
          columns={[t('practice.challenge'), t('charts.records')]}
          bars={byChallenge(records, atlas.challenges)
            .filter(({ records: count }) => count > 0)
            .map(({ of: { id, label }, records: count }) => ({
              id,
              label: word(`challenge.${id}`, label),
              href: onMap({ practice: [practice.id], challenge: [id] }),
              value: count,
              said: t('charts.records.count', { count }),
            }))}
        />
      </Section>
      {others.length > 0 && (
        <Section id="together" title={t('practice.together')}>
          <BarsChart
            titleId="together-title"
            description={t('practice.together.about', { count: cities.length })}
            columns={[t('charts.practice'), t('charts.cities')]}
            bars={others.map(({ other: { id, label }, count }) => ({
              id,
              label: word(`practice.${id}`, label),
              href: onMap({ practice: [practice.id, id], match: 'all' }),
              value: count,
              said: t('practice.cities', { count }),
            }))}
          />
        </Section>
      )}
    </>
  );
}

interface BarsChartProps {
  /** Id of the heading that the chart stands under. */
  titleId: string;
  description: string;
  bars: readonly Bar[];
  /** Heads of the table of numbers: what the bars name, and what they count. */
  columns: readonly [string, string];
}

/** One list of bars under a heading of the page, with its numbers as a table. */
function BarsChart({ titleId, description, bars, columns }: BarsChartProps) {
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
