import { readSort, type Sort } from '../../../atlas/order';
import { CapabilityMark } from '../../../map/CapabilityMark';
import { setView, useView } from '../../../view/store';
import type { TableColumn } from './columns';
import styles from './Grid.module.css';

interface HeadProps<T> {
  columns: readonly TableColumn<T>[];
  /** How the rows are sorted; the view may ask for another order already. */
  sort: Sort<string> | null;
}

/** What a press on a column's head asks for: first one direction, then the other, then the table's own order. */
export function nextSort(column: string, numeric: boolean, sort: Sort<string> | null): string {
  const [first, second] = numeric ? [`-${column}`, column] : [column, `-${column}`];
  if (sort?.column !== column) return first;
  return sort.descending === numeric ? second : '';
}

/** Columns of running text: nothing is sorted by them. */
const isText = (id: string) => id === 'summary' || id === 'source';

/** The head of a table: a button a column, that sorts by it. */
export function Head<T>({ columns, sort }: HeadProps<T>) {
  const view = useView(({ sort: text }) => text);
  const ids: string[] = columns.map(({ id }) => id);
  const asked = readSort(view, ids);
  const isSorted = asked?.column === sort?.column && asked?.descending === sort?.descending;
  const awaited = isSorted ? null : (asked ?? sort)?.column;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, label, numeric = false, capability }) => (
          <th
            key={id}
            scope="col"
            data-column={id}
            className={numeric ? styles.number : undefined}
            data-awaited={id === awaited ? '' : undefined}
            aria-sort={ariaSort(id, sort)}
          >
            {isText(id) ? (
              <span className={styles.text}>{label}</span>
            ) : (
              <button
                type="button"
                onClick={() => setView({ sort: nextSort(id, numeric, asked) }, 'replace')}
              >
                {capability && <CapabilityMark capability={capability} />}
                {label}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ariaSort(column: string, sort: Sort<string> | null) {
  if (sort?.column !== column) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}
