import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { useFilter } from '../../../view/store';
import { ViewLink } from '../../../view/ViewLink';
import styles from './YearsStrip.module.css';

/** What is shown where no single practice is asked for. */
const example = 'citizens-assembly';

/** So many stops on the way, and today. */
const stops = 4;

/** Years by which a like share of the records each had begun; each once, the last year left out. */
export function spreadYears(years: readonly number[]): number[] {
  const sorted = years.toSorted((a, b) => a - b);
  const last = sorted.at(-1);
  const at = [...Array(stops).keys()].flatMap(
    (stop) => sorted[Math.floor((sorted.length * (stop + 1)) / (stops + 1))] ?? [],
  );
  return [...new Set(at)].filter((year) => year !== last);
}

/** How a practice has spread, as views of the map one after another: the one asked for, or citizens’ assemblies. */
export function Spread() {
  const atlas = useAtlas();
  const { t, word } = useI18n();
  const { practice: asked } = useFilter();
  const practice = atlas.practiceById.get(asked.length === 1 ? (asked[0] ?? example) : example);
  const years = atlas.records.flatMap((record) =>
    record.practice === practice ? (record.startYear ?? []) : [],
  );
  const steps = spreadYears(years);
  if (!practice || steps.length === 0) return null;
  const change = { practice: [practice.id], show: 'map', from: null } as const;
  return (
    <nav className={styles.spread} aria-label={t('charts.spread')}>
      <span>
        {t('charts.spread.of', { practice: word(`practice.${practice.id}`, practice.label) })}
      </span>
      <ul>
        {[...steps, null].map((to) => (
          <li key={to}>
            <ViewLink change={{ ...change, to }}>
              {to === null
                ? t('charts.spread.today')
                : t('charts.spread.until', {
                    year: String(to),
                    count: years.filter((year) => year <= to).length,
                  })}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
