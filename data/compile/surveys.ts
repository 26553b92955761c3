import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../src/atlas/fault';
import { tupleOf, type SurveyTuple } from '../../src/survey/import/core';
import type { Responses } from '../../src/atlas/findings';
import { readTable } from './check';
import { parse } from './documents';
import type { Dataset } from './join';
import type { Referring } from './references';
import { decode, readBytes } from './sheet';
import { provenanceSchema, tablesOf, type ReadSurvey } from './surveyTables';
import type { Columns, ReadTable, Table } from './table';

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
  const file = `survey/${survey}/provenance.json`;
  const bytes = await readBytes(dir, file, report);
  if (bytes) texts.set(file, decode(bytes));
  const about = bytes && parse(file, decode(bytes), provenanceSchema, report);
  const { questions, answers, responses } = tablesOf(survey, about?.title ?? survey);
  return {
    id: survey,
    about,
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
            ...told(about),
            id: survey,
            questions: questions.rows.map(
              ({ id: question, text, practice, attribute, public: open, answered, whole }) => ({
                id: question,
                text,
                practice,
                attribute,
                public: open,
                answered,
                whole,
                answers: answers.rows
                  .filter((answer) => answer.question === question)
                  .map(({ answer, label, count }) => ({ id: answer, label, count })),
              }),
            ),
          },
        ],
  );
}

/** What a page says of a survey. */
function told({ mapping: _read, ...about }: NonNullable<ReadSurvey['about']>) {
  return about;
}
