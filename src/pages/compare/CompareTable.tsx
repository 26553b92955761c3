import { useQueries } from '@tanstack/react-query';
import type { City } from '../../atlas/model';
import { cityQuery } from '../../atlas/queries';
import { capabilities } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { AnswerRows } from './AnswerRows';
import { CapabilityRows } from './CapabilityRows';
import { CityFacts } from './CityFacts';
import styles from './CompareTable.module.css';

/** Two to four cities side by side. The index fills it at once; each city's texts and sources join as they arrive. */
export function CompareTable({ cities }: { cities: readonly City[] }) {
  const { t, list } = useI18n();
  const details = useQueries({ queries: cities.map(({ id }) => cityQuery(id)) }).map(
    ({ data }) => data,
  );
  return (
    <div className={styles.frame}>
      <table role="table" className={styles.table} data-cities={cities.length}>
        <caption className="visually-hidden">
          {t('compare.caption', { cities: list(cities.map(({ name }) => name)) })}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('compare.practice')}
            </th>
            {cities.map(({ id, name }) => (
              <th key={id} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <CityFacts cities={cities} details={details} />
        {capabilities.map((capability) => (
          <CapabilityRows
            key={capability}
            capability={capability}
            cities={cities}
            details={details}
          />
        ))}
        <AnswerRows cities={cities} />
      </table>
    </div>
  );
}
