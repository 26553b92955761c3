import { csvOf, type Cell } from '../../atlas/csv';
import type { SurveyRows } from './core';
import type { Import, ReadFile } from './Import';
import { keptMapping, withAnswers } from './keptMapping';
import { answersOf, type Mapping } from './mapping';
import { countsOf } from './smallNumbers';

/** What may be told of a survey, as its tables have it. */
export interface Told extends SurveyRows {
  respondents: number;
  questions: readonly (SurveyRows['questions'][number] & {
    attribute: string | null;
    answered: number | null;
    /** Each of its answers is counted. */
    whole: boolean;
  })[];
  answers: readonly (SurveyRows['answers'][number] & { count: number | null })[];
  /** The mapping without the answers that may not be named. */
  mapping: Mapping;
}

/** What may be told: counts that are not withheld, answers of cities that agreed to be shown, and the words for these. */
export function toldOf(importer: Import): Told {
  const { mapping, tallies, answers, respondents } = importer;
  const { questions, name, survey } = mapping;
  // Thousands of questions have a million answers of cities: they are gone through once.
  const said = new Map(questions.map(({ id }) => [id, new Set<string>()]));
  for (const { question, answers: given } of answers)
    for (const answer of given) said.get(question)?.add(answer);
  const told = questions.map((asked) => {
    const tally = tallies.get(asked.id);
    const counts = tally ? countsOf(tally) : null;
    const ids = new Set([...(counts?.counts.keys() ?? []), ...(said.get(asked.id) ?? [])]);
    // How many answered is told only where it does not point at a few.
    const answered = counts && tally ? tally.answered : null;
    return { question: withAnswers(asked, ids), ids, counts, answered };
  });
  return {
    id: name,
    about: survey,
    respondents,
    questions: told.map(({ question, answered, counts }) => ({
      id: question.id,
      text: oneLine(question.text),
      practice: question.practice,
      attribute: question.attribute ?? null,
      public: question.public,
      answered,
      whole: counts?.whole ?? false,
    })),
    answers: told.flatMap(({ question, ids, counts }) =>
      answersOf(question)
        .filter((answer) => ids.has(answer))
        .map((answer) => ({
          question: question.id,
          answer,
          label: oneLine(question.labels[answer] ?? answer),
          says: question.says[answer] ?? null,
          count: counts?.counts.get(answer) ?? null,
        })),
    ),
    responses: answers
      .toSorted((a, b) => compare(a.city, b.city) || compare(a.question, b.question))
      .flatMap(({ city, question, answers: given }) =>
        given.toSorted(compare).map((answer) => ({ city, question, answer })),
      ),
    mapping: keptMapping(
      mapping,
      told.map(({ question }) => question),
      (column) => importer.numberOf(column),
    ),
  };
}

/** A table of a survey, whose name stands in every row: what is taken out of it can still be told from others. */
function tableOf<K extends string>(
  survey: string,
  names: readonly K[],
  rows: readonly Readonly<Record<K, Cell>>[],
): string {
  const columns = names.map((name) => ({
    name,
    value: (row: Readonly<Record<K, Cell>>) => row[name],
  }));
  // Line breaks as in the tables that people edit.
  return csvOf([...columns, { name: 'survey', value: () => oneLine(survey) }], rows).replaceAll(
    '\r\n',
    '\n',
  );
}

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
      tableOf(
        about.title,
        ['id', 'text', 'practice', 'attribute', 'public', 'answered', 'whole'],
        told.questions,
      ),
    ],
    [
      'answers.csv',
      tableOf(about.title, ['question', 'answer', 'label', 'says', 'count'], told.answers),
    ],
    ['responses.csv', tableOf(about.title, ['city', 'question', 'answer'], told.responses)],
    ['provenance.json', `${JSON.stringify(provenance, null, 2)}\n`],
  ]);
}

/** Texts of an export may run over several lines; a table of the atlas has none such. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
