import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftMapping } from '../../../src/survey/import/draft';
import { mappingSchema } from '../../../src/survey/import/mapping';
import { drafted, facts, imported } from './kit';
import { workbookOf } from './workbook';

const folder = 'test/fixtures/survey/exports';
const team = { Yes: 5, No: 3 };
const open = { Transport: 6, Budget: 4 };
const often = { Often: 4, Sometimes: 2, Never: 2 };

/** What an export of LimeSurvey's says that has the questions' words. */
const inWords = {
  date: '2026-03-08',
  counts: {
    'Is there an innovation team in your city?': team,
    'Which open data do you publish?': open,
    'How often do you measure impact?': often,
  },
  practices: ['innovation-team', 'open-data', null],
};

/** What each made-up export says: its columns of cities, when it was answered, what was answered how often, and what nobody may read. */
const exports = [
  {
    file: 'limesurvey-text.csv',
    city: ['Which city do you answer for?', null],
    ...inWords,
  },
  {
    file: 'limesurvey-code-and-text.csv',
    city: ['G01Q01. Which city do you answer for?', null],
    ...inWords,
  },
  {
    file: 'limesurvey-codes.csv',
    city: ['G01Q01', null],
    date: '2026-03-08',
    counts: {
      G01Q02: { Y: 5, N: 3 },
      G01Q03: { SQ001: 6, SQ002: 4 },
      G02Q04: { A1: 4, A2: 2, A3: 2 },
    },
    practices: [null, null, null],
  },
  {
    file: 'limesurvey-fr.csv',
    city: ['Ville', 'Pays'],
    date: '2026-03-08',
    counts: {
      'Votre ville a-t-elle un laboratoire d’innovation ?': { Oui: 5, Non: 3 },
      'Quelles données publiez-vous ?': { Transports: 6, Budget: 4 },
    },
    practices: [null, null],
  },
  {
    file: 'german.csv',
    city: ['Stadt', 'Land'],
    date: '2026-11-25',
    counts: {
      'Was davon hat die Stadt, oder ihr Eigenbetrieb, heute?': {
        Beides: 2,
        'Ein Labor': 3,
        Nichts: 3,
      },
      'Gibt es, seit wann auch immer, ein Innovationsteam?': {
        Ja: 5,
        Nein: 2,
        'Keine Angabe': 1,
      },
    },
    practices: [null, null],
  },
  {
    file: 'eusurvey.csv',
    city: ['City name', 'Country'],
    date: '2026-04-08',
    counts: {
      'Does the city have an innovation team?': team,
      'Which open data do you publish?': { Transport: 5, Budget: 5 },
      'How often is it measured: impact': often,
    },
    practices: ['innovation-team', 'open-data', null],
  },
  {
    file: 'surveymonkey.csv',
    city: ['Which city do you answer for?', null],
    date: '2026-11-25',
    counts: {
      'Which open data do you publish?': open,
      'Is there an innovation team in your city?': team,
    },
    practices: ['open-data', 'innovation-team'],
  },
  {
    file: 'qualtrics.csv',
    city: ['Q1', null],
    date: '2026-03-08',
    counts: {
      'Is there an innovation team in your city?': team,
      'Which open data do you publish?': { Transport: 5, Budget: 5 },
      'How often do you do this? - Measure impact': often,
      'How often do you do this? - Use a living lab': often,
    },
    practices: ['innovation-team', 'open-data', null, 'living-lab'],
  },
  {
    file: 'google-forms.csv',
    city: ['City', null],
    date: '2026-03-08',
    counts: {
      'Does your country support city innovation?': team,
      'Which open data do you publish?': { Transport: 6, Budget: 5 },
      'Do you have a living lab?': { Yes: 2, No: 3, 'No answer': 1, 'Yes, planned': 2 },
    },
    practices: [null, 'open-data', 'living-lab'],
  },
  {
    file: 'people.csv',
    city: ['City', null],
    date: '2026-11-25',
    counts: { 'Do you have an innovation team?': { Yes: 4, No: 2 } },
    practices: ['innovation-team'],
  },
] as const;

/** How those begin that have semicolons between their cells. */
const withSemicolons = ['Stadt;Land', 'ID de la'];

/** The lines of a table, blank ones, too, as a workbook has them. */
function linesOf(text: string): string[][] {
  const rows: string[][] = parse(text, {
    delimiter: withSemicolons.some((start) => text.startsWith(start)) ? ';' : ',',
    relax_column_count: true,
    skip_empty_lines: false,
  });
  return rows.map((cells) => (cells.join('') === '' ? [] : cells));
}

describe.each(exports)('of $file', ({ file, city, date, counts, practices }) => {
  const content = readFile(`${folder}/${file}`);
  const asBook = async () => workbookOf(linesOf((await content).toString()));
  const forms = [
    ['as it is', file, () => content],
    ['as a workbook', file.replace('.csv', '.xlsx'), asBook],
  ] as const;

  it.each(forms)(
    'a mapping is proposed that runs and says what it says, %s',
    async (_, name, of) => {
      const bytes = await of();
      const { mapping } = await drafted(name, bytes);
      expect(v.safeParse(mappingSchema, mapping).success).toBe(true);
      expect([mapping.city.column, mapping.city.country]).toEqual(city);
      expect(mapping.survey).toMatchObject({ date, year: 2026 });
      expect(mapping.questions.map(({ practice }) => practice)).toEqual(practices);
      expect(mapping.questions.some((question) => question.public)).toBe(false);
      expect(mapping.oneEach).toBe(true);
      const rows = file === 'people.csv' ? 6 : 8;
      const made = await imported(name, bytes, mapping);
      expect(made).toEqual({ faults: [], respondents: rows, counts });
    },
  );

  it('nothing of a person is in it, nor what people wrote themselves', async () => {
    const { mapping, leftOut } = await drafted(file, await content);
    expect(JSON.stringify(mapping)).not.toMatch(
      /made[ -]up\b(?!")|erfunden|invent|deficit|mayor|10\.0\.0|CIO|Director|Chef/i,
    );
    expect(leftOut.length).toBeGreaterThan(0);
  });

  it('is marked as made up', async () => {
    expect((await content).toString()).toMatch(/made[ -]up|erfunden|inventé/i);
  });
});

it.each([
  ['limesurvey-fr.csv', 'fr'],
  ['german.csv', 'de'],
  ['limesurvey-codes.csv', 'en'],
  ['people.csv', 'en'],
])('knows in which language people answered: %s, %s', async (name, language) => {
  const { mapping } = await drafted(name, await readFile(`${folder}/${name}`));
  expect(mapping.survey.language).toBe(language);
});

it('knows a plan from a yes, and no answer from a no', async () => {
  const { mapping } = await drafted('f.csv', await readFile(`${folder}/google-forms.csv`));
  expect(mapping.questions[2]?.says).toEqual({ yes: 'yes', no: 'no' });
});

it.each(['eusurvey.csv', 'eusurvey.xlsx'])('names rows by their lines in %s', async (name) => {
  const text = (await readFile(`${folder}/eusurvey.csv`, 'utf8')).replace('Brno', 'Brmo');
  const bytes = name.endsWith('.csv') ? Buffer.from(text) : workbookOf(linesOf(text));
  const { mapping } = await drafted(name, bytes);
  const { faults } = await imported(name, bytes, mapping);
  expect(faults).toEqual([
    expect.stringMatching(
      new RegExp(`^${name}:10:City name: not one city of the atlas \\(Brmo\\)`),
    ),
  ]);
});

it('names the header by its line, too', async () => {
  const bytes = await readFile(`${folder}/eusurvey.csv`);
  const { mapping } = await drafted('eusurvey.csv', bytes);
  const { faults } = await imported('eusurvey.csv', bytes, {
    ...mapping,
    city: { ...mapping.city, column: 'Town' },
  });
  expect(faults).toEqual([expect.stringMatching(/^eusurvey\.csv:4:Town: a missing column/)]);
});

it('proposes nothing that it could not read, of whatever table', async () => {
  const cities = ['Ghent', 'Riga', 'Braga', 'Turin', 'Oslo', 'Brno', 'Porto', 'Tampere'];
  const headings = ['Q1', 'Q1', 'Data? [A]', 'Data? [B]', 'Data? [Other]', 'Q2_1', '', 'Team? – A'];
  const pools = [
    ['Yes', 'No', 'YES', 'no', ''],
    ['Ja', 'Nein', '1', '0', 'Nicht ausgewählt', ''],
    ['A,B', 'A', 'B,A', 'A; B', 'A|B', 'B'],
    ['A', 'B', '', '=A1', '#REF!'],
    ['Yes, in part', 'No', 'Maybe', '12,5', '7'],
  ];
  const column = fc.record({
    heading: fc.constantFrom(...headings),
    cells: fc
      .constantFrom(...pools)
      .chain((pool) => fc.array(fc.constantFrom(...pool), { minLength: 16, maxLength: 16 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 6 }), async (columns) => {
      const rows = [
        ['City', 'Team?', ...columns.map(({ heading }) => heading)],
        ...Array.from({ length: 16 }, (_, at) => [
          cities[at % 8] ?? '',
          at % 2 ? 'Yes' : 'No',
          ...columns.map(({ cells }) => cells[at] ?? ''),
        ]),
      ];
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const bytes = Buffer.from(rows.map((cells) => cells.map(quoted).join(',')).join('\n'));
      const { mapping } = await drafted('made-up.csv', bytes);
      const kept = v.parse(mappingSchema, JSON.parse(JSON.stringify(mapping)));
      const { faults, respondents } = await imported('made-up.csv', bytes, kept);
      expect(faults).toEqual([]);
      expect(respondents).toBe(16);
      expect(JSON.stringify(mapping)).not.toMatch(/=A1|#REF/);
    }),
    { numRuns: 200 },
  );
});

it('takes no other countries for the city’s, nor languages', () => {
  const about = { name: 'made-up.csv', changed: '2026-11-25' };
  const header = ['City', 'Languages', 'Which country inspires you?', 'Country', 'Team?'];
  const rows = [
    ['Ghent', 'FR', 'Finnland', 'Belgium', 'Yes'],
    ['Oslo', 'DE', 'Finnland', 'Norway', 'No'],
    ['Brno', 'DE', 'Estland', 'Czechia', 'No'],
    ['Riga', 'LV', 'Estland', 'Latvia', 'No'],
  ];
  const { mapping } = draftMapping([header, ...rows], about, facts);
  expect(mapping.city).toMatchObject({ column: 'City', country: 'Country' });
  const without = draftMapping(
    [header.with(3, 'Where'), ...rows.map((cells) => cells.with(3, 'x'))],
    about,
    facts,
  );
  expect(without.mapping.city.country).toBeNull();
});
