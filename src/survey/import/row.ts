import type { TableRow } from '../../atlas/readCsv';

/** A row of an export. */
export interface Row extends TableRow {
  /** Line on which a quote opened that nothing closes. */
  openQuote?: number;
}
