import { ticks } from 'd3-array';
import { useI18n } from '../i18n/I18n';
import { heightsOf, isFalling, type YearBin, type Years } from './years';
import styles from './YearColumns.module.css';

/** Up to this many columns each has room for its year, on a phone too. */
const fewColumns = 8;

/** Where there are more, a phone names the first, and about three round years that do not touch its name. */
function namedOn(bins: readonly YearBin[]): ReadonlySet<number> {
  const [first, last] = [bins[0]?.year ?? 0, bins.at(-1)?.year ?? 0];
  return new Set([first, ...ticks(first, last, 3).filter((year) => year > first + 2)]);
}

/** A column per start year with its number, and below what is not known: beside the columns it would dwarf them. */
export function YearColumns({ years }: { years: Years }) {
  const { t } = useI18n();
  const { bins, known, unknown } = years;
  const heights = heightsOf(bins);
  const named = namedOn(bins);
  const all = known + unknown;
  return (
    <>
      {bins.length > 0 && (
        <ol className={styles.columns}>
          {bins.map((bin, i) => {
            const year = String(bin.year);
            const name = bin.andBefore ? t('charts.years.before', { year }) : year;
            const height = heights[i] ?? 0;
            const minor = bins.length > fewColumns && !named.has(bin.year);
            return (
              <li key={year} className={bin.andBefore ? styles.before : undefined}>
                <span className="visually-hidden">
                  {t('charts.years.column', { year: name, count: bin.records })}
                </span>
                <span className={styles.value} aria-hidden="true">
                  {bin.records > 0 && bin.records}
                </span>
                <svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">
                  <rect y={100 - height * 100} width="1" height={height * 100} />
                </svg>
                <span className={minor ? styles.minor : styles.year} aria-hidden="true">
                  {name}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {isFalling(bins) && <p className={styles.falling}>{t('charts.years.falling')}</p>}
      {unknown > 0 && (
        <div className={styles.unknown}>
          <p>{t('charts.years.unknown', { unknown, all })}</p>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect className={styles.known} width={(known / all) * 100} height="1" />
            <path className={styles.rest} d={`M${(known / all) * 100} .5H100`} />
          </svg>
        </div>
      )}
    </>
  );
}
