import type { Report } from '../../src/atlas/fault';
import { tupleOf, type SurveyTuple } from '../../src/survey/import/core';
import type { Responses } from '../../src/atlas/findings';
import { readTable } from './check';
import { parse } from './documents';
import type { TableFiles } from './files';
import type { Dataset } from './join';
import type { Referring } from './references';
import { decode, readBytes } from './sheet';
import { provenanceSchema, tablesOf, type ReadSurvey } from './surveyTables';

/** Reads and checks every folder in `survey/`; a dataset without one has no responses. */
export async function readSurveys(files: TableFiles, report: Report): Promise<ReadSurvey[]> {
  const paths = await files.paths();
  const ids = paths.flatMap((path) => /^survey\/([a-z0-9-]+)\//u.exec(path)?.[1] ?? []);
  return Promise.all([...new Set(ids)].sort().map((survey) => readSurvey(files, survey, report)));
}

async function readSurvey(files: TableFiles, survey: string, report: Report): Promise<ReadSurvey> {
  const file = `survey/${survey}/provenance.json`;
  const bytes = await readBytes(files, file, report);
  const provenance = bytes && decode(bytes);
  const about = provenance === null ? null : parse(file, provenance, provenanceSchema, report);
  const { questions, answers, responses } = tablesOf(survey, about?.title ?? survey);
  return {
    id: survey,
    about,
    questions: await readTable(files, questions, report),
    answers: await readTable(files, answers, report),
    responses: await readTable(files, responses, report),
    provenance,
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
