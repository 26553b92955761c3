import { isChosen } from './choices';
import type { Wrong } from './fault';
import type { Question } from './mapping';
import { binOf, numberIn } from './numbers';

/** What stands in a row's column. */
type CellOf = (column: string) => string;
/** Is told what is wrong with a cell. */
type Say = (column: string, value: string, wrong: Wrong) => void;

/** Answers to a question in one row, each once. What is no answer is a fault, never a "no". */
export function givenTo(question: Question, cellOf: CellOf, say: Say): string[] {
  switch (question.kind) {
    case 'spread':
      return chosenOf(question, cellOf, say);
    case 'number': {
      const { column, decimal, bins } = question;
      const cell = cellOf(column);
      if (cell === '') return [];
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
  const parts = question.kind === 'joined' ? cell.split(question.separator) : [cell];
  const given: string[] = [];
  for (const part of parts.map((text) => text.trim())) {
    if (part === '') continue;
    const answer = Object.hasOwn(answers, part) ? answers[part] : undefined;
    if (answer !== undefined) given.push(answer);
    else {
      const known = Object.keys(answers).slice(0, 6);
      // What was answered is told to who runs the import, and to nobody else.
      say(column, part, { kind: 'unknown-answer', question: id, known });
    }
  }
  return [...new Set(given)];
}
