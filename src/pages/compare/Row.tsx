import type { ReactNode } from 'react';
import type { City } from '../../atlas/model';
import styles from './CompareTable.module.css';

interface RowProps {
  head: ReactNode;
  /** For links to the row. */
  id?: string;
  /** One for each city; `missing` where nothing was found. */
  cells: readonly { city: City; content: ReactNode; missing: boolean }[];
}

/** One line of the comparison. The roles are said, because a table that is stacked in a narrow window loses its own. */
export function Row({ head, id, cells }: RowProps) {
  return (
    <tr role="row" id={id}>
      <th role="rowheader" scope="row">
        {head}
      </th>
      {cells.map(({ city, content, missing }) => (
        <td key={city.id} role="cell" className={missing ? styles.missing : undefined}>
          <span className={styles.city} aria-hidden="true">
            {city.name}
          </span>
          <div>{content}</div>
        </td>
      ))}
    </tr>
  );
}

interface RowGroupProps {
  /** How many cities stand side by side. */
  cities: number;
  head: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** Lines of the comparison under a heading of their own. */
export function RowGroup({ cities, head, className, children }: RowGroupProps) {
  return (
    <tbody role="rowgroup" className={className}>
      <tr role="row" className={styles.group}>
        <th role="rowheader" scope="rowgroup" colSpan={cities + 1}>
          {head}
        </th>
      </tr>
      {children}
    </tbody>
  );
}
