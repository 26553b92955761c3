import type { Mapping, Question } from '../import/mapping';

/** More different answers than this are no choice between answers: what they say is not put into the mapping. */
export const mostAnswers = 40;

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

function idsFrom(number: number, taken: ReadonlySet<string>): string {
  const id = `answer-${number}`;
  return taken.has(id) ? idsFrom(number + 1, taken) : id;
}

/** The answers that stand in a column; those that the question had keep their ids, their names and what they say. */
function answersIn(
  parts: readonly string[],
  before: Pick<Worded, 'answers' | 'labels' | 'says'>,
): Pick<Worded, 'answers' | 'labels' | 'says'> {
  const taken = new Set(Object.values(before.answers));
  const answers: Record<string, string> = {};
  for (const part of parts) {
    const own = Object.hasOwn(before.answers, part) ? before.answers[part] : undefined;
    const id = own ?? idsFrom(taken.size + 1, taken);
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
  const parts = partsOf(values, separator === '' ? null : separator);
  const read = answersIn(parts.length > mostAnswers ? [] : parts, question);
  const about = { id, text, practice, attribute, public: open, column, ...read };
  return separator === null
    ? { ...about, kind: 'single' }
    : { ...about, kind: 'joined', separator };
}

/** The mapping with a column that was left out as a question of its own: counted, and not public. */
export function takeIn(mapping: Mapping, column: string, { text, values }: Column): Mapping {
  const taken = new Set(mapping.questions.map(({ id }) => id));
  let id = '';
  for (let number = taken.size + 1; id === '' || taken.has(id); number++) id = `question-${number}`;
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
