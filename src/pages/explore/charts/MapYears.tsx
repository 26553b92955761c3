import { useId, useMemo } from 'react';
import { byYear } from '../../../charts/years';
import { useI18n } from '../../../i18n/I18n';
import { useFilter } from '../../../view/store';
import styles from './MapYears.module.css';
import { Bars, Handles, useRecordsOfAllYears } from './YearsStrip';

/**
 * The years of what is asked for, under the map: dragged, they show how it has spread. At the left,
 * hatched, is what has no year. The sentence of the view says the years, its chip takes them away.
 */
export default function MapYears() {
  const { t } = useI18n();
  const id = useId();
  const records = useRecordsOfAllYears();
  const { from, to, undated } = useFilter();
  const { bins, unknown } = useMemo(() => byYear(records), [records]);
  const [first, last] = [bins[0], bins.at(-1)];
  const isAsked = from !== null || to !== null;
  if (!first || !last || (first === last && !isAsked)) return null;
  const told = t('charts.strip.unknown', {
    unknown,
    all: records.length,
    mode: isAsked ? undated : 'with',
  });
  return (
    <section aria-labelledby={id} className={styles.years}>
      <h2 id={id} className={styles.title}>
        {t('charts.strip')}
      </h2>
      {unknown > 0 && (
        <div className={styles.unknown} title={told}>
          <span aria-hidden="true" />
          <span aria-hidden="true">{unknown}</span>
          <p className="visually-hidden">{told}</p>
        </div>
      )}
      <div className={styles.known}>
        <Bars bins={bins} from={from} to={to} />
        <Handles bins={bins} from={from} to={to} />
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>
          {first.andBefore ? t('charts.years.before', { year: String(first.year) }) : first.year}
        </span>
        <span>{last.year}</span>
      </p>
    </section>
  );
}
