import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Column } from '../../../src/survey/import/column';
import { draftMapping, draftOf } from '../../../src/survey/import/draft';
import { Import } from '../../../src/survey/import/Import';
import { mappingSchema } from '../../../src/survey/import/mapping';

const file = { name: 'made-up_survey.csv', changed: '2026-11-25' };
const cities = ['Ghent', 'Riga', 'Braga', 'Turin', 'Oslo', 'Brno'];
const facts = {
  practices: [
    { id: 'innovation-team', label: 'Innovation team or lab' },
    { id: 'open-data', label: 'Open data' },
  ],
  match: (name: string) =>
    cities.includes(name) ? { city: name.toLowerCase() } : { suggestions: [] },
};

const styles: Record<string, string[][]> = {
  'LimeSurvey and EUSurvey': [
    [
      'id',
      'submitdate',
      'City name',
      'Is there an innovation team?',
      'Which open data? [Transport]',
      'Which open data? [Budget]',
      'Which open data? [Other]',
      'ipaddr',
    ],
    ...cities.map((city, at) => [
      `${at}`,
      '2026-11-25',
      city,
      at % 2 ? 'Yes' : 'No',
      'Yes',
      at % 3 ? 'No' : 'Yes',
      `Made up ${at}`,
      '10.0.0.1',
    ]),
  ],
  SurveyMonkey: [
    [
      'Respondent ID',
      'Your city',
      'Which open data do you publish?',
      '',
      'Is there an innovation team?',
    ],
    ['', 'Open-Ended Response', 'Transport', 'Budget', 'Response'],
    ...cities.map((city, at) => [
      `${at}`,
      city,
      'Transport',
      at % 3 ? '' : 'Budget',
      at % 2 ? 'Yes' : 'No',
    ]),
  ],
  Qualtrics: [
    ['StartDate', 'City', 'Q1', 'Q2'],
    ['Start Date', 'Your city', 'Is there an innovation team?', 'Which open data?'],
    [
      '{"ImportId":"startDate"}',
      '{"ImportId":"QID1"}',
      '{"ImportId":"QID2"}',
      '{"ImportId":"QID3"}',
    ],
    ...cities.map((city, at) => [
      '2026-11-25',
      city,
      at % 2 ? 'Yes' : 'No',
      at % 3 ? 'Transport' : 'Transport;Budget',
    ]),
  ],
};

describe.each(Object.entries(styles))('a proposed mapping of %s', (_, rows) => {
  const { mapping, leftOut } = draftMapping(rows, file, facts);

  it('is a mapping, with the city found, nothing public, and what is personal left out', () => {
    expect(v.safeParse(mappingSchema, mapping).success).toBe(true);
    expect(mapping.city.column).toMatch(/city/i);
    expect(mapping.questions).toHaveLength(2);
    expect(mapping.questions.some((question) => question.public)).toBe(false);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(JSON.stringify(mapping)).not.toContain('10.0.0.1');
  });

  it('runs as it is', () => {
    const importer = new Import(mapping, facts.match);
    importer.open('export.csv');
    rows.forEach((cells, at) => importer.addRow({ line: at + 1, cells }));
    importer.end();
    expect(importer.faults).toEqual([]);
    expect(importer.respondents).toBe(cities.length);
    const answered = [...importer.tallies.values()].map((tally) => tally.answered);
    expect(answered).toEqual([cities.length, cities.length]);
  });
});

it.each(Object.keys(styles))('recognises the practices that %s asks about', (style) => {
  const { mapping } = draftMapping(styles[style] ?? [], file, facts);
  const asked = mapping.questions.map(({ practice }) => practice);
  expect(asked.sort()).toEqual(['innovation-team', 'open-data']);
});

it('takes the choices of Qualtrics, a column each, for one question, and says which answers mean yes', () => {
  const rows = [
    ['Q1', 'Q2', 'Q3_1', 'Q3_2', 'Q3_3_TEXT'],
    [
      'Your city',
      'Is there an innovation team?',
      'Which open data? - Selected Choice - Transport',
      'Which open data? - Selected Choice - Budget',
      'Which open data? - Other (please specify) - Text',
    ],
    ['1', '2', '3', '4', '5'].map((id) => `{"ImportId":"QID${id}"}`),
    ...cities.map((city, at) => [
      city,
      at % 2 ? 'Yes, one' : 'No',
      at % 3 ? 'Transport' : '',
      'Budget',
      '',
    ]),
  ];
  const { mapping, leftOut } = draftMapping(rows, file, facts);
  expect(mapping.questions).toMatchObject([
    { text: 'Is there an innovation team?', says: { 'yes-one': 'yes', no: 'no' } },
    {
      kind: 'spread',
      text: 'Which open data?',
      labels: { transport: 'Transport', budget: 'Budget' },
    },
  ]);
  expect(leftOut.map(({ column }) => column)).toEqual(['Q3_3_TEXT']);
});

describe('a proposed mapping', () => {
  const draft = (header: string[], rows: string[][], name = file.name) =>
    draftMapping([header, ...rows], { ...file, name }, facts);
  const cityOf = (at: number) => cities[at % cities.length] ?? '';

  it('knows an answer that comes after many rows, and that cities come again', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => [
      cityOf(at),
      at === 2_990 ? 'Rare' : 'Yes',
    ]);
    const { mapping } = draft(['City', 'Team?'], rows);
    expect(mapping.questions).toMatchObject([{ answers: { Yes: 'yes', Rare: 'rare' } }]);
    expect(mapping.oneEach).toBe(false);
    expect(draft(['City', 'Team?'], rows.slice(0, cities.length)).mapping.oneEach).toBe(true);
  });

  it('knows what is in all files of a survey, however their columns lie', async () => {
    async function* table(...rows: string[][]) {
      for (const cells of rows) yield await Promise.resolve({ cells });
    }
    const first = table(['City', 'Team?', 'Team?'], ...cities.map((city) => [city, 'Yes', 'No']));
    const second = table(
      ['Team?', 'Team?', 'City', 'More'],
      ...cities.slice(1).map((city) => ['Maybe', 'No', city, 'x']),
    );
    const made = await draftOf([first, table(), second], file, facts);
    expect(made?.mapping.questions).toMatchObject([
      { column: 'Team?', answers: { Yes: 'yes', Maybe: 'maybe' } },
      { column: 'Team? (2)', answers: { No: 'no' } },
    ]);
    expect(made?.mapping.oneEach).toBe(false);
    expect(await draftOf([table()], file, facts)).toBeNull();
  });

  it('keeps no more of a file than it needs: a column that never says the same twice is forgotten', () => {
    const column = new Column();
    for (let at = 0; at < 20_000; at++) column.addCell(`Made up ${at}`);
    expect(column.values.size).toBeLessThan(2);
    expect(column.exclusionReason(['Q1'], new Set())).toBe('free text');
    expect(column.filled).toBe(20_000);
  });

  it('has questions of many answers, and says which have too many', () => {
    const row = (at: number) => [cityOf(at), `Fund ${at % 30}`, `Kind ${at % 41}`, `Own ${at}`, ''];
    const rows = Array.from({ length: 410 }, (_, at) => row(at));
    const { mapping, leftOut } = draft(
      ['City', 'Which fund?', 'Which kind?', 'What?', 'Nil'],
      rows,
    );
    expect(mapping.questions.map(({ text }) => text)).toEqual(['Which fund?']);
    expect(leftOut).toEqual([
      { column: 'Which kind?', why: 'too many answers' },
      { column: 'What?', why: 'free text' },
      { column: 'Nil', why: 'empty' },
    ]);
  });

  it.each([
    ['city-survey_2026.xlsx', 'City survey 2026', 'city-survey-2026'],
    ['Ergebnisse.final.csv', 'Ergebnisse final', 'ergebnisse-final'],
    ['.csv', 'Survey', 'survey'],
  ])('has its title from its file: %s', (name, title, id) => {
    const { mapping } = draft(['City', 'Team?'], [[cityOf(0), 'Yes']], name);
    expect([mapping.survey.title, mapping.name]).toEqual([title, id]);
  });

  it.each([
    ['2026-03-04 10:00', '2026-03-04', 'submitdate'],
    ['4.3.2026 10:00', '2026-03-04', 'submitdate'],
    ['46085.41', '2026-03-04', 'submitdate'],
    ['03/04/2026', '2026-11-25', null], // the third of April, or the fourth of March
    ['2031-01-01', '2026-11-25', null], // after the file was written
    ['1980-01-01', '2026-11-25', null], // what LimeSurvey writes to tell no date
  ])('has its date from its answers, where they say one: %s', (cell, date, dated) => {
    const made = draft(['City', 'submitdate', 'Team?'], [[cityOf(0), cell, 'Yes']]);
    expect([made.mapping.survey.date, made.dated]).toEqual([date, dated]);
    const asked = draft(
      ['City', 'When was the team founded?', 'Team?'],
      [[cityOf(0), cell, 'Yes']],
    );
    expect(asked.dated).toBeNull();
  });

  it('takes no question for the country, and countries in any language', () => {
    const header = ['City', 'Does your country support it?', 'Land', 'Team?'];
    const rows = [
      ['Ghent', 'Yes', 'Belgien', 'Yes'],
      ['Oslo', 'No', 'Norwegen', 'No'],
      ['Brno', 'Yes', 'Tschechien', 'No'],
    ];
    const { mapping } = draft(header, rows);
    expect(mapping.city).toMatchObject({ column: 'City', country: 'Land' });
    expect(mapping.questions.map(({ text }) => text)).toEqual([header[1], header[3]]);
  });

  it('knows choices whose words are long, several in a cell', () => {
    const options = ['A', 'B', 'C', 'D'].map((sign) =>
      `${sign} ${'made-up words '.repeat(8)}`.trim(),
    );
    const rows = cities.map((city, at) => [city, options.slice(at % 2).join('; ')]);
    const { mapping } = draft(['City', 'Which?'], rows);
    expect(mapping.questions).toMatchObject([{ kind: 'joined', separator: ';' }]);
  });

  it('names the column of cities that the atlas does not have', () => {
    const { mapping } = draft(
      ['Stadt', 'Team?'],
      [
        ['Atlantis', 'Yes'],
        ['Utopia', 'No'],
      ],
    );
    expect(mapping.city.column).toBe('Stadt');
  });

  it('tells questions apart that have one name, and lists what has none', () => {
    const header = ['City', 'Team?', 'Team?', '', 'Comment', 'Comment'];
    const rows = cities.map((city, at) => [city, 'Yes', at % 2 ? 'No' : 'Maybe', 'x', 'a', 'b']);
    const { mapping, leftOut } = draft(header, rows);
    expect(mapping.questions).toMatchObject([
      { column: 'Team?', text: 'Team?', answers: { Yes: 'yes' } },
      { column: 'Team? (2)', text: 'Team? (2)', answers: { No: 'no', Maybe: 'maybe' } },
    ]);
    expect(leftOut.map(({ column }) => column)).toEqual(['(column 4)', 'Comment', 'Comment (2)']);
  });

  it.each([
    [['Transport,Budget', 'Transport', 'Transport,Budget', 'Budget'], ','],
    [['Transport; Budget', 'Transport', 'Transport; Budget', 'Budget'], ';'],
    [['Transport|Budget', 'Transport', 'Budget', 'Budget'], '|'],
    [['Yes, in part', 'Yes', 'Yes, in part', 'Yes'], null],
    [['Yes; in part', 'Yes', 'Yes; in part', 'Yes'], null],
    [['Roads, rail', 'Roads', 'Roads, rail', 'Roads'], null],
    [['Ja, Pilot', 'Nein', 'Ja, Pilot', 'Nein'], null],
  ])('tells what stands between answers: %j', (cells, separator) => {
    const { mapping } = draft(
      ['City', 'What of it?'],
      cells.map((cell, at) => [cityOf(at), cell]),
    );
    expect(mapping.questions).toMatchObject([
      separator ? { kind: 'joined', separator } : { kind: 'single' },
    ]);
  });

  it.each([
    ['Oui', 'Non'],
    ['Ja', 'Nein'],
    ['Ausgewählt', 'Nicht ausgewählt'],
    ['Tak', ''],
  ])('joins the columns of one question in any language: %s and %s', (on, off) => {
    const header = ['City', 'Data? [A]', 'Data? [B]', 'Data? [Sonstiges]'];
    const rows = cities.map((city, at) => [city, at % 2 ? on : off, on, at ? '' : 'Made up: ours']);
    const { mapping, leftOut } = draft(header, rows);
    expect(mapping.questions).toMatchObject([{ kind: 'spread', labels: { a: 'A', b: 'B' } }]);
    expect(leftOut).toEqual([{ column: 'Data? [Sonstiges]', why: 'free text' }]);
    const importer = new Import(mapping, facts.match);
    importer.open('export.csv');
    [header, ...rows].forEach((cells, at) => importer.addRow({ line: at + 1, cells }));
    importer.end();
    expect(importer.faults).toEqual([]);
    expect(importer.tallies.get('data')?.answers.get('a')?.count).toBe(cities.length / 2);
  });
});
