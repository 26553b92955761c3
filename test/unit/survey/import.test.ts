import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../src/atlas/fault';
import { printable } from '../../../src/survey/import/fault';
import { Import } from '../../../src/survey/import/Import';
import { mappingSchema, type Mapping } from '../../../src/survey/import/mapping';
import { readMapping } from '../../../src/survey/import/readMapping';
import { filesOf, toldOf } from '../../../src/survey/import/write';

const cities = new Set(Array.from({ length: 12 }, (_, at) => `city-${at}`));
const cityOne = {
  id: 'city-1',
  name: 'City 1',
  localName: '',
  country: { code: 'C1', name: 'Country' },
};
const match = (name: string) => (cities.has(name) ? { city: name } : { suggestions: [cityOne] });
const mapping: Mapping = {
  name: 'made-up',
  survey: { title: 'A made-up survey', year: 2026, date: '2026-11-25', language: 'en' },
  header: 'one',
  city: { column: 'City', country: null, names: {} },
  consent: { column: 'Show', yes: ['Yes'] },
  oneEach: true,
  base: 5,
  questions: [
    {
      id: 'team',
      text: 'A team?',
      practice: null,
      public: true,
      kind: 'single',
      column: 'Team',
      answers: { Yes: 'yes', No: 'no' },
      labels: { yes: 'Yes', no: 'No' },
      says: { yes: 'yes', no: 'no' },
    },
    {
      id: 'data',
      text: 'Which data?',
      practice: null,
      public: false,
      kind: 'joined',
      column: 'Data',
      separator: ';',
      answers: { Transport: 'transport', Budget: 'budget' },
      labels: { transport: 'Transport', budget: 'Budget' },
      says: {},
    },
  ],
};
const head = ['City', 'Show', 'Team', 'Data', 'E-mail'];

function addRow(rows: readonly (readonly string[])[], asked: Mapping = mapping): Import {
  const importer = new Import(asked, match);
  importer.open('export.csv');
  [head, ...rows].forEach((cells, at) => importer.addRow({ line: at + 1, cells: [...cells] }));
  importer.end();
  return importer;
}
const row = (at: number, show: string, team: string, data: string) => [
  `city-${at}`,
  show,
  team,
  data,
  'x@y.example',
];
const faults = (importer: Import) => importer.faults.map((fault) => faultLine(printable(fault)));

describe('a survey', () => {
  /** Eleven rows: two of them shown, of the others five and four said yes and no. */
  const rows = [
    row(0, 'Yes', 'Yes', 'Transport; Budget'),
    row(1, 'Yes', 'No', 'Budget'),
    ...[2, 3, 4, 5, 6].map((at) => row(at, 'No', 'Yes', 'Transport')),
    ...[7, 8, 9, 10, 11].map((at) => row(at, 'No', 'No', at === 11 ? '' : 'Budget')),
  ];

  it('is counted, and told by city only where the city agreed and the question is public', () => {
    const files = filesOf(toldOf(addRow(rows)), []);
    expect(files.get('answers.csv')).toBe(
      'question,answer,label,says,count,survey\nteam,yes,Yes,yes,6,A made-up survey\nteam,no,No,no,6,A made-up survey\ndata,transport,Transport,,6,A made-up survey\ndata,budget,Budget,,6,A made-up survey\n',
    );
    expect(files.get('responses.csv')).toBe(
      'city,question,answer,survey\ncity-0,team,yes,A made-up survey\ncity-1,team,no,A made-up survey\n',
    );
    expect(files.get('questions.csv')).toContain('data,Which data?,,,false,11,true,');
  });

  it('is withheld where too few answered, and where the few would follow by subtraction', () => {
    const few = filesOf(toldOf(addRow(rows.slice(0, 4))), []);
    // What cities said in public has its words; what nobody may know has none.
    expect(few.get('answers.csv')).toBe(
      'question,answer,label,says,count,survey\nteam,yes,Yes,yes,,A made-up survey\nteam,no,No,no,,A made-up survey\n',
    );
    expect(few.get('provenance.json')).not.toMatch(/budget/i);
    const shown = Array.from({ length: 6 }, (_, at) => row(at, 'Yes', 'Yes', ''));
    const nearly = filesOf(toldOf(addRow([...shown, row(7, 'No', 'No', '')])), []);
    expect(nearly.get('answers.csv')).toBe(
      'question,answer,label,says,count,survey\nteam,yes,Yes,yes,,A made-up survey\n',
    );
    expect(nearly.get('questions.csv')).toContain('team,A team?,,,true,,false,');
  });

  it('names a city’s answer once, on one line, however many people gave it', () => {
    const asked = { ...mapping, oneEach: false };
    const [team, data] = asked.questions;
    if (!team || !data) throw new Error('two questions');
    const questions = [{ ...team, text: 'A team,\n  or a lab?' }, data];
    const importer = addRow([...rows, ...rows], { ...asked, questions });
    const files = filesOf(toldOf(importer), []);
    expect(files.get('responses.csv')?.split('\n')).toHaveLength(4);
    expect(files.get('questions.csv')).toContain('"A team, or a lab?"');
    // What is kept grows with the cities, not with the rows.
    for (let round = 0; round < 500; round++)
      rows.forEach((cells, at) => importer.addRow({ line: at, cells: [...cells] }));
    expect(importer.respondents).toBe(502 * rows.length);
    expect(importer.answers).toHaveLength(2);
  });

  it('is one survey in several files, each with rows and each once', () => {
    const importer = new Import(mapping, match);
    const read = (name: string, part: readonly string[][], sha256 = name) => {
      importer.open(name);
      [head, ...part].forEach((cells, at) => importer.addRow({ line: at + 1, cells: [...cells] }));
      importer.end({ name, sha256, bytes: 1 });
    };
    read('a.csv', rows.slice(0, 3));
    read('b.csv', rows.slice(3));
    expect(importer.faults).toEqual([]);
    expect([...filesOf(toldOf(importer), [])]).toEqual([...filesOf(toldOf(addRow(rows)), [])]);
    read('c.csv', rows.slice(0, 1));
    read('d.csv', []);
    read('e.csv', [], 'a.csv');
    expect(faults(importer)).toEqual([
      'c.csv:2:City: a second row of a city (city-0), expected one row a city; the first is a.csv:2. Where several people of a city answered, say "oneEach": false in the mapping',
      'd.csv:1:-: no rows (a header alone), expected one row a respondent',
      'e.csv:1:-: the same file twice (e.csv), expected each file once; see a.csv',
      'e.csv:1:-: no rows (a header alone), expected one row a respondent',
    ]);
  });

  it('takes the names that a person gave it, and leaves out the rows that she said', () => {
    const names = { 'City the First': 'city-1', Atlantis: null };
    const asked = { ...mapping, city: { ...mapping.city, names } };
    const [city, ...others] = rows[0] ?? [];
    expect(city).toBe('city-0');
    const importer = addRow(
      [
        ['City the First', ...others],
        ['Atlantis', ...others],
      ],
      asked,
    );
    expect(importer.faults).toEqual([]);
    expect(importer.respondents).toBe(1);
    expect(importer.answers).toMatchObject([{ city: 'city-1', question: 'team' }]);
    const written = [...filesOf(toldOf(importer), []).values()].join();
    expect(written).not.toMatch(/Atlantis|the First/);
  });

  it('tells an answer in one way, however else somebody wrote it', () => {
    const [team, data] = mapping.questions;
    if (team?.kind !== 'single' || !data) throw new Error('two questions');
    const answers = { ...team.answers, 'Yes, ask for Ann': 'yes' };
    const asked = { ...mapping, questions: [{ ...team, answers }, data] };
    const files = filesOf(
      toldOf(addRow([...rows, row(11, 'No', 'Yes, ask for Ann', '')], asked)),
      [],
    );
    expect([...files.values()].join()).not.toContain('Ann');
  });

  it('gives the same bytes again', () => {
    expect([...filesOf(toldOf(addRow(rows)), [])]).toEqual([...filesOf(toldOf(addRow(rows)), [])]);
  });
});

describe('choices in a column each', () => {
  const asked: Mapping = {
    ...mapping,
    questions: [
      {
        id: 'data',
        text: 'Which data?',
        practice: null,
        public: true,
        kind: 'spread',
        columns: [
          { column: 'Team', answer: 'transport' },
          { column: 'Data', answer: 'budget' },
        ],
        chosen: ['Yes'],
        labels: { transport: 'Transport', budget: 'Budget' },
        says: {},
      },
    ],
  };

  it('are chosen or not, in whatever letters', () => {
    const cells = ['no', 'NO', '0', 'N', 'Not selected', '', 'Unchecked'];
    const importer = addRow(
      cells.map((cell, at) => row(at, 'Yes', 'YES', cell)),
      asked,
    );
    expect(importer.faults).toEqual([]);
    expect(importer.answers.map(({ answers }) => answers)).toEqual(cells.map(() => ['transport']));
  });

  it.each(['Maybe', '=A1', '2'])(
    'are a fault at their place where they are neither: %s',
    (cell) => {
      expect(faults(addRow([row(0, 'Yes', 'Yes', cell)], asked))).toEqual([
        expect.stringMatching(
          cell === '=A1'
            ? /^export\.csv:2:Data: a formula without the value that it shows \(=A1\)/
            : /^export\.csv:2:Data: neither chosen nor not chosen \(.+\), expected one of Yes where/,
        ),
      ]);
    },
  );

  it('may say themselves what stands where they were not', () => {
    const [one] = asked.questions;
    if (one?.kind !== 'spread') throw new Error('a question');
    const own = { ...asked, questions: [{ ...one, notChosen: ['', '–'] }] };
    expect(faults(addRow([row(0, 'Yes', 'Yes', '–')], own))).toEqual([]);
    expect(faults(addRow([row(0, 'Yes', 'Yes', 'No')], own))).toHaveLength(1);
  });
});

describe('a number', () => {
  const asked = (decimal: '.' | ',') => ({
    ...mapping,
    questions: [
      {
        id: 'staff',
        text: 'How many people?',
        practice: null,
        attribute: 'staff of the team',
        public: true,
        kind: 'number' as const,
        column: 'Team',
        decimal,
        bins: [
          { id: 'few', upTo: 9.5 },
          { id: 'some', upTo: 1000 },
          { id: 'many', upTo: null },
        ],
        labels: { few: 'Up to 9.5', some: 'Up to 1,000', many: 'More' },
        says: {},
      },
    ],
  });

  it.each([
    [',', '9,5', 'few'],
    [',', '9,6', 'some'],
    [',', '1.000', 'some'],
    [',', '1 000,5', 'many'],
    ['.', '9.5', 'few'],
    ['.', '1,000.5', 'many'],
    ['.', '-3', 'few'],
  ] as const)('is told by the range in which it lies: %s %s', (decimal, cell, bin) => {
    const importer = addRow([row(0, 'Yes', cell, '')], asked(decimal));
    expect(importer.faults).toEqual([]);
    expect(importer.answers).toEqual([{ city: 'city-0', question: 'staff', answers: [bin] }]);
    const files = filesOf(toldOf(importer), []);
    expect(files.get('questions.csv')).toContain('How many people?,,staff of the team,true');
    expect([...files.values()].join()).not.toContain(`"${cell}"`);
  });

  it.each([
    ['.', '9,5'],
    [',', '9.5'],
    ['.', 'about 9'],
    ['.', '1,00.5'],
  ] as const)('is a fault where it is none, and never guessed: %s %s', (decimal, cell) => {
    expect(faults(addRow([row(0, 'Yes', cell, '')], asked(decimal)))).toEqual([
      `export.csv:2:Team: not a number (${cell}), expected a number whose decimals follow “${decimal}”, as "decimal" in the mapping says`,
    ]);
  });
});

describe('a fault', () => {
  const good = row(0, 'Yes', 'Yes', '');
  it.each([
    [
      'an unknown city',
      [['Atlantis', 'Yes', 'Yes', '', '']],
      'export.csv:2:City: not one city of the atlas (Atlantis), expected perhaps City 1, Country (city-1); or an entry in the mapping\'s "names", null to leave its rows out',
    ],
    [
      'a second row',
      [good, good],
      'export.csv:3:City: a second row of a city (city-0), expected one row a city; the first is export.csv:2. Where several people of a city answered, say "oneEach": false in the mapping',
    ],
    [
      'another answer',
      [row(0, 'Yes', 'Maybe', '')],
      'export.csv:2:Team: an answer that the mapping does not have (Maybe), expected one of Yes · No, or an entry for it in the mapping',
    ],
    [
      'a formula',
      [row(0, 'Yes', '=A1', '')],
      'export.csv:2:Team: a formula without the value that it shows (=A1), expected a value; save the file with its values',
    ],
    [
      'a shifted row',
      [['', ...good, 'x']],
      'export.csv:2:-: a shifted row (7 cells), expected 5 cells, as in the header',
    ],
    ['no row', [], 'export.csv:1:-: no rows (a header alone), expected one row a respondent'],
    [
      'no city',
      [['', 'Yes', 'Yes', '', '']],
      'export.csv:2:City: no city (an empty cell), expected the name of a city',
    ],
  ])('that is %s is named', (_, rows, line) => expect(faults(addRow(rows))).toEqual([line]));

  it('is none where a program left out the empty cells at the end of a row, or wrote too many', () => {
    const rows = [good.slice(0, 2), [...row(1, 'Yes', 'Yes', ''), '', '']];
    expect(faults(addRow(rows))).toEqual([]);
    expect(addRow(rows).respondents).toBe(2);
  });

  it('that is a missing column or an empty file is named', () => {
    const other = { ...mapping, city: { column: 'Stadt', country: null, names: {} } };
    // One fault of the header, and none of each row.
    expect(faults(addRow([good, good], other))).toEqual([
      'export.csv:1:Stadt: a missing column (Stadt), expected a column of this name, perhaps City · Show · Team · Data · E-mail; correct the mapping',
    ]);
    const near = { ...mapping, city: { column: 'city ', country: null, names: {} } };
    expect(faults(addRow([good], near))[0]).toContain('perhaps City; correct the mapping');
    const empty = new Import(mapping, match);
    empty.open('empty.csv');
    empty.end();
    expect(faults(empty)).toEqual([
      'empty.csv:1:-: no header (an empty file), expected a table with a header',
    ]);
  });
});

describe('a mapping', () => {
  const text = (change: (all: Mapping) => unknown) => JSON.stringify(change(mapping), null, 2);
  const known = { cities: [{ id: 'city-1' }], practices: [] };
  const wrongIn = (content: string) => {
    const read = readMapping(content, known);
    return 'faults' in read
      ? read.faults.map(({ path, value, expected }) => `${path} ${value} ${expected}`)
      : [];
  };
  const [team, data] = mapping.questions;

  it('is read from the first line that begins it: before it, tools may have spoken', () => {
    const said = '\n> atlas@0.1.0 survey\n> tsx tools/survey.ts {a}\n\n';
    expect(wrongIn(said + text((all) => all))).toEqual([]);
    expect(wrongIn('nothing')[0]).toMatch(/^\$ /);
  });

  it.each([
    [
      'two questions share an id',
      { questions: [team, { ...data, id: 'team' }] },
      /^questions as a whole an id for each question; team is there twice/,
    ],
    [
      'two questions read one column, whose counts could be subtracted',
      { questions: [team, { ...team, id: 'again' }] },
      /^questions as a whole columns that one question reads; Team is read twice/,
    ],
    [
      'a name is a city’s that there is not',
      { city: { ...mapping.city, names: { Gand: 'atlantis' } } },
      /^city\.names\.Gand atlantis/,
    ],
    [
      'a practice is unknown',
      { questions: [{ ...team, practice: 'magic' }] },
      /^questions\.0\.practice magic/,
    ],
  ])('is not taken where %s', (_, change, fault) => {
    const wrong = wrongIn(text((all) => ({ ...all, ...change })));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(fault);
  });
});

it('the worked example is marked as made up, and reads as a mapping', async () => {
  const [table, map] = await Promise.all(
    ['made-up.csv', 'made-up.map.json'].map((name) =>
      readFile(`test/fixtures/survey/${name}`, 'utf8'),
    ),
  );
  expect(table?.toLowerCase()).toContain('made up');
  expect(map).toContain('made-up');
  expect(v.safeParse(mappingSchema, JSON.parse(map ?? '')).success).toBe(true);
});
