import { isChosen } from './choices';
import type { Wrong } from './fault';
import type { Question } from './mapping';
import { listIn } from './lists';
import { binOf, numberIn } from './numbers';
import { saysNothing } from './words';

/** What stands in a row's column. */
type CellOf = (column: string) => string;
/** Is told what is wrong with a cell. */
type Say = (column: string, value: string, wrong: Wrong) => void;

/** Answers to a question in one row, each once. What is no answer is a fault, never a "no". */
export function readAnswers(question: Question, cellOf: CellOf, say: Say): string[] {
  switch (question.kind) {
    case 'spread':
      return chosenOf(question, cellOf, say);
    case 'number': {
      const { column, decimal, bins } = question;
      const cell = cellOf(column);
      // Who says that it is not known has given no number.
      if (cell === '' || saysNothing(cell)) return [];
      const number = numberIn(cell, decimal);
      const bin = number === null ? undefined : binOf(number, bins);
      if (bin === undefined) say(column, cell, { kind: 'not-a-number', decimal });
      return bin === undefined ? [] : [bin];
    }
    case 'single':
    case 'joined':
      return wordsOf(question, cellOf(question.column), say);
  }
}

function chosenOf(
  question: Extract<Question, { kind: 'spread' }>,
  cellOf: CellOf,
  say: Say,
): string[] {
  const { id, columns, chosen } = question;
  const given = columns.filter(({ column }) => {
    const cell = cellOf(column);
    const is = isChosen(cell, question);
    if (is === null) say(column, cell, { kind: 'unknown-choice', question: id, chosen });
    return is === true;
  });
  return [...new Set(given.map(({ answer }) => answer))];
}

function wordsOf(
  question: Extract<Question, { kind: 'single' | 'joined' }>,
  cell: string,
  say: Say,
): string[] {
  const { id, column, answers } = question;
  const separator = question.kind === 'joined' ? question.separator : null;
  const parts = separator === null ? [cell] : (listIn(cell) ?? cell.split(separator));
  const given: string[] = [];
  for (let at = 0; at < parts.length;) {
    // An answer may hold the sign that stands between answers: the longest that is known is meant.
    const known = runsFrom(parts, at, separator).find(({ text }) => Object.hasOwn(answers, text));
    const answer = known ? answers[known.text] : undefined;
    const part = (parts[at] ?? '').trim();
    if (answer !== undefined) given.push(answer);
    else if (part !== '') {
      const some = Object.keys(answers).slice(0, 6);
      // What was answered is told to who runs the import, and to nobody else.
      say(column, part, { kind: 'unknown-answer', question: id, known: some });
    }
    at += known?.length ?? 1;
  }
  return [...new Set(given)];
}

/** So many parts can be one answer at most. */
const longestRun = 6;

/** A part with those behind it, the longest first. */
function runsFrom(parts: readonly string[], at: number, separator: string | null) {
  const most = Math.min(longestRun, parts.length - at);
  return Array.from({ length: most }, (_, less) => {
    const length = most - less;
    return {
      length,
      text: parts
        .slice(at, at + length)
        .join(separator ?? '')
        .trim(),
    };
  });
}
