import { max } from 'd3-array';
import { useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { AtlasRecord } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import { CapabilityMark } from '../../../map/CapabilityMark';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { setView, useView } from '../../../view/store';
import { toggleOption } from '../../../view/view';
import { Bars } from '../../../charts/Bars';
import { ChartFigure } from '../../../charts/ChartFigure';
import { byPractice } from '../../../charts/counts';
import styles from './PracticesChart.module.css';

interface PracticesChartProps {
  /** Those that match whatever practice is chosen; each city's together. */
  records: readonly AtlasRecord[];
  /** Ids of the practices chosen. */
  chosen: readonly string[];
}

/** Records by practice under the four capabilities; each name ticks or unticks its practice. */
export function PracticesChart({ records, chosen }: PracticesChartProps) {
  const atlas = useAtlas();
  const { t, word, path } = useI18n();
  const view = useView((now) => now);
  const groups = useMemo(
    () =>
      byPractice(records, atlas.practices).map(({ capability, counts: ofGroup }) => ({
        capability,
        counts: ofGroup.toSorted((a, b) => b.records - a.records),
      })),
    [records, atlas],
  );
  const counts = groups.flatMap((group) => group.counts);
  const most = max(counts, (count) => count.records) ?? 0;
  const first = counts.find((count) => count.records === most);
  const nameOf = (id: string, label: string) => word(`practice.${id}`, label);
  return (
    <ChartFigure
      title={{ text: t('charts.practices'), level: 3 }}
      headline={
        first &&
        t('charts.practices.headline', {
          practice: nameOf(first.of.id, first.of.label),
          count: first.records,
          all: records.length,
        })
      }
      description={t('charts.practices.about')}
      numbers={{
        columns: [t('charts.practice'), t('charts.records'), t('charts.cities')],
        rows: counts.map(({ of, records: n, cities }) => [nameOf(of.id, of.label), n, cities]),
      }}
    >
      <div className={styles.groups}>
        {groups.map(({ capability, counts: ofGroup }) => (
          <section key={capability}>
            <h4 className={styles.capability}>
              <CapabilityMark capability={capability} />
              {word(`capability.${capability}`, capability)}
            </h4>
            <Bars
              most={most}
              capability={capability}
              bars={ofGroup.map(({ of: { id, label }, records: n }) => ({
                id,
                label: nameOf(id, label),
                href: path(paths.home) + formatView(toggleOption(view, 'practice', id)),
                value: n,
                said: t('charts.records.count', { count: n }),
                current: chosen.includes(id),
                onSelect: () => setView((now) => toggleOption(now, 'practice', id)),
              }))}
            />
          </section>
        ))}
      </div>
    </ChartFigure>
  );
}
