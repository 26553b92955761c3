import { useRef, useState } from 'react';
import type { City } from '../../../atlas/model';
import type { Sort } from '../../../atlas/order';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { useReturn } from '../../../view/useReturn';
import { useView } from '../../../view/store';
import type { TableColumn } from './columns';
import { Head } from './Head';
import { Row } from './Row';
import styles from './Grid.module.css';
import { useRowsOnScreen, wholeUpTo } from './useRowsOnScreen';

interface GridProps<T> {
  /** Says what the rows are, and how many. */
  name: string;
  /** The first heads its row. */
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  /** The city that a row is about. */
  cityOf: (row: T) => City;
  /** The id of the record that a row is; left out, a row is a city. */
  recordOf?: (row: T) => string | null;
  sort: Sort<string> | null;
}

/** A table that scrolls by itself under its head. A long one keeps only the rows near the window in the page, until all are asked for, or printed. */
export function Grid<T extends { index: number }>(props: GridProps<T>) {
  const { name, columns, rows, cityOf, recordOf, sort } = props;
  const { t } = useI18n();
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [whole, setWhole] = useState(false);
  const { from, to, before, after, measure } = useRowsOnScreen(rows.length, scroller, whole);
  const selected = useView((view) => view.city);
  useReturn(body);
  const column = columns.find(({ id }) => id === sort?.column);
  const direction = sort?.descending ? 'descending' : 'ascending';
  return (
    <>
      {rows.length > wholeUpTo && (
        <p className={styles.whole}>
          <Button aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {t('table.whole', { count: rows.length })}
          </Button>{' '}
          {t('table.whole.why')}
        </p>
      )}
      <span data-said="" className="visually-hidden">
        {column ? t(`table.sorted.${direction}`, { column: column.label }) : t('table.sorted.own')}
      </span>
      {/* A region that scrolls must be in reach of the keyboard. */}
      <section ref={scroller} className={styles.scroller} aria-label={name} tabIndex={0}>
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">{name}</caption>
          <Head columns={columns} sort={sort} />
          <tbody ref={body}>
            <Room height={before} />
            {rows.slice(from, to).map((row, i) => (
              <Row
                key={row.index}
                row={row}
                place={from + i}
                city={cityOf(row)}
                record={recordOf?.(row) ?? null}
                columns={columns}
                selected={cityOf(row).id === selected}
                measure={measure}
              />
            ))}
            <Room height={after} />
          </tbody>
        </table>
      </section>
    </>
  );
}

/** The room, in px, that rows take which are not in the page. */
function Room({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
