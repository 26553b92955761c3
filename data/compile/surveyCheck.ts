import { harmless } from '../../src/atlas/csv';
import type { Report } from '../../src/atlas/fault';
import type { ReadTable } from './references';
import { smallNumbersIn } from './smallNumbers';
import type { ReadSurvey } from './surveys';

/** Reports what the tables of the surveys say against each other. */
export function checkSurveys(surveys: readonly ReadSurvey[], report: Report): void {
  const askedIn = new Map<string, string>();
  for (const one of surveys) {
    const { id: survey, about, questions, answers, responses } = one;
    const say = (
      { table: described, sheet }: ReadTable,
      at: number,
      column: string,
      [wrong, value, expected]: readonly [string, string, string],
    ) => {
      const row = sheet?.rows[at]?.line ?? 1;
      report.faults.push({ file: `${described.name}.csv`, row, column, wrong, value, expected });
    };
    for (const [at, question] of questions.rows.entries()) {
      const before = askedIn.get(question.id);
      if (before !== undefined) {
        const expected = `an id that ${before} has not`;
        say(questions, at, 'id', ['a question of another survey', question.id, expected]);
      }
      askedIn.set(question.id, survey);
    }
    const open = new Set(questions.rows.flatMap((one) => (one.public ? [one.id] : [])));
    const offered = new Set(answers.rows.map(({ question, answer }) => `${question}:${answer}`));
    for (const [at, { question, answer }] of responses.rows.entries()) {
      if (!open.has(question)) {
        say(responses, at, 'question', [
          'an answer that may not be told by city',
          question,
          'a public question',
        ]);
      } else if (!offered.has(`${question}:${answer}`)) {
        say(responses, at, 'answer', ['an unknown answer', answer, `an answer of answers.csv`]);
      }
    }
    if (about === null) continue;
    const title = harmless(about.title.replace(/\s+/g, ' ').trim());
    for (const read of [questions, answers, responses]) {
      for (const [at, row] of read.rows.entries()) {
        if (row.survey !== title)
          say(read, at, 'survey', [
            'another survey',
            row.survey,
            `${title}, as in provenance.json`,
          ]);
      }
    }
    for (const [table, at, column, wrong] of smallNumbersIn(one, about))
      say(one[table], at, column, wrong);
  }
}
