import { useId, useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { indexOf } from '../../../atlas/facets';
import { asksYears } from '../../../atlas/filter';
import type { AtlasRecord } from '../../../atlas/model';
import { NumbersTable } from '../../../charts/ChartFigure';
import { byYear, heightsOf, type YearBin, type Years } from '../../../charts/years';
import { useI18n } from '../../../i18n/I18n';
import { useFinder } from '../../../view/Finding';
import { useResult } from '../../../view/ResultContext';
import { setView, useFilter } from '../../../view/store';
import { Spread } from './Spread';
import styles from './YearsStrip.module.css';

/** The records that match all but the years, so that the strip shows what other years would give. */
export function useRecordsOfAllYears(): readonly AtlasRecord[] {
  const atlas = useAtlas();
  const { filter, found } = useResult();
  const finder = useFinder(filter.q !== '' || asksYears(filter), filter.q !== '');
  return useMemo(() => {
    const whole = { ...filter, from: null, to: null };
    const hits = filter.q === '' ? null : (finder?.find(whole) ?? found);
    return indexOf(atlas).run(whole, hits).records;
  }, [atlas, filter, finder, found]);
}

/**
 * The years in which records began as bars, with a handle at each end of those that are asked for;
 * what has no year lies below as a hatched bar and is never left out of sight.
 */
export function YearsStrip() {
  const { t } = useI18n();
  const id = useId();
  const records = useRecordsOfAllYears();
  const { from, to, undated } = useFilter();
  const years = useMemo(() => byYear(records), [records]);
  const { bins, known, unknown } = years;
  const [first, last] = [bins[0]?.year, bins.at(-1)?.year];
  const isAsked = from !== null || to !== null;
  // One year has no others to leave out.
  if (first === undefined || last === undefined || (first === last && !isAsked)) return null;
  const kind = from === null ? (to === null ? 'any' : 'to') : to === null ? 'from' : 'between';
  return (
    <section aria-labelledby={id} className={styles.strip}>
      <h2 id={id} className={styles.title}>
        {t('charts.strip')}
      </h2>
      <p className={styles.said}>
        <span>{t('charts.strip.asked', { kind, from: String(from), to: String(to) })}</span>{' '}
        {isAsked && (
          <button type="button" onClick={() => setView({ from: null, to: null })}>
            {t('charts.strip.all')}
          </button>
        )}
      </p>
      <Bars bins={bins} from={from} to={to} />
      <Handles bins={bins} from={from} to={to} />
      <p className={styles.ends} aria-hidden="true">
        <span>
          {bins[0]?.andBefore ? t('charts.years.before', { year: String(first) }) : first}
        </span>
        <span>{last}</span>
      </p>
      {unknown > 0 && (
        <div className={styles.unknown}>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect className={styles.known} width={(known / records.length) * 100} height="1" />
          </svg>
          <p>
            {t('charts.strip.unknown', {
              unknown,
              all: records.length,
              mode: isAsked ? undated : 'with',
            })}
          </p>
        </div>
      )}
      <Numbers {...years} />
      <Spread />
    </section>
  );
}

/** The bars’ numbers, with what has no year as the last row. */
function Numbers({ bins, unknown }: Years) {
  const { t } = useI18n();
  const rows = bins.map(({ year, andBefore, records }) => {
    const name = String(year);
    return [andBefore ? t('charts.years.before', { year: name }) : name, records] as const;
  });
  return (
    <NumbersTable
      columns={[t('charts.year'), t('charts.records')]}
      rows={[...rows, [t('charts.years.notKnown'), unknown]]}
    />
  );
}

interface RangeProps {
  bins: readonly YearBin[];
  from: number | null;
  to: number | null;
}

/** A bar a year; those outside the years asked for are pale. The handles say the same in words. */
export function Bars({ bins, from, to }: RangeProps) {
  const { t } = useI18n();
  const heights = heightsOf(bins);
  const isIn = ({ year, andBefore }: YearBin) =>
    (from === null || (andBefore ? from < year : year >= from)) && (to === null || year <= to);
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${bins.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bins.map((bin, at) => (
        <rect
          key={bin.year}
          className={isIn(bin) ? styles.in : styles.out}
          x={at + 0.08}
          y={100 - (heights[at] ?? 0) * 100}
          width="0.84"
          height={(heights[at] ?? 0) * 100}
        >
          <title>{t('charts.years.column', { year: String(bin.year), count: bin.records })}</title>
        </rect>
      ))}
    </svg>
  );
}

/** The two handles: dragged, or moved by keys, as the browser’s own sliders are. */
export function Handles({ bins, from, to }: RangeProps) {
  const { t } = useI18n();
  const [min, max] = [bins[0]?.year ?? 0, bins.at(-1)?.year ?? 0];
  const within = (year: number) => Math.min(max, Math.max(min, year));
  const [low, high] = [within(from ?? min), within(to ?? max)];
  // The first choice is a step to come back from; dragging on is part of it.
  const step = from === null && to === null ? 'push' : 'replace';
  const setFrom = (year: number) =>
    setView({ from: year <= min ? null : Math.min(year, high) }, step);
  const setTo = (year: number) => setView({ to: year >= max ? null : Math.max(year, low) }, step);
  return (
    <div
      className={styles.handles}
      // A handle stands at the middle of its year’s bar.
      style={{ marginInline: `calc(${50 / bins.length}% - 12px)` }}
    >
      <input
        type="range"
        aria-label={t('charts.strip.from')}
        aria-valuetext={from === null ? t('charts.strip.from.any') : String(from)}
        // At the end both lie on each other: the one that can still be moved is above.
        className={low === max ? styles.above : undefined}
        {...{ min, max, value: low }}
        onChange={({ target }) => setFrom(+target.value)}
      />
      <input
        type="range"
        aria-label={t('charts.strip.to')}
        aria-valuetext={to === null ? t('charts.strip.to.any') : String(to)}
        {...{ min, max, value: high }}
        onChange={({ target }) => setTo(+target.value)}
      />
    </div>
  );
}
