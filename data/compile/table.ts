import type { Column } from './columns';
import type { Fault } from '../../src/atlas/fault';

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A row as its columns read it. */
export type RowOf<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** What one CSV file must be. */
export interface Table<C extends Columns = Columns> {
  /** The file's name without `.csv`. */
  name: string;
  title: string;
  /** What a row is. */
  about: string;
  columns: C;
  /** The column by which other tables refer to a row: no value twice. */
  key?: string & keyof C;
  /** Columns that together are never the same in two rows. */
  twins: readonly (string & keyof C)[];
  /** What must hold between the cells of a row. */
  rule?(row: RowOf<C>): Pick<Fault, 'column' | 'wrong' | 'value' | 'expected'> | undefined;
}

/** Keeps the columns' types, so that rows are typed by their table. */
export function table<const C extends Columns>(definition: Table<C>): Table<C> {
  return definition;
}
