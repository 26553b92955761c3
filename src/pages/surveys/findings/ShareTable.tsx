import { useI18n } from '../../../i18n/I18n';
import styles from './ShareTable.module.css';

interface ShareTableProps {
  /** Heads: what is asked or answered, and its share. */
  columns: readonly [what: string, share: string];
  /** What each bar stands for, and its share as it was published. */
  rows: readonly (readonly [what: string, share: string])[];
  /** Of what was asked or answered (BCP 47), where it is not the page’s. */
  lang: string | undefined;
}

/** The shares that are drawn, as a table on demand. Charts of the atlas’s own have theirs from `ChartFigure`, which would be a file more for this page. */
export function ShareTable({ columns, rows, lang }: ShareTableProps) {
  const { t } = useI18n();
  return (
    <details className={styles.shares}>
      <summary>{t('findings.numbers')}</summary>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, share]) => (
            <tr key={what}>
              <th scope="row" lang={lang}>
                {what}
              </th>
              <td>{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
