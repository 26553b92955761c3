import type { Fault, Report } from '../../src/atlas/fault';
import { readingOf } from './readability';
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

/**
 * What a summary or a definition may be before it is doubted: words in its longest
 * sentence, and the school grade it takes. The aim is 25 words and grade 10, which names
 * and numbers of a record often forbid; whoever writes is told of the hardest quarter.
 */
const readable = { words: 30, grade: 16 };

/** Warns of summaries of records and definitions of practices that are hard to read, by their sentences and their words. */
export function doubtReading({ records, practices }: ReadTables, report: Report): void {
  const doubt = (place: Pick<Fault, 'file' | 'row' | 'column'>, text: unknown) => {
    const reading = typeof text === 'string' ? readingOf(text) : null;
    if (!reading) return;
    const { longest, grade } = reading;
    if (longest > readable.words) {
      report.warnings.push({
        ...place,
        wrong: `a sentence of more than ${readable.words} words`,
        value: `${longest} words`,
        expected: 'two sentences; 25 words are easy to read',
      });
    }
    if (grade > readable.grade) {
      report.warnings.push({
        ...place,
        wrong: 'hard to read',
        value: `grade ${grade.toFixed(0)}`,
        expected: 'shorter words and sentences: grade 10 where the meaning allows',
      });
    }
  };
  for (const { line, cells } of records.parsedRows) {
    doubt({ file: 'records.csv', row: line, column: 'summary' }, cells.summary);
  }
  for (const { line, cells } of practices.parsedRows) {
    doubt({ file: 'practices.csv', row: line, column: 'definition' }, cells.definition);
  }
}
