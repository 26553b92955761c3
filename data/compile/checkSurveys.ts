import { harmless } from '../../src/atlas/csv';
import type { Report } from '../../src/atlas/fault';
import { bareId, type Ids } from './references';
import { smallNumbersIn } from './smallNumbers';
import type { ReadSurvey } from './surveyTables';

/** What is wrong in a table at a row. */
type Say = (line: number, column: string, wrong: string, value: string, expected: string) => void;

function sayIn({ table }: { table: { name: string } }, report: Report): Say {
  return (row, column, wrong, value, expected) =>
    report.faults.push({ file: `${table.name}.csv`, row, column, wrong, value, expected });
}

/** The answers offered, as `question:answer`, also of rows that have faults; null where they cannot be read. */
export function offeredIn({ answers: { sheet } }: ReadSurvey): ReadonlySet<string> | null {
  if (!sheet?.columns.has('question') || !sheet.columns.has('answer')) return null;
  return new Set(
    sheet.rows.map(({ cells }) =>
      [cells.get('question'), cells.get('answer')].map(bareId).join(':'),
    ),
  );
}

/** The questions whose answers may not be told by city. */
export function withheldIn({ questions }: ReadSurvey): ReadonlySet<string> {
  return new Set(
    questions.parsedRows.flatMap(({ cells }) =>
      cells.id !== undefined && cells.public === false ? [cells.id] : [],
    ),
  );
}

/** What was answered must be offered, and be told. A question that is not there is an unknown id. */
function checkResponses(survey: ReadSurvey, ids: Ids, report: Report): void {
  const say = sayIn(survey.responses, report);
  const [offered, withheld] = [offeredIn(survey), withheldIn(survey)];
  const asked = ids.get(survey.questions.table.name);
  for (const { line, cells } of survey.responses.parsedRows) {
    const { question, answer } = cells;
    if (question === undefined || !asked?.has(question)) continue;
    if (withheld.has(question)) {
      const wrong = 'an answer that may not be told by city';
      say(line, 'question', wrong, question, 'a public question');
    } else if (answer !== undefined && offered && !offered.has(`${question}:${answer}`)) {
      say(line, 'answer', 'an unknown answer', answer, 'an answer of answers.csv');
    }
  }
}

/** Each row says of which survey it is, wherever its table is taken. */
function checkNames(survey: ReadSurvey, title: string, report: Report): void {
  const expected = harmless(title.replace(/\s+/g, ' ').trim());
  for (const read of [survey.questions, survey.answers, survey.responses]) {
    const say = sayIn(read, report);
    for (const { line, cells } of read.parsedRows) {
      if (cells.survey === undefined || cells.survey === expected) continue;
      say(line, 'survey', 'another survey', cells.survey, `${expected}, as in provenance.json`);
    }
  }
}

/** No count tells of a few. Where a row has a fault already, what is left of them would add up to nothing. */
function checkCounts(survey: ReadSurvey, report: Report): void {
  const { id, about } = survey;
  if (about === null || report.faults.some(({ file }) => file.startsWith(`survey/${id}/`))) return;
  for (const [name, at, column, [wrong, value, expected]] of smallNumbersIn(survey, about)) {
    // Every row is good, so they are laid as they were written.
    const { line = 1 } = survey[name].parsedRows[at] ?? {};
    sayIn(survey[name], report)(line, column, wrong, value, expected);
  }
}

/** Reports what the tables of the surveys say against each other. */
export function checkSurveys(surveys: readonly ReadSurvey[], ids: Ids, report: Report): void {
  const askedIn = new Map<string, string>();
  for (const survey of surveys) {
    const say = sayIn(survey.questions, report);
    const own = new Set<string>();
    for (const { line, cells } of survey.questions.parsedRows) {
      if (cells.id === undefined) continue;
      const before = askedIn.get(cells.id);
      if (before !== undefined) {
        const expected = `an id that ${before} has not`;
        say(line, 'id', 'a question of another survey', cells.id, expected);
      }
      own.add(cells.id);
    }
    // Only now: an id doubled in one survey is told as that.
    for (const id of own) askedIn.set(id, survey.id);
    checkResponses(survey, ids, report);
    if (survey.about) checkNames(survey, survey.about.title, report);
    checkCounts(survey, report);
  }
}
