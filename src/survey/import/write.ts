import { csvOf, type Cell } from '../../atlas/csv';
import { countsOf, type Import } from './Import';
import type { SurveyRows } from './core';
import { answersOf, withAnswers, type Mapping } from './mapping';

/** A file that was read: its name, its SHA-256, and its size in bytes. */
export interface ReadFile {
  name: string;
  sha256: string;
  bytes: number;
}

/** What may be told of a survey, as its tables have it. */
export interface Told extends SurveyRows {
  respondents: number;
  questions: readonly (SurveyRows['questions'][number] & { answered: number | null })[];
  answers: readonly (SurveyRows['answers'][number] & { count: number | null })[];
  /** The mapping without the answers that may not be named. */
  mapping: Mapping;
}

/** What may be told: counts that are not withheld, answers of cities that agreed to be shown, and the words for these. */
export function toldOf({ mapping, tallies, answers, respondents }: Import): Told {
  const { questions, base, name, survey } = mapping;
  const told = questions.map((asked) => {
    const tally = tallies.get(asked.id);
    const counts = tally ? countsOf(asked, tally, base) : null;
    const given = answers.filter(({ question }) => question === asked.id);
    const ids = counts ? answersOf(asked) : given.flatMap((answer) => answer.answers);
    // How many answered is told only where it does not point at a few.
    const answered = counts && tally ? tally.answered : null;
    return { question: withAnswers(asked, new Set(ids)), counts, answered };
  });
  const open = answers.toSorted(
    (a, b) => compare(a.city, b.city) || compare(a.question, b.question),
  );
  return {
    id: name,
    about: survey,
    respondents,
    questions: told.map(({ question, answered }) => ({
      id: question.id,
      text: oneLine(question.text),
      practice: question.practice,
      public: question.public,
      answered,
    })),
    answers: told.flatMap(({ question, counts }) =>
      answersOf(question).map((answer) => ({
        question: question.id,
        answer,
        label: oneLine(question.labels[answer] ?? answer),
        says: question.says[answer] ?? null,
        count: counts?.find((entry) => entry.answer === answer)?.count ?? null,
      })),
    ),
    responses: onceEach(
      open.flatMap(({ city, question, answers: given }) =>
        given.map((answer) => ({ city, question, answer })),
      ),
    ),
    // Whose names had to be told apart would say who answered.
    mapping: {
      ...mapping,
      city: { ...mapping.city, names: {} },
      questions: told.map(({ question }) => question),
    },
  };
}

/** Columns of a table by the names of what its rows hold. */
const columns = <K extends string>(...names: readonly K[]) =>
  names.map((name) => ({ name, value: (row: Readonly<Record<K, Cell>>) => row[name] }));

/**
 * The files of a survey's folder, by name: what was asked, what was answered
 * in all, what cities said that agreed to be shown, and where it comes from.
 * The same input gives the same bytes.
 */
export function filesOf(told: Told, read: readonly ReadFile[]): Map<string, string> {
  const { id: name, about, respondents, mapping } = told;
  const { base } = mapping;
  const provenance = { name, ...about, respondents, base, files: read, mapping };
  return new Map([
    [
      'questions.csv',
      csvOf(columns('id', 'text', 'practice', 'public', 'answered'), told.questions),
    ],
    ['answers.csv', csvOf(columns('question', 'answer', 'label', 'says', 'count'), told.answers)],
    ['responses.csv', csvOf(columns('city', 'question', 'answer'), told.responses)],
    ['provenance.json', `${JSON.stringify(provenance, null, 2)}\n`],
  ]);
}

/** Texts of an export may run over several lines; a table of the atlas has none such. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Several people of a city may have given the same answer. */
function onceEach<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
