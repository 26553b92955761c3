import type { City, Practice } from '../../atlas/model';
import { yearsOf } from '../../atlas/years';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { Cite } from './Cite';
import styles from './ComparisonTable.module.css';
import type { Notes } from './notes';
import type { Quoted } from './quoted';

interface ComparisonTableProps {
  cities: readonly City[];
  rows: readonly { practice: Practice; cells: readonly (readonly Quoted[])[] }[];
  notes: Notes;
}

/** A row a practice, a column a city; a ring where no record was found. */
export function ComparisonTable({ cities, rows, notes }: ComparisonTableProps) {
  const { t, word } = useI18n();
  return (
    <section className={styles.scroll} aria-label={t('brief.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('brief.practice')}</th>
            {cities.map((city) => (
              <th scope="col" key={city.id}>
                {city.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ practice, cells }) => (
            <tr key={practice.id}>
              <th scope="row">{word(`practice.${practice.id}`, practice.label)}</th>
              {cities.map((city, i) => (
                <Cell key={city.id} records={cells[i] ?? []} notes={notes} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ records, notes }: { records: readonly Quoted[]; notes: Notes }) {
  const i18n = useI18n();
  if (records.length === 0) {
    return (
      <td className={styles.none}>
        <span aria-hidden="true">○</span>
        <span className="visually-hidden">{i18n.t('city.capability.none')}</span>
      </td>
    );
  }
  return (
    <td>
      {records.map((quoted) => {
        const years = yearsOf(quoted.detail, i18n);
        return (
          <p key={quoted.detail.id}>
            <span lang={english(i18n.language)}>{quoted.detail.name}</span>
            {years !== null && <span>{`, ${years}`}</span>} <Cite quoted={quoted} notes={notes} />
          </p>
        );
      })}
    </td>
  );
}
