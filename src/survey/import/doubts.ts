import type { Column } from './column';
import { rangeOf, rangeOfNumber } from './dateRanges';
import type { Header } from './header';
import type { Question } from './mapping';

/** How a header can be read: what its columns are called then. */
export interface Reading {
  header: Header;
  names: readonly string[];
}

/** What a person should look at in a mapping that is proposed. */
export type Doubt =
  /** The rows do not prove how the header is to be read. */
  | { kind: 'header'; read: Reading; other: Reading }
  | { kind: 'no-city' }
  | { kind: 'missing'; words: readonly string[] }
  | { kind: 'consent'; column: string }
  | {
      kind: 'made-dates';
      column: string;
      dates: readonly string[];
      among: string;
      perhaps: readonly string[];
    }
  | { kind: 'languages'; column: string; answers: readonly string[] };

/** Whether an answer is a range of numbers, or the end of one: `11-20`, `20+`, `more than 50`. */
const isRange = (cell: string): boolean =>
  /^\D{0,20}\d+\s*([-–—+]|to|bis|à|a|do|tot)\s*\d*\D{0,20}$/i.test(cell) ||
  /^([<>≤≥]|more|less|over|under|plus|moins|mehr|weniger|über|unter|más|menos|più|meno|meer|minder)\D*\d+\D*$/i.test(
    cell,
  );

/** Dates among ranges of numbers, which a spreadsheet has made of ranges: `1-5` becomes the first of May. */
export function madeDates(column: string, { values }: Column): Doubt | null {
  const cells = [...values.keys()];
  const dates = cells.flatMap((cell) => {
    const range = rangeOfNumber(cell) ?? rangeOf(cell);
    return range === null ? [] : [{ cell, range }];
  });
  const made = new Set(dates.map(({ cell }) => cell));
  const among = cells.find((cell) => !made.has(cell) && isRange(cell));
  if (dates.length === 0 || dates.length > 12 || among === undefined) return null;
  return {
    kind: 'made-dates',
    column,
    dates: dates.map(({ cell }) => cell),
    among,
    perhaps: dates.map(({ range }) => range),
  };
}

/** Answers of one question that were said in several languages, where they are one now. */
export function joinedLanguages(question: Question): Doubt | null {
  if (!('answers' in question)) return null;
  const of = new Map<string, string[]>();
  for (const [cell, id] of Object.entries(question.answers)) {
    of.set(id, [...(of.get(id) ?? []), cell]);
  }
  const answers = [...of.values()].find(
    (cells) => new Set(cells.map((cell) => cell.toLowerCase())).size > 1,
  );
  return answers ? { kind: 'languages', column: question.column, answers } : null;
}

/** A doubt in English, as a command prints it behind "to look at". */
export function doubtWords(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'header': {
      const columns = ({ names }: Reading) => names.filter(Boolean).slice(0, 8).join(' · ');
      const { read, other } = doubt;
      const why =
        read.header === 'none'
          ? 'is there a header? The first row has the name of a city or answers that others give, and is read as a respondent’s'
          : `header is read as "${read.header}" (${columns(read)})`;
      return `${why}. If not so, say --header ${other.header} (${columns(other)})`;
    }
    case 'no-city':
      return 'city.column: no column was found that names cities of the atlas';
    case 'missing':
      return `missing: ${doubt.words.join(' · ')} count as no value`;
    case 'consent':
      return `consent: is “${doubt.column}” the agreement to be shown by name, and not to something else?`;
    case 'made-dates':
      return `${doubt.column}: ${doubt.dates.join(', ')} stand among ${doubt.among}: perhaps ${doubt.perhaps.join(' and ')}, changed by a spreadsheet`;
    case 'languages':
      return `${doubt.column}: ${doubt.answers.join(' · ')} are one answer; others in several languages are not known to be`;
  }
}
