import { memo } from 'react';
import type { City } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import { PlainLink } from '../../../ui/PlainLink';
import { paths } from '../../../view/paths';
import { setView } from '../../../view/store';
import type { TableColumn } from './columns';
import styles from './Grid.module.css';

interface RowProps<T> {
  row: T;
  /** From 0. */
  place: number;
  city: City;
  /** The record that the city is opened at, by id. */
  record: string | null;
  columns: readonly TableColumn<T>[];
  selected: boolean;
  measure: ((row: HTMLTableRowElement | null) => void) | null;
}

/** A row; its first cell leads to the city, whose panel a plain click opens. */
function PlainRow<T>({ row, place, city, record, columns, selected, measure }: RowProps<T>) {
  const { path } = useI18n();
  const [head, ...rest] = columns;
  return (
    <tr
      ref={measure}
      data-index={place}
      data-selected={selected || undefined}
      // The head is row 1.
      aria-rowindex={place + 2}
    >
      <th scope="row">
        <PlainLink
          href={path(paths.city(city.id))}
          onPlainClick={() => setView({ city: city.id, record })}
        >
          {head?.cell(row)}
        </PlainLink>
      </th>
      {rest.map(({ id, numeric, cell }) => (
        <td key={id} className={numeric ? styles.number : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

// `memo` forgets that the rows and their columns are of one kind.
export const Row = memo(PlainRow) as typeof PlainRow;
