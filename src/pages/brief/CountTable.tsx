import { useI18n } from '../../i18n/I18n';
import styles from './Counts.module.css';

interface CountTableProps {
  title: string;
  /** Heads of the two columns, read out. */
  heads: readonly [name: string, count: string];
  rows: readonly (readonly [name: string, count: number])[];
}

/** A short table of names and numbers. */
export function CountTable({ title, heads: [name, count], rows }: CountTableProps) {
  const { number } = useI18n();
  return (
    <table className={styles.counts}>
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{number(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
