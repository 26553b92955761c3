import * as fc from 'fast-check';
import { Import } from '../../../src/survey/import/Import';
import type { Mapping, Question } from '../../../src/survey/import/mapping';
import { filesOf, toldOf } from '../../../src/survey/import/write';

/** Cities of the respondents. */
export const places = Array.from({ length: 24 }, (_, at) => `city-${at}`);
/** The most answers that a question offers. */
const most = 4;

export interface Person {
  city: string;
  show: string;
  mail: string;
  /** For each question the answers given, by their numbers. */
  given: readonly (readonly number[])[];
}

export interface Survey {
  mapping: Mapping;
  people: readonly Person[];
  /** In how many files they come. */
  files: number;
}

const kinds = ['single', 'joined', 'spread', 'number'] as const;
const answerIds = Array.from({ length: most }, (_, at) => `a${at}`);
const wordOf = (question: number, answer: number) => `Own word ${question}-${answer}`;

function questionOf(at: number, kind: (typeof kinds)[number], isPublic: boolean): Question {
  const labels = Object.fromEntries(answerIds.map((id, answer) => [id, wordOf(at, answer)]));
  const about = { id: `q${at}`, text: `Question ${at}?`, practice: null, public: isPublic };
  const words = { ...about, labels, says: {} };
  const column = `Q${at}`;
  const answers = Object.fromEntries(answerIds.map((id, answer) => [wordOf(at, answer), id]));
  switch (kind) {
    case 'single':
      return { ...words, kind, column, answers };
    case 'joined':
      return { ...words, kind, column, separator: ';', answers };
    case 'spread': {
      const columns = answerIds.map((answer) => ({ column: `${column} ${answer}`, answer }));
      return { ...words, kind, columns, chosen: ['Yes'] };
    }
    case 'number': {
      const last = answerIds.length - 1;
      const bins = answerIds.map((id, bin) => ({ id, upTo: bin === last ? null : bin * 10 + 9 }));
      return { ...words, kind, column, decimal: ',', bins };
    }
  }
}

/** Surveys of all kinds of questions, with few and with many respondents. */
export const surveys: fc.Arbitrary<Survey> = fc
  .record({
    base: fc.integer({ min: 2, max: 5 }),
    oneEach: fc.boolean(),
    consent: fc.boolean(),
    files: fc.integer({ min: 1, max: 3 }),
    asked: fc.array(fc.tuple(fc.constantFrom(...kinds), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    }),
    people: fc.array(
      fc.record({
        place: fc.nat(places.length - 1),
        show: fc.constantFrom('Yes', 'No', 'No', ''),
        mail: fc.stringMatching(/^[a-z]{12}$/),
        given: fc.array(fc.uniqueArray(fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3), { maxLength: 3 }), {
          minLength: 3,
          maxLength: 3,
        }),
      }),
      { minLength: 3, maxLength: 40 },
    ),
  })
  .map(({ base, oneEach, consent, files, asked, people }) => ({
    files,
    people: people
      .slice(0, oneEach ? places.length : people.length)
      .map(({ place, given, ...person }, at) => ({
        ...person,
        city: places[oneEach ? at : place] ?? '',
        given: asked.map(([kind], question) =>
          (given[question] ?? []).slice(0, kind === 'joined' || kind === 'spread' ? most : 1),
        ),
      })),
    mapping: {
      name: 'made-up',
      survey: { title: 'A made-up survey', year: 2026, date: '2026-11-25', language: 'en' },
      header: 'one' as const,
      city: { column: 'City', country: null, names: {} },
      consent: consent ? { column: 'Show', yes: ['Yes'] } : null,
      oneEach,
      base,
      questions: asked.map(([kind, isPublic], at) => questionOf(at, kind, isPublic)),
    },
  }));

function cellsOf(question: Question, at: number, given: readonly number[]): string[] {
  switch (question.kind) {
    case 'spread':
      return question.columns.map((_, answer) => (given.includes(answer) ? 'Yes' : 'No'));
    case 'number':
      return [given.map((answer) => `${answer * 10 + 5},5`).join()];
    case 'single':
    case 'joined':
      return [given.map((answer) => wordOf(at, answer)).join(';')];
  }
}

/** The survey's folder, as the import makes it of its files. */
export function importOf({ mapping, people, files }: Survey): Map<string, string> {
  const head = [
    'City',
    'Show',
    'E-mail',
    ...mapping.questions.flatMap((one) =>
      one.kind === 'spread' ? one.columns.map(({ column }) => column) : [one.column],
    ),
  ];
  const importer = new Import(mapping, (city) => ({ city }));
  const size = Math.ceil(people.length / files);
  for (let from = 0; from < people.length; from += size) {
    importer.open(`${from}.csv`);
    importer.addRow({ line: 1, cells: head });
    people.slice(from, from + size).forEach(({ city, show, mail, given }, at) => {
      const answers = mapping.questions.flatMap((one, question) =>
        cellsOf(one, question, given[question] ?? []),
      );
      importer.addRow({ line: at + 2, cells: [city, show, `${mail}@x.example`, ...answers] });
    });
    importer.end({ name: `${from}.csv`, sha256: String(from), bytes: 1 });
  }
  if (importer.faults.length > 0) throw new Error(JSON.stringify(importer.faults[0]));
  return filesOf(toldOf(importer), []);
}
