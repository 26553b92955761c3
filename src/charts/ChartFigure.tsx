import { useId, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { Heading, type Level } from '../ui/Heading';
import styles from './ChartFigure.module.css';

/** The numbers of a chart, as a table: the first column names the row. */
export interface Numbers {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

interface ChartFigureProps {
  /** What is drawn; a heading, or the id of the one it stands under. */
  title: { text: string; level: Level } | { id: string };
  /** What it shows, in one sentence; left out where nothing stands out. */
  headline?: string | undefined;
  /** How to read it. */
  description: string;
  /** Null where the chart is a table itself. */
  numbers: Numbers | null;
  children: ReactNode;
}

/** A chart with its title, what it shows in words, and its numbers on demand. */
export function ChartFigure({ title, headline, description, numbers, children }: ChartFigureProps) {
  const own = useId();
  return (
    <figure className={styles.figure} aria-labelledby={'id' in title ? title.id : own}>
      <figcaption>
        {'text' in title && (
          <Heading level={title.level} id={own} className={styles.title}>
            {title.text}
          </Heading>
        )}
        {headline !== undefined && <p className={styles.headline}>{headline}</p>}
        <p className={styles.description}>{description}</p>
      </figcaption>
      {children}
      {numbers && <NumbersTable {...numbers} />}
    </figure>
  );
}

/** Numbers as a table, on demand: for who cannot see what is drawn, or wants to copy them. */
export function NumbersTable({ columns, rows }: Numbers) {
  const { t, number } = useI18n();
  const [first, ...others] = columns;
  return (
    <details className={styles.numbers}>
      <summary>{t('charts.numbers')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={others[i]} className={styles.number}>
                  {typeof cell === 'number' ? number(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
