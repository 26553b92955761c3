import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Capability } from '../../../atlas/schema';
import { CapabilityMark } from '../../../map/CapabilityMark';
import { useI18n } from '../../../i18n/I18n';
import { PlainLink } from '../../../ui/PlainLink';
import styles from './Grid.module.css';
import { mostOf, shadeScale, type Matrix } from '../../../charts/matrix';
import { firstSpot, nextSpot, type Spot } from './roving';

/** A line of the grid: its name, and what belongs to it. */
export interface Line {
  id: string;
  label: string;
  capability?: Capability;
}

/** What a cell leads to. */
export interface CellLink {
  href: string;
  /** The cell in words: its row, its column, its number. */
  name: string;
  current: boolean;
  onSelect: () => void;
}

interface GridProps {
  /** Names the grid for assistive technology. */
  label: string;
  matrix: Matrix;
  /** What a row is. */
  corner: string;
  rows: readonly Line[];
  columns: readonly Line[];
  /** Null for a cell that leads nowhere, such as where a line meets itself. */
  linkOf: (row: number, column: number) => CellLink | null;
  /** Said of the numbers at the end of each row and column; none are shown without it. */
  total?: string;
}

/**
 * Numbers by row and column, in a stronger shade where larger; each a link. One tab
 * stop: arrow keys go from cell to cell, past empty ones.
 */
export function Grid({ label, matrix, corner, rows, columns, linkOf, total }: GridProps) {
  const { number } = useI18n();
  const table = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState<Spot | null>(null);
  const count = ({ row, column }: Spot) => matrix.cells[row]?.[column] ?? 0;
  const has = (spot: Spot) => count(spot) > 0 && linkOf(spot.row, spot.column) !== null;
  const grid = { rows: rows.length, columns: columns.length, has };
  const stop = last && has(last) ? last : firstSpot(grid);
  const shadeOf = useMemo(
    () => shadeScale(mostOf(matrix, (row, column) => rows[row] !== columns[column])),
    [matrix, rows, columns],
  );
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stop && nextSpot(grid, stop, event.key);
    if (!next) return;
    event.preventDefault();
    table.current?.rows[next.row + 1]?.cells[next.column + 1]?.querySelector('a')?.focus();
  };
  return (
    <div className={styles.scroll}>
      <table ref={table} role="grid" aria-label={label} className={styles.grid} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{corner}</span>
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <span className={styles.upright}>{column.label}</span>
              </th>
            ))}
            {total !== undefined && (
              <th scope="col">
                <span className={styles.upright}>{total}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, row) => (
            <tr key={line.id}>
              <th scope="row">
                <span className={styles.name}>
                  {line.capability && <CapabilityMark capability={line.capability} />}
                  {line.label}
                </span>
              </th>
              {columns.map(({ id }, column) => (
                <Cell
                  key={id}
                  count={count({ row, column })}
                  shade={shadeOf(count({ row, column }))}
                  link={linkOf(row, column)}
                  stop={stop?.row === row && stop.column === column}
                  onFocus={() => setLast({ row, column })}
                />
              ))}
              {total !== undefined && (
                <td className={styles.total}>{number(matrix.rows[row] ?? 0)}</td>
              )}
            </tr>
          ))}
          {total !== undefined && (
            <tr>
              <th scope="row">{total}</th>
              {columns.map(({ id }, column) => (
                <td key={id} className={styles.total}>
                  {number(matrix.columns[column] ?? 0)}
                </td>
              ))}
              <td className={styles.total}>{number(matrix.all)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  count: number;
  /** 0 to 4 */
  shade: number;
  link: CellLink | null;
  /** Tab comes here. */
  stop: boolean;
  onFocus: () => void;
}

function Cell({ count, shade, link, stop, onFocus }: CellProps) {
  const { t, number } = useI18n();
  if (!link) return <td className={styles.self}>{number(count)}</td>;
  if (count === 0) {
    return (
      <td className={styles.none}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{t('charts.none')}</span>
      </td>
    );
  }
  return (
    <td data-shade={shade}>
      <PlainLink
        href={link.href}
        aria-label={link.name}
        aria-current={link.current ? 'true' : undefined}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        onPlainClick={link.onSelect}
      >
        {/* On the link the title would be spoken after the name, which it repeats. */}
        <span aria-hidden="true" title={link.name}>
          {number(count)}
        </span>
      </PlainLink>
    </td>
  );
}
