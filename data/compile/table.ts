import type * as v from 'valibot';
import type { AnyColumn } from './columns';
import type { Fault } from '../../src/atlas/fault';
import type { Sheet } from './sheet';

/** The schemas of a table's columns, by their names. */
export type Columns = Readonly<Record<string, AnyColumn>>;

/** A row as its columns read it. */
export type RowOf<C extends Columns> = { [K in keyof C]: v.InferOutput<C[K]> };
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
  uniqueTogether: readonly (string & keyof C)[];
  /** Whether a folder may do without it: a missing file is a table without rows. */
  isOptional?: boolean;
  /** What does not hold between the cells of a row: asked of every row, so that it is told in the first run. */
  rule?(cells: GoodCells<C>): readonly Broken[];
}

/** A fault of a row whose place is known. */
export type Broken = Pick<Fault, 'column' | 'wrong' | 'value' | 'expected'>;

/** What could be read of a row: a cell with a fault of its own is left out. */
export type GoodCells<C extends Columns> = Partial<RowOf<C>>;

/** A row whose cells lie under the columns, good or not. */
export interface ParsedRow<C extends Columns> {
  line: number;
  cells: GoodCells<C>;
}

/** A table as read. */
export interface ReadTable<C extends Columns> {
  table: Table<C>;
  /** Null where the file cannot be read as a table. */
  sheet: Sheet | null;
  parsedRows: readonly ParsedRow<C>[];
  /** The rows of which every cell is good. */
  rows: readonly RowOf<C>[];
}

/** Keeps the columns' types, so that rows are typed by their table. */
export function table<const C extends Columns>(definition: Table<C>): Table<C> {
  return definition;
}
