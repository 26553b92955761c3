import { useMemo } from 'react';
import { indexOf, type FilterResult } from '../../../atlas/facets';
import type { Atlas } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import styles from './ChartsView.module.css';
import { CrosstabChart } from './CrosstabChart';
import { PracticesChart } from './PracticesChart';
import { CooccurrenceChart } from './CooccurrenceChart';
import { YearsChart } from '../../../charts/YearsChart';

interface ChartsViewProps {
  atlas: Atlas;
  result: FilterResult;
}

/** The records that match, and those that would whatever practice, or practice and challenge, were chosen. */
function recordsOf(atlas: Atlas, { filter, found, records }: FilterResult) {
  const without = (open: Partial<FilterResult['filter']>) =>
    indexOf(atlas).run({ ...filter, ...open }, found).records;
  const [noPractice, noChallenge] = [filter.practice.length === 0, filter.challenge.length === 0];
  const anyPractice = noPractice ? records : without({ practice: [] });
  const anyCrossing = noChallenge ? anyPractice : without({ practice: [], challenge: [] });
  return { records, anyPractice, anyCrossing };
}

/**
 * The records that match as charts. Where a chart is itself a filter, its
 * numbers leave that filter out, as the counts beside the filters do: the
 * reader sees what another choice would give.
 */
export default function ChartsView({ atlas, result }: ChartsViewProps) {
  const { t } = useI18n();
  const { records, anyPractice, anyCrossing } = useMemo(
    () => recordsOf(atlas, result),
    [atlas, result],
  );
  const { cities, filter } = result;
  if (anyCrossing.length === 0) return <p>{t('charts.nothing')}</p>;
  return (
    <div className={styles.charts}>
      <h2 className={styles.title}>{t('app.show.charts')}</h2>
      <PracticesChart records={anyPractice} chosen={filter.practice} />
      <YearsChart records={records} title={{ text: t('charts.years'), level: 3 }} />
      <CrosstabChart records={anyCrossing} filter={filter} />
      <CooccurrenceChart cities={cities} filter={filter} />
    </div>
  );
}
