import { csvOf } from '../../atlas/csv';
import { countsOf, type Import } from './Import';
import { answersOf, withAnswers } from './mapping';

/** A file that was read: its name, its SHA-256, and its size in bytes. */
export interface ReadFile {
  name: string;
  sha256: string;
  bytes: number;
}

/**
 * The files of a survey's folder, by name: what was asked, what was answered
 * in all, what cities said that agreed to be shown, and where it comes from.
 * The same input gives the same bytes.
 */
export function filesOf(
  { mapping, tallies, answers, respondents }: Import,
  read: readonly ReadFile[],
): Map<string, string> {
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
  const files = new Map<string, string>();
  files.set(
    'questions.csv',
    csvOf(
      [
        { name: 'id', value: ({ question }) => question.id },
        { name: 'text', value: ({ question }) => oneLine(question.text) },
        { name: 'practice', value: ({ question }) => question.practice },
        { name: 'public', value: ({ question }) => question.public },
        { name: 'answered', value: ({ answered }) => answered },
      ],
      told,
    ),
  );
  files.set(
    'answers.csv',
    csvOf(
      [
        { name: 'question', value: (row) => row.question },
        { name: 'answer', value: (row) => row.answer },
        { name: 'label', value: (row) => row.label },
        { name: 'says', value: (row) => row.says },
        { name: 'count', value: (row) => row.count },
      ],
      told.flatMap(({ question, counts }) =>
        answersOf(question).map((answer) => ({
          question: question.id,
          answer,
          label: oneLine(question.labels[answer] ?? answer),
          says: question.says[answer] ?? null,
          count: counts?.find((entry) => entry.answer === answer)?.count ?? null,
        })),
      ),
    ),
  );
  files.set(
    'responses.csv',
    csvOf(
      [
        { name: 'city', value: (row) => row.city },
        { name: 'question', value: (row) => row.question },
        { name: 'answer', value: (row) => row.answer },
      ],
      onceEach(
        open.flatMap(({ city, question, answers: given }) =>
          given.map((answer) => ({ city, question, answer })),
        ),
      ),
    ),
  );
  const provenance = {
    name,
    ...survey,
    respondents,
    base,
    files: read,
    mapping: { ...mapping, questions: told.map(({ question }) => question) },
  };
  files.set('provenance.json', `${JSON.stringify(provenance, null, 2)}\n`);
  return files;
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
