import { useAtlas } from '../../atlas/AtlasContext';
import { citationOf } from '../../atlas/citation';
import { indexOf } from '../../atlas/facets';
import { Bars } from '../../charts/Bars';
import { NumbersTable } from '../../charts/ChartFigure';
import { useI18n } from '../../i18n/I18n';
import type { Ask, Insight } from '../../insights/insights';
import { looksOf } from '../../map/askedLooks';
import { StaticMap } from '../../map/StaticMap';
import { Copyable } from '../../ui/Copyable';
import { useOrigin } from '../../ui/useOrigin';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { defaultView, isNarrowed } from '../../view/view';
import styles from './InsightEntry.module.css';

interface InsightEntryProps {
  insight: Insight;
}

/** One insight in full: its sentence, its shares as bars, what it does not say, how it is counted, and the way to its view. */
export function InsightEntry({ insight: { id, view, values, shares } }: InsightEntryProps) {
  const { t, word, path } = useI18n();
  const addressOf = (ask: Ask) => path(paths.home) + formatView({ ...defaultView, ...ask });
  const sentence = t(`insight.${id}`, values);
  const hasExpected = shares.some(({ expected }) => expected !== undefined);
  return (
    <section id={id} className={styles.insight} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{sentence}</h2>
      <div className={styles.parts}>
        <div className={styles.chart}>
          <Bars
            most={1}
            bars={shares.map(({ label, view: shown, count, of, expected }) => {
              const chance = expected === undefined ? null : Math.round(expected);
              return {
                id: label,
                label: word(label, label),
                href: shown && addressOf(shown),
                value: count / of,
                said: '',
                written:
                  chance === null
                    ? t('insights.share', { count, of })
                    : t('insights.share.expected', { count, of, expected: chance }),
                ...(expected !== undefined && { expected: expected / of }),
              };
            })}
          />
          {hasExpected && <p className={styles.small}>{t('insights.expected')}</p>}
          <p>{t(`insight.${id}.caution`, values)}</p>
          <p>
            <a href={addressOf(view)} aria-describedby={`${id}-title`}>
              {t('insights.open')}
            </a>
          </p>
          <NumbersTable
            columns={[
              t('insights.column.what'),
              t('insights.column.count'),
              t('insights.column.of'),
              ...(hasExpected ? [t('insights.column.expected')] : []),
            ]}
            rows={shares.map(({ label, count, of, expected }) => [
              word(label, label),
              count,
              of,
              ...(hasExpected ? [expected === undefined ? '–' : Math.round(expected)] : []),
            ])}
          />
          <details>
            <summary>{t('insights.how')}</summary>
            <p>{t(`insight.${id}.how`, values)}</p>
          </details>
          <Quotation sentence={sentence} address={addressOf(view)} />
        </div>
        <ViewMap view={view} />
      </div>
    </section>
  );
}

/** The view as a small map, where it is one. */
function ViewMap({ view }: { view: Ask }) {
  const atlas = useAtlas();
  const { t } = useI18n();
  const asked = { ...defaultView, ...view };
  if (asked.show !== 'map' || !isNarrowed(asked)) return null;
  const result = indexOf(atlas).run(asked);
  return (
    <div className={styles.map}>
      <StaticMap
        fit={atlas.cities}
        marks={{ cities: atlas.cities, shown: result.shown, looks: looksOf(result, atlas) }}
        named={false}
        label={t('insights.map', { count: result.cities.length })}
      />
    </div>
  );
}

interface QuotationProps {
  sentence: string;
  /** Path of the view. */
  address: string;
}

/** The sentence to take along, with where it comes from. */
function Quotation({ sentence, address }: QuotationProps) {
  const atlas = useAtlas();
  const { t } = useI18n();
  const origin = useOrigin();
  const whole = origin === null ? null : origin + address.slice(1);
  const source = citationOf('plain', { version: atlas.version, address: whole });
  return (
    <details>
      <summary>{t('insights.copy.label')}</summary>
      <Copyable
        label={t('insights.copy.label')}
        text={`${sentence} ${source}`}
        copy={t('insights.copy')}
        copied={t('insights.copied')}
        failed={t('insights.copy.failed')}
      />
    </details>
  );
}
