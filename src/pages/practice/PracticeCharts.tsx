import { useAtlas } from '../../atlas/AtlasContext';
import type { AtlasRecord, City, Practice } from '../../atlas/model';
import { byChallenge } from '../../charts/counts';
import { expectedByChance } from '../../charts/chance';
import { cooccurrence, surplusOf } from '../../charts/matrix';
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
  const { cells, rows } = cooccurrence(atlas.cities, atlas.practices);
  const others = atlas.practices
    .map((other, i) => ({
      other,
      cities: cells[place]?.[i] ?? 0,
      expected: expectedByChance(cities.length, rows[i] ?? 0, atlas.cities.length),
    }))
    .filter((one) => one.other !== practice && one.cities > 0)
    .sort((a, b) => surplusOf(b) - surplusOf(a));
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
            .sort((a, b) => b.records - a.records)
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
            columns={[t('charts.practice'), t('charts.cities'), t('charts.together.expected')]}
            bars={others.map(({ other: { id, label }, cities: count, expected }) => ({
              id,
              label: word(`practice.${id}`, label),
              href: onMap({ practice: [practice.id, id], match: 'all' }),
              value: count,
              said: '',
              written: t('charts.together.written', { count, expected: Math.round(expected) }),
              expected,
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
  /** Heads of the table of numbers: what the bars name, what they count, and what chance would give. */
  columns: readonly [string, string, string?];
}

/** One list of bars under a heading of the page, with its numbers as a table. */
function BarsChart({ titleId, description, bars, columns }: BarsChartProps) {
  return (
    <ChartFigure
      title={{ id: titleId }}
      description={description}
      numbers={{
        columns: columns.filter((column) => column !== undefined),
        rows: bars.map(({ label, value, expected }) =>
          expected === undefined ? [label, value] : [label, value, Math.round(expected)],
        ),
      }}
    >
      <Bars bars={bars} most={Math.max(...bars.map(longest))} />
    </ChartFigure>
  );
}

/** As far as a bar or the line of chance reaches. */
const longest = ({ value, expected = 0 }: Bar) => Math.max(value, expected);
