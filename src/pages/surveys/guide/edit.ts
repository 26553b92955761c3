import { notChosenWords } from '../../../survey/import/choices';
import { answersOf, type Mapping, type Question } from '../../../survey/import/mapping';

/** The mapping with one of its questions changed. */
export function changeQuestion(
  mapping: Mapping,
  id: string,
  change: (question: Question) => Question,
): Mapping {
  const questions = mapping.questions.map((one) => (one.id === id ? change(one) : one));
  return { ...mapping, questions };
}

/** The mapping without a question: its column is read and forgotten. */
export function dropQuestion(mapping: Mapping, id: string): Mapping {
  return { ...mapping, questions: mapping.questions.filter((one) => one.id !== id) };
}

/** The next id of this kind that is not taken. */
export function freeId(kind: string, taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/** The question with a cell's text as an answer of its own. */
export function addAnswer(question: Question, text: string): Question {
  if (!('answers' in question)) return question;
  const id = freeId('answer', new Set(answersOf(question)));
  return {
    ...question,
    answers: { ...question.answers, [text]: id },
    labels: { ...question.labels, [id]: text },
  };
}

/** The question with a cell's text as another way to write an answer that it has. */
export function giveAnswer(question: Question, text: string, id: string): Question {
  if (!('answers' in question)) return question;
  return { ...question, answers: { ...question.answers, [text]: id } };
}

/** The question with what stands in a column where its answer was given, or was not. */
export function giveChoice(question: Question, text: string, isChosen: boolean): Question {
  if (question.kind !== 'spread') return question;
  const { chosen, notChosen = [...notChosenWords] } = question;
  return isChosen
    ? { ...question, chosen: [...chosen, text] }
    : { ...question, notChosen: [...notChosen, text] };
}

/** The question with the name of an answer changed, and what it says of the practice. */
export function changeAnswer(
  question: Question,
  id: string,
  change: { label?: string; says?: 'yes' | 'no' | null },
): Question {
  const { label, says } = change;
  const { [id]: before, ...others } = question.says;
  const now = says === undefined ? before : says;
  return {
    ...question,
    labels: label === undefined ? question.labels : { ...question.labels, [id]: label },
    says: now ? { ...others, [id]: now } : others,
  };
}

/** The mapping in which a name in the file is this city's; null leaves its rows out. */
export function giveName(mapping: Mapping, name: string, city: string | null): Mapping {
  return { ...mapping, city: { ...mapping.city, names: { ...mapping.city.names, [name]: city } } };
}

/** The mapping that reads one column wherever it read another. */
export function changeColumn(mapping: Mapping, from: string, to: string): Mapping {
  const named = (column: string) => (column === from ? to : column);
  const { city, consent } = mapping;
  return {
    ...mapping,
    city: {
      ...city,
      column: named(city.column),
      country: city.country === null ? null : named(city.country),
    },
    consent: consent && { ...consent, column: named(consent.column) },
    questions: mapping.questions.map((one) =>
      one.kind === 'spread'
        ? { ...one, columns: one.columns.map((each) => ({ ...each, column: named(each.column) })) }
        : { ...one, column: named(one.column) },
    ),
  };
}
