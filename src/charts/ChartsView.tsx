import { useMemo } from 'react';
import type { Found } from '../atlas/facets';
import type { Filter } from '../atlas/filter';
import { matchingRecords } from '../atlas/matching';
import type { Atlas, City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import styles from './ChartsView.module.css';
import { CrossingsChart } from './CrossingsChart';
import { PracticesChart } from './PracticesChart';
import { TogetherChart } from './TogetherChart';
import { YearsChart } from './YearsChart';

interface ChartsViewProps {
  atlas: Atlas;
  /** The cities that match, in reading order. */
  cities: readonly City[];
  /** The question they answer. */
  filter: Filter;
  found: Found | null;
}

/**
 * The records that match as charts. Where a chart is itself a filter, its
 * numbers leave that filter out, as the counts beside the filters do: the
 * reader sees what another choice would give.
 */
export default function ChartsView({ atlas, cities, filter, found }: ChartsViewProps) {
  const { t } = useI18n();
  const records = useMemo(() => matchingRecords(atlas, filter, found), [atlas, filter, found]);
  const anyPractice = useMemo(
    () => matchingRecords(atlas, { ...filter, practice: [] }, found),
    [atlas, filter, found],
  );
  const anyCrossing = useMemo(
    () => matchingRecords(atlas, { ...filter, practice: [], challenge: [] }, found),
    [atlas, filter, found],
  );
  if (anyCrossing.length === 0) return <p>{t('charts.nothing')}</p>;
  return (
    <div className={styles.charts}>
      <h2 className={styles.title}>{t('app.show.charts')}</h2>
      <p className={styles.caution}>{t('charts.caution')}</p>
      <PracticesChart atlas={atlas} records={anyPractice} chosen={filter.practice} />
      <YearsChart records={records} title={{ text: t('charts.years'), level: 3 }} />
      <CrossingsChart atlas={atlas} records={anyCrossing} filter={filter} />
      <TogetherChart atlas={atlas} cities={cities} filter={filter} />
    </div>
  );
}
