import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../src/atlas/fault';
import { printable } from '../../../src/survey/import/fault';
import { Import } from '../../../src/survey/import/Import';
import { mappingSchema, type Mapping } from '../../../src/survey/import/mapping';
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

function take(rows: readonly (readonly string[])[], asked: Mapping = mapping): Import {
  const taken = new Import(asked, match);
  taken.open('export.csv');
  [head, ...rows].forEach((cells, at) => taken.take({ line: at + 1, cells: [...cells] }));
  taken.end();
  return taken;
}
const row = (at: number, show: string, team: string, data: string) => [
  `city-${at}`,
  show,
  team,
  data,
  'x@y.example',
];
const faults = (taken: Import) => taken.faults.map((fault) => faultLine(printable(fault)));

describe('a survey', () => {
  const rows = [
    row(0, 'Yes', 'Yes', 'Transport; Budget'),
    row(1, 'No', 'No', 'Budget'),
    row(2, 'No', 'No', ''),
    row(3, 'No', 'Yes', 'Transport'),
    row(4, 'No', 'Yes', 'Transport'),
    row(5, 'No', 'Yes', 'Transport'),
  ];

  it('is counted, and told by city only where the city agreed and the question is public', () => {
    const files = filesOf(toldOf(take(rows)), []);
    expect(files.get('answers.csv')).toBe(
      'question,answer,label,says,count\r\nteam,yes,Yes,yes,4\r\nteam,no,No,no,2\r\ndata,transport,Transport,,4\r\ndata,budget,Budget,,2\r\n',
    );
    expect(files.get('responses.csv')).toBe('city,question,answer\r\ncity-0,team,yes\r\n');
    expect(files.get('questions.csv')).toContain('data,Which data?,,false,5\r\n');
  });

  it('is withheld where too few answered, and where the few would follow by subtraction', () => {
    const few = filesOf(toldOf(take(rows.slice(0, 4))), []);
    // What cities said in public has its words; what nobody may know has none.
    expect(few.get('answers.csv')).toBe(
      'question,answer,label,says,count\r\nteam,yes,Yes,yes,\r\n',
    );
    expect(few.get('provenance.json')).not.toMatch(/budget|"no"/i);
    const shown = Array.from({ length: 6 }, (_, at) => row(at, 'Yes', 'Yes', ''));
    const nearly = filesOf(toldOf(take([...shown, row(7, 'No', 'No', '')])), []);
    expect(nearly.get('answers.csv')).toBe(
      'question,answer,label,says,count\r\nteam,yes,Yes,yes,\r\n',
    );
    expect(nearly.get('questions.csv')).toContain('team,A team?,,true,\r\n');
  });

  it('names a city’s answer once, on one line, however many people gave it', () => {
    const asked = { ...mapping, oneEach: false };
    const [team, data] = asked.questions;
    if (!team || !data) throw new Error('two questions');
    const questions = [{ ...team, text: 'A team,\n  or a lab?' }, data];
    const files = filesOf(toldOf(take([...rows, ...rows], { ...asked, questions })), []);
    expect(files.get('responses.csv')).toBe('city,question,answer\r\ncity-0,team,yes\r\n');
    expect(files.get('questions.csv')).toContain('"A team, or a lab?"');
  });

  it('is one survey in several files', () => {
    const taken = new Import(mapping, match);
    for (const [file, part] of [
      ['a.csv', rows.slice(0, 3)],
      ['b.csv', rows.slice(3)],
    ] as const) {
      taken.open(file);
      [head, ...part].forEach((cells, at) => taken.take({ line: at + 1, cells: [...cells] }));
      taken.end();
    }
    expect(taken.faults).toEqual([]);
    expect([...filesOf(toldOf(taken), [])]).toEqual([...filesOf(toldOf(take(rows)), [])]);
    taken.open('c.csv');
    taken.take({ line: 1, cells: head });
    taken.take({ line: 2, cells: rows[0] ?? [] });
    expect(faults(taken)).toEqual([
      'c.csv:2:City: a second row of a city (city-0), expected one row a city; the first is a.csv:2',
    ]);
  });

  it('takes the names that a person gave it, and leaves out the rows that she said', () => {
    const names = { 'City the First': 'city-1', Atlantis: null };
    const asked = { ...mapping, city: { ...mapping.city, names } };
    const [city, ...others] = rows[0] ?? [];
    expect(city).toBe('city-0');
    const taken = take(
      [
        ['City the First', ...others],
        ['Atlantis', ...others],
      ],
      asked,
    );
    expect(taken.faults).toEqual([]);
    expect(taken.respondents).toBe(1);
    expect(taken.answers).toMatchObject([{ city: 'city-1', question: 'team' }]);
    const written = [...filesOf(toldOf(taken), []).values()].join();
    expect(written).not.toMatch(/Atlantis|the First/);
  });

  it('gives the same bytes again', () => {
    expect([...filesOf(toldOf(take(rows)), [])]).toEqual([...filesOf(toldOf(take(rows)), [])]);
  });
});

describe('a fault', () => {
  const good = row(0, 'Yes', 'Yes', '');
  it.each([
    [
      'an unknown city',
      [['Atlantis', 'Yes', 'Yes', '', '']],
      'export.csv:2:City: not one city of the atlas (Atlantis), expected perhaps City 1, Country (city-1)',
    ],
    [
      'a second row',
      [good, good],
      'export.csv:3:City: a second row of a city (city-0), expected one row a city; the first is export.csv:2',
    ],
    [
      'another answer',
      [row(0, 'Yes', 'Maybe', '')],
      'export.csv:2:Team: an answer that the mapping does not have (Maybe), expected one of Yes · No, or an entry for it in the mapping',
    ],
    [
      'a formula',
      [row(0, 'Yes', '=A1', '')],
      'export.csv:2:Team: an answer that the mapping does not have (=A1), expected one of Yes · No, or an entry for it in the mapping',
    ],
    [
      'a shifted row',
      [good.slice(1)],
      'export.csv:2:-: a shifted row (4 cells), expected 5 cells, as in the header',
    ],
    ['no row', [], 'export.csv:1:-: no rows (), expected one row a respondent'],
  ])('that is %s is named', (_, rows, line) => expect(faults(take(rows))).toEqual([line]));

  it('that is a missing column or an empty file is named', () => {
    const other = { ...mapping, city: { column: 'Stadt', country: null, names: {} } };
    expect(faults(take([good], other))[0]).toBe(
      'export.csv:1:Stadt: a missing column (Stadt), expected a column of this name; there are City · Show · Team · Data · E-mail …',
    );
    const empty = new Import(mapping, match);
    empty.open('empty.csv');
    empty.end();
    expect(faults(empty)).toEqual([
      'empty.csv:1:-: no header (an empty file), expected a table with a header',
    ]);
  });
});

describe('what may not be told', () => {
  it('is in no byte that is written: neither who did not agree, nor what is personal', () => {
    const person = fc.record({
      show: fc.constantFrom('Yes', 'No', ''),
      team: fc.constantFrom('Yes', 'No', ''),
      data: fc.constantFrom('Transport', 'Budget', 'Transport;Budget', ''),
      mail: fc.stringMatching(/^[a-z]{12}$/),
    });
    const all = fc.array(person, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        all,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 2, max: 8 }),
        (people, openTeam, openData, base) => {
          const [team, data] = mapping.questions;
          if (!team || !data) throw new Error('two questions');
          const asked = {
            ...mapping,
            base,
            questions: [
              { ...team, public: openTeam },
              { ...data, public: openData },
            ],
          };
          const taken = take(
            people.map(({ show, team: a, data: b, mail }, at) => [
              `city-${at}`,
              show,
              a,
              b,
              `${mail}@x.example`,
            ]),
            asked,
          );
          expect(taken.faults).toEqual([]);
          const files = filesOf(toldOf(taken), []);
          const written = [...files.values()].join('\n');
          for (const { mail } of people) expect(written).not.toContain(mail);
          const told = files.get('responses.csv') ?? '';
          const silent = people.flatMap(({ show }, at) => (show === 'Yes' ? [] : [`city-${at},`]));
          expect(silent.filter((city) => told.includes(`\n${city}`))).toEqual([]);
          const questions = [
            ['team', openTeam],
            ['data', openData],
          ] as const;
          const closed = questions.filter(([, open]) => !open).map(([id]) => `,${id},`);
          expect(closed.filter((id) => told.includes(id))).toEqual([]);
          const counts = (files.get('answers.csv') ?? '').replaceAll('\r', '');
          const few = questions.filter(([id, open]) => {
            const given = people.filter((one) => one[id] !== '');
            const hidden = given.filter(({ show }) => !open || show !== 'Yes').length;
            return given.length < base || (hidden > 0 && hidden < base);
          });
          const leaked = few.filter(([id]) => new RegExp(`^${id},.*,\\d+$`, 'm').test(counts));
          expect(leaked).toEqual([]);
          // Of a question that is withheld, only what cities said in public is in any byte.
          const words = { team: ['"Yes"', '"No"'], data: ['Transport', 'Budget'] };
          const map = (files.get('provenance.json') ?? '').split('"questions":')[1] ?? '';
          for (const [id, open] of few) {
            const said = new Set(
              people
                .filter(({ show }) => open && show === 'Yes')
                .flatMap((one) => one[id].split(';')),
            );
            const silent = words[id].filter((word) => !said.has(word.replaceAll('"', '')));
            const own = map.split('"id":').find((part) => part.startsWith(` "${id}"`)) ?? '';
            expect(silent.filter((word) => own.includes(word))).toEqual([]);
            const listed = counts.split('\n').filter((line) => line.startsWith(`${id},`));
            expect(
              silent.filter((word) => listed.join().includes(`,${word.replaceAll('"', '')},`)),
            ).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
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
