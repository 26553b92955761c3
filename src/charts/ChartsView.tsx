import { useMemo } from 'react';
import type { Found } from '../atlas/facets';
import type { Filter } from '../atlas/filter';
import { matchingRecords } from '../atlas/matching';
import type { Atlas, City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import styles from './ChartsView.module.css';
import { CrosstabChart } from './CrosstabChart';
import { PracticesChart } from './PracticesChart';
import { CooccurrenceChart } from './CooccurrenceChart';
import { YearsChart } from './YearsChart';

interface ChartsViewProps {
  atlas: Atlas;
  /** The cities that match, in reading order. */
  cities: readonly City[];
  /** The question they answer. */
  filter: Filter;
  found: Found | null;
}

/** The records that match, and those that would whatever practice, or practice and challenge, were chosen. */
function recordsOf(atlas: Atlas, filter: Filter, found: Found | null) {
  const [noPractice, noChallenge] = [filter.practice.length === 0, filter.challenge.length === 0];
  const anyCrossing = matchingRecords(atlas, { ...filter, practice: [], challenge: [] }, found);
  const anyPractice = noChallenge
    ? anyCrossing
    : matchingRecords(atlas, { ...filter, practice: [] }, found);
  const records = noPractice ? anyPractice : matchingRecords(atlas, filter, found);
  return { records, anyPractice, anyCrossing };
}

/**
 * The records that match as charts. Where a chart is itself a filter, its
 * numbers leave that filter out, as the counts beside the filters do: the
 * reader sees what another choice would give.
 */
export default function ChartsView({ atlas, cities, filter, found }: ChartsViewProps) {
  const { t } = useI18n();
  const { records, anyPractice, anyCrossing } = useMemo(
    () => recordsOf(atlas, filter, found),
    [atlas, filter, found],
  );
  if (anyCrossing.length === 0) return <p>{t('charts.nothing')}</p>;
  return (
    <div className={styles.charts}>
      <h2 className={styles.title}>{t('app.show.charts')}</h2>
      <p className={styles.caution}>{t('charts.caution')}</p>
      <PracticesChart atlas={atlas} records={anyPractice} chosen={filter.practice} />
      <YearsChart records={records} title={{ text: t('charts.years'), level: 3 }} />
      <CrosstabChart atlas={atlas} records={anyCrossing} filter={filter} />
      <CooccurrenceChart atlas={atlas} cities={cities} filter={filter} />
    </div>
  );
}
