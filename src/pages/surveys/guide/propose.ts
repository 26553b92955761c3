import { mostAnswers } from '../../../survey/import/column';
import type { Mapping, Question } from '../../../survey/import/mapping';
import { binsTo, decimalOf, rangesOf } from '../../../survey/import/ranges';
import { freeId } from './edit';

/** What stands in a column, and what it is called. */
export interface Column {
  text: string;
  values: readonly string[];
}

type Worded = Extract<Question, { kind: 'single' | 'joined' }>;
/** A question whose answers lie in one column. */
export type InOneColumn = Exclude<Question, { kind: 'spread' }>;

const partsOf = (values: readonly string[], separator: string | null): string[] => {
  const all = values.flatMap((value) => (separator === null ? [value] : value.split(separator)));
  return [...new Set(all.map((part) => part.trim()).filter(Boolean))].sort();
};

/** The answers that stand in a column; those that the question had keep their ids, their names and what they say. */
function answersIn(
  parts: readonly string[],
  before: Pick<Worded, 'answers' | 'labels' | 'says'>,
): Pick<Worded, 'answers' | 'labels' | 'says'> {
  const taken = new Set(Object.values(before.answers));
  const answers: Record<string, string> = {};
  for (const part of parts) {
    const own = Object.hasOwn(before.answers, part) ? before.answers[part] : undefined;
    const id = own ?? freeId('answer', taken);
    taken.add(id);
    answers[part] = id;
  }
  const kept = new Set(Object.values(answers));
  const labels = Object.fromEntries(
    Object.entries(answers).map(([part, id]) => [id, before.labels[id] ?? part]),
  );
  const says = Object.fromEntries(Object.entries(before.says).filter(([id]) => kept.has(id)));
  return { answers, labels, says };
}

/** The question read as one answer in a cell, or as several with this sign between them. */
export function readAs(
  question: InOneColumn,
  separator: string | null,
  values: readonly string[],
): Worded {
  const { id, text, practice, attribute = null, public: open, column } = question;
  const before = question.kind === 'number' ? { answers: {}, labels: {}, says: {} } : question;
  const { answers, labels, says } = before;
  const parts = partsOf(values, separator);
  // While the sign is typed anew there is none: nothing is lost meanwhile.
  const read =
    separator === ''
      ? { answers, labels, says }
      : answersIn(parts.length > mostAnswers ? [] : parts, before);
  const about = { id, text, practice, attribute, public: open, column, ...read };
  return separator === null
    ? { ...about, kind: 'single' }
    : { ...about, kind: 'joined', separator };
}

/** The question read as a number, told by ranges: those that fit what stands in the column, if it says. */
export function readAsNumber(
  question: InOneColumn,
  values: readonly string[],
): Extract<Question, { kind: 'number' }> {
  const { id, text, practice, attribute = null, public: open, column } = question;
  const about = { id, text, practice, attribute, public: open, column };
  const cells = values.filter((cell) => cell !== '');
  const ranges = rangesOf(new Map(cells.map((cell) => [cell, 1]))) ?? {
    decimal: decimalOf(cells) ?? '.',
    ...binsTo([10]),
  };
  return { ...about, kind: 'number', ...ranges, says: {} };
}

/** The question with ranges that end where a text says, as `10; 50; 200`; null while it says no numbers. */
export function withEnds(
  question: Extract<Question, { kind: 'number' }>,
  text: string,
): Extract<Question, { kind: 'number' }> | null {
  const parts = text.split(';').map((part) => part.trim().replace(',', '.'));
  const ends = parts.filter(Boolean).map(Number);
  if (ends.length === 0 || !ends.every(Number.isFinite)) return null;
  const { bins, labels } = binsTo(ends);
  const kept = new Set(bins.map(({ id }) => id));
  const says = Object.fromEntries(Object.entries(question.says).filter(([id]) => kept.has(id)));
  return { ...question, bins, labels, says };
}

/** The mapping with a column that was left out as a question of its own: counted, and not public. */
export function takeIn(mapping: Mapping, column: string, { text, values }: Column): Mapping {
  const id = freeId('question', new Set(mapping.questions.map((one) => one.id)));
  const parts = partsOf(values, null);
  const none = { answers: {}, labels: {}, says: {} };
  const read = answersIn(parts.length > mostAnswers ? [] : parts, none);
  const question: Worded = {
    kind: 'single',
    id,
    text,
    practice: null,
    attribute: null,
    public: false,
    column,
    ...read,
  };
  return { ...mapping, questions: [...mapping.questions, question] };
}
