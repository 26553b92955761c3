import type { Report } from '../../src/atlas/fault';
import type { ReadTables } from './tables';

/**
 * Warns where a record's last year is over and its status is not `completed`.
 * The year of the dataset itself is not over.
 * @param date when the tables were last settled, ISO 8601
 */
export function doubtStatuses({ records }: ReadTables, date: string, report: Report): void {
  const thisYear = Number(date.slice(0, 4));
  for (const { line, cells } of records.parsedRows) {
    const { end_year: end, status } = cells;
    if (typeof end !== 'number' || end >= thisYear) continue;
    if (status === undefined || status === 'completed') continue;
    report.warnings.push({
      file: 'records.csv',
      row: line,
      column: 'status',
      wrong: 'the end has passed and the status is another',
      value: `${status}, end_year ${end}`,
      expected: 'completed, or a source that says what came of it',
    });
  }
}
