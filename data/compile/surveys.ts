import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Report } from '../../src/atlas/fault';
import { tupleOf, type SurveyTuple } from '../../src/survey/import/core';
import type { Responses } from '../../src/atlas/findings';
import { readTable } from './check';
import { id, integer, oneOf, optional, ref, text, truth } from './columns';
import { parse } from './documents';
import type { Dataset } from './join';
import type { Referring } from './references';
import { decode, readBytes } from './sheet';
import { table, type Columns, type ReadTable, type Table } from './table';

/** What an answer says of the practice that its question asks about. */
const says = ['yes', 'no'] as const;

/** The tables of a survey whose responses were brought in. */
function tablesOf(survey: string) {
  const folder = `survey/${survey}`;
  const question = ref(`${folder}/questions`, 'Id of the question');
  return {
    questions: table({
      name: `${folder}/questions`,
      title: `Questions: ${survey}`,
      about: 'Questions of a survey, and how many answered; empty where that is withheld.',
      columns: {
        id: id('Id of the question, part of addresses'),
        text: text(2000, 'As it was asked'),
        practice: optional(ref('practices', 'Id of the practice that it asks about')),
        public: truth('Whether answers are told by city, where the city agreed'),
        answered: optional(integer(0, 1e9, 'How many answered; empty where withheld')),
      },
      key: 'id',
      twins: ['text'],
    }),
    answers: table({
      name: `${folder}/answers`,
      title: `Answers: ${survey}`,
      about: 'Answers to the questions of a survey with their counts; empty where withheld.',
      columns: {
        question,
        answer: id('Id of the answer, part of addresses'),
        label: text(500, 'As it was offered'),
        says: optional(oneOf(says, 'What it says of the practice')),
        count: optional(integer(0, 1e9, 'How many gave it; empty where withheld')),
      },
      twins: ['question', 'answer'],
    }),
    responses: table({
      name: `${folder}/responses`,
      title: `Responses: ${survey}`,
      about: 'What cities answered that agreed to be shown.',
      columns: {
        city: ref('cities', 'Id of the city'),
        question,
        answer: id('Id of the answer'),
      },
      twins: ['city', 'question', 'answer'],
    }),
  };
}
type Tables = ReturnType<typeof tablesOf>;

const provenanceSchema = v.object({
  title: v.pipe(v.string(), v.nonEmpty()),
  year: v.pipe(v.number(), v.integer()),
  date: v.pipe(v.string(), v.isoDate()),
  language: v.optional(v.string(), 'en'),
  respondents: v.number(),
  base: v.number(),
});

/** A survey's folder as read. */
export interface ReadSurvey {
  id: string;
  about: v.InferOutput<typeof provenanceSchema> | null;
  questions: ReadTable<Tables['questions']['columns']>;
  answers: ReadTable<Tables['answers']['columns']>;
  responses: ReadTable<Tables['responses']['columns']>;
  /** Its files by name. */
  texts: ReadonlyMap<string, string>;
}

/** Reads and checks every folder in `survey/`; a dataset without one has no responses. */
export async function readSurveys(dir: string, report: Report): Promise<ReadSurvey[]> {
  const entries = await readdir(join(dir, 'survey'), { withFileTypes: true }).catch(() => []);
  const ids = entries
    .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/u.test(entry.name))
    .map(({ name }) => name);
  return Promise.all(ids.sort().map((survey) => readSurvey(dir, survey, report)));
}

async function readSurvey(dir: string, survey: string, report: Report): Promise<ReadSurvey> {
  const texts = new Map<string, string>();
  const read = async <C extends Columns>(described: Table<C>): Promise<ReadTable<C>> => {
    const one = await readTable(dir, described, report);
    if (one.sheet) texts.set(`${described.name}.csv`, one.sheet.text);
    return one;
  };
  const { questions, answers, responses } = tablesOf(survey);
  const file = `survey/${survey}/provenance.json`;
  const bytes = await readBytes(dir, file, report);
  if (bytes) texts.set(file, decode(bytes));
  return {
    id: survey,
    about: bytes && parse(file, decode(bytes), provenanceSchema, report),
    questions: await read(questions),
    answers: await read(answers),
    responses: await read(responses),
    texts,
  };
}

/** The tables of all surveys, for the check of what they refer to. */
export const surveyTables = (surveys: readonly ReadSurvey[]): Referring[] =>
  surveys.flatMap(({ questions, answers, responses }) => [questions, answers, responses]);

/** The part of the core index that says what cities answered; undefined where nothing was brought in. */
export function surveysOf({
  surveys,
  rows,
  cities,
}: Pick<Dataset, 'surveys' | 'rows' | 'cities'>): SurveyTuple[] | undefined {
  const tuples = surveys.flatMap(({ id: survey, about, questions, answers, responses }) =>
    about === null
      ? []
      : [
          tupleOf(
            {
              id: survey,
              about,
              questions: questions.rows,
              answers: answers.rows,
              responses: responses.rows,
            },
            { cities, practices: rows.practices },
          ),
        ],
  );
  return tuples.length > 0 ? tuples : undefined;
}

/** Every survey with all its questions and what was answered in all. */
export function responsesOf({ surveys }: Dataset): Responses[] {
  return surveys.flatMap(({ id: survey, about, questions, answers }) =>
    about === null
      ? []
      : [
          {
            ...about,
            id: survey,
            questions: questions.rows.map((question) => ({
              ...question,
              answers: answers.rows
                .filter((answer) => answer.question === question.id)
                .map(({ answer, label, count }) => ({ id: answer, label, count })),
            })),
          },
        ],
  );
}
