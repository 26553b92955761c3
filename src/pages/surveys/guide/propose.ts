import { mostAnswers } from '../../../survey/import/column';
import type { Mapping, Question } from '../../../survey/import/mapping';
import { freeId } from './edit';

/** What stands in a column, and what it is called. */
export interface Column {
  text: string;
  values: readonly string[];
}

type Worded = Extract<Question, { kind: 'single' | 'joined' }>;

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
  question: Worded,
  separator: string | null,
  values: readonly string[],
): Worded {
  const { id, text, practice, attribute = null, public: open, column } = question;
  const { answers, labels, says } = question;
  const parts = partsOf(values, separator);
  // While the sign is typed anew there is none: nothing is lost meanwhile.
  const read =
    separator === ''
      ? { answers, labels, says }
      : answersIn(parts.length > mostAnswers ? [] : parts, question);
  const about = { id, text, practice, attribute, public: open, column, ...read };
  return separator === null
    ? { ...about, kind: 'single' }
    : { ...about, kind: 'joined', separator };
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
