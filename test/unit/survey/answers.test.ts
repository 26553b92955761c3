import { describe, expect, it } from 'vitest';
import { draftMapping } from '../../../src/survey/import/draft';
import { doubtWords } from '../../../src/survey/import/doubts';
import { decimalOf, rangesOf } from '../../../src/survey/import/ranges';
import { cutOf } from '../../../src/survey/import/separator';
import { drafted, facts, imported } from './kit';

const cities =
  'Ghent Lisbon Porto Vienna Helsinki Tampere Utrecht Bologna Mannheim Braga Malmö Gdańsk Lyon Turin Zagreb Riga'.split(
    ' ',
  );
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
/** A file of the cities with these columns, each with its cells over and over. */
function file(columns: Readonly<Record<string, readonly string[]>>): Uint8Array {
  const header = ['City', ...Object.keys(columns)];
  const rows = cities.map((city, at) => [
    city,
    ...Object.values(columns).map((cells) => cells[at % cells.length] ?? ''),
  ]);
  return Buffer.from([header, ...rows].map((row) => row.map(quoted).join(',')).join('\n'));
}
/** What is drafted of it, and what is imported by the draft. */
async function both(columns: Readonly<Record<string, readonly string[]>>) {
  const bytes = file(columns);
  const draft = await drafted('made-up.csv', bytes);
  const { faults, counts } = await imported('made-up.csv', bytes, draft.mapping);
  const why = Object.fromEntries(draft.leftOut.map(({ column, why: reason }) => [column, reason]));
  const doubts = draft.doubts.map(doubtWords);
  return { ...draft, faults, counts, why, doubts };
}

describe('what stands for no value', () => {
  it('is no answer, wherever R or a database wrote it', async () => {
    const made = await both({
      lab: ['NA', 'No', 'Yes', 'NA'],
      contact_name: ['NA'],
      staff: ['-9', '3', 'NULL', '4'],
      budget: ['99', '2', '3', '4', '5'],
    });
    expect(made.mapping.missing).toEqual(['-9', '99', 'NA', 'NULL']);
    expect(made.why).toEqual({ contact_name: 'name' });
    expect(made.faults).toEqual([]);
    expect(made.counts['lab']).toEqual({ No: 4, Yes: 4 });
    expect(made.counts['staff']).toEqual({ 3: 4, 4: 4 });
    expect(made.doubts[0]).toBe('missing: -9 · 99 · NA · NULL count as no value');
  });

  it('is told from an answer: one question may offer it, and a number may be one', async () => {
    const made = await both({
      'Is there a lab?': ['Yes', 'No', 'n/a', 'Yes'],
      'How many staff?': ['99', '120', '45', '60', '7', '300'],
    });
    expect(made.mapping.missing).toBeUndefined();
    expect(made.counts['Is there a lab?']).toEqual({ Yes: 8, No: 4, 'n/a': 4 });
  });
});

describe('several answers in a cell', () => {
  it.each([
    [['Labs', 'Labs;Funds', 'Funds'], ';', { 'Labs;Funds': ['Labs', 'Funds'] }],
    [['Planned; not yet', 'Done; in part'], null, {}],
    [['Roads|rail', 'Air'], null, {}],
    [['No, but\nplanned', 'Yes'], null, {}],
    [
      ['Labs; hubs;Funds', 'Funds', 'Labs; hubs', 'Trees;Funds'],
      ';',
      { 'Labs; hubs;Funds': ['Labs; hubs', 'Funds'] },
    ],
  ] as const)('stand apart somewhere: %j', (cells, separator, parts) => {
    const cut = cutOf(cells);
    expect(cut.separator).toBe(separator);
    for (const [cell, answers] of Object.entries(parts)) {
      expect(cut.answersIn(cell)).toEqual(answers);
    }
  });

  it('are counted, though one holds the sign', async () => {
    const made = await both({
      'What is there?': ['Labs; hubs;Funds', 'Funds', 'Labs; hubs', 'Trees;Funds'],
    });
    expect(made.faults).toEqual([]);
    expect(made.counts['What is there?']).toEqual({ 'Labs; hubs': 8, Funds: 12, Trees: 4 });
  });
});

describe('options of one question', () => {
  const ticked = ['1', '0', '1', ''];
  const other = ['0', '1', '1', '0'];
  it.each([
    [
      'Question - Option',
      { 'Which labs? - Living': ['Yes', 'No'], 'Which labs? - Policy': ['No', 'Yes'] },
    ],
    [
      'Option:Question',
      {
        'Living:Which labs are there?': ['Living', ''],
        'Policy:Which labs are there?': ['', 'Policy'],
      },
    ],
    ['of REDCap', { labs___1: ticked, labs___2: other }],
    [
      'of REDCap, in words',
      {
        'Which labs? (choice=Living)': ['Checked', 'Unchecked'],
        'Which labs? (choice=Policy)': ['Unchecked', 'Checked'],
      },
    ],
    [
      'of KoboToolbox',
      { labs: ['living policy', 'policy'], 'labs/living': ['1', '0'], 'labs/policy': ['1'] },
    ],
    ['by numbers', { Q3_1: ['Living', 'Not selected'], Q3_2: ['Not selected', 'Policy'] }],
  ])('are put together: %s', async (_, columns) => {
    const made = await both(columns);
    expect(made.mapping.questions).toHaveLength(1);
    expect(made.mapping.questions[0]).toMatchObject({ kind: 'spread' });
    expect(made.faults).toEqual([]);
    expect(Object.values(Object.values(made.counts)[0] ?? {}).every((count) => count >= 8)).toBe(
      true,
    );
  });

  it('are none where each column has answers of its own', async () => {
    const made = await both({
      'group_a/has_lab': ['yes', 'no'],
      'group_a/has_team': ['no', 'yes'],
      Q4_1: ['Often', 'Never'],
      Q4_2: ['Never', 'Often'],
      // SoSci Survey has 2 for what was chosen, and 1 for what was not.
      A103_01: ['2', '1'],
      A103_02: ['1', '2'],
    });
    expect(made.mapping.questions.map(({ kind }) => kind)).toEqual(
      made.mapping.questions.map(() => 'single'),
    );
    expect(made.mapping.questions.length).toBeGreaterThan(3);
  });

  it('are not made of what people are called', async () => {
    const made = await both({ contact_1: ['Berg', 'Berg', ''], contact_2: ['Novak', '', ''] });
    expect(JSON.stringify(made.mapping)).not.toMatch(/Berg|Novak/);
  });
});

describe('answers', () => {
  it('are without the codes that tools write behind all of them', async () => {
    const made = await both({ 'Is there a lab? (Q3)': ['Yes(ID10)', 'No(ID16)'] });
    expect(made.mapping.questions).toMatchObject([
      { text: 'Is there a lab?', labels: { yes: 'Yes', no: 'No' }, says: { yes: 'yes', no: 'no' } },
    ]);
    expect(made.counts['Is there a lab?']).toEqual({ Yes: 8, No: 8 });
    const full = await both({ 'Is there a lab?': ['Yes [A1]', 'No [A2]'] });
    expect(full.counts['Is there a lab?']).toEqual({ Yes: 8, No: 8 });
    const some = await both({ 'Which?': ['Team (2)', 'Lab'] });
    expect(some.counts['Which?']).toEqual({ 'Team (2)': 8, Lab: 8 });
  });

  it('in several languages are one, and it is said so', async () => {
    const made = await both({
      'Is there a lab?': ['Yes', 'Oui', 'Ja', 'No', 'Non', 'Yes', 'Nein', 'Yes'],
    });
    expect(made.counts['Is there a lab?']).toEqual({ Yes: 10, No: 6 });
    expect(made.doubts.join()).toContain('are one answer');
  });

  it('that a spreadsheet made dates of are told with what they may have been', async () => {
    const made = await both({ 'How many staff?': ['01-May', '06-Oct', '11-20', '20+'] });
    expect(made.doubts).toContain(
      'How many staff?: 01-May, 06-Oct stand among 11-20: perhaps 1-5 and 6-10, changed by a spreadsheet',
    );
    const book = await both({ 'How many staff?': ['2026-05-01', '11-20', '20+'] });
    expect(book.doubts.join()).toContain('perhaps 1-5');
    const dates = await both({ 'Since when?': ['2020-05-01', '2021-01-01'] });
    expect(dates.doubts.join()).not.toContain('perhaps');
  });
});

describe('numbers', () => {
  it.each([
    [['12,5', '3', '1.200,0'], ','],
    [['12.5', '3', '1,200.0'], '.'],
    [['1.200', '3.400', '7'], ','],
    [['12', '7'], '.'],
    [['1.200'], null],
    [['12,5', '3.5'], null],
    [['twelve', '3'], null],
  ] as const)('of %j have decimals after %s', (cells, decimal) =>
    expect(decimalOf(cells)).toBe(decimal),
  );

  it('are told by ranges, of which each has about as many', async () => {
    const made = await both({
      'What is the budget, in millions?': cities.map((_, at) => `${at * 7},5`),
    });
    expect(made.mapping.questions).toMatchObject([{ kind: 'number', decimal: ',' }]);
    expect(made.faults).toEqual([]);
    const counts = Object.values(made.counts)[0] ?? {};
    expect(Object.keys(counts).length).toBeGreaterThan(2);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(1);
    // No number of anybody's is in the mapping but the ends of ranges.
    expect(JSON.stringify(made.mapping)).not.toContain('70,5');
  });

  it('are told by ranges though all are close together, far from nothing', () => {
    const ranges = rangesOf(new Map(cities.map((_, at) => [`${45_000 + at * 111}`, 1])));
    const ends = ranges?.bins.flatMap(({ upTo }) => upTo ?? []) ?? [];
    expect(ends).toHaveLength(3);
    expect(Math.min(...ends)).toBeGreaterThan(45_100);
  });

  it('are answers where they are steps of a scale', () => {
    const scale = new Map(['1', '2', '3', '4', '5'].map((step) => [step, 3]));
    expect(rangesOf(scale)).toBeNull();
  });
});

describe('the column of consent', () => {
  it.each([
    ['May we show your answers by name?', true],
    ['Consentez-vous à la publication de vos réponses ?', true],
    ['Dürfen wir Ihre Stadt namentlich nennen?', true],
    ['I agree to the processing of my data', false],
    ['Do you publish open data?', false],
  ])('is proposed where it speaks of being shown: %s', async (heading, is) => {
    const made = await both({ [heading]: ['Yes', 'No'], 'Is there a lab?': ['Yes', 'No'] });
    expect(made.mapping.consent).toEqual(is ? { column: heading, yes: ['Yes'] } : null);
    expect(made.doubts.some((words) => words.startsWith('consent'))).toBe(is);
    expect(made.mapping.questions.some((question) => question.public)).toBe(false);
  });
});

it.each([
  ['consentToPublish', ['1', '0'], ['1']],
  ['We agree to be listed by name', ['X', ''], ['X']],
  ['I agree that we are published by name', ['I agree', 'I do not agree'], ['I agree']],
  [
    'Dürfen wir Sie namentlich nennen?',
    ['Einverstanden', 'Nicht einverstanden'],
    ['Einverstanden'],
  ],
  ['Acceptez-vous d’être nommés ?', ['J’accepte', 'Je n’accepte pas'], ['J’accepte']],
  ['Zgoda na publikację', ['Zgadzam się', 'Nie zgadzam się'], ['Zgadzam się']],
  ['May we publish your answers?', ['Yes', 'Yes, but anonymously', 'No'], ['Yes']],
  ['May we publish your answers?', ['Yes', 'Ja, ohne unseren Namen'], ['Yes']],
])(
  'consent may be a tick or its own words, and none without the name: %s, %j',
  async (heading, cells, yes) => {
    const made = await both({ [heading]: cells, 'A lab?': ['Yes', 'No'] });
    expect(made.mapping.consent).toEqual({ column: heading, yes });
  },
);

it.each([
  'Consent withheld',
  'Consent denied',
  'Consent pending',
  'Zustimmung verweigert',
  'Einwilligung widerrufen',
  'Rifiuto il consenso',
  'Zgoda cofnięta',
  'Akkoord onder voorwaarden',
  'I accept to be interviewed',
  'En suostu',
  'Nu sunt de acord',
])('what only holds a word of agreement names nobody: %s', async (cell) => {
  const heading = 'May we publish your answers by name?';
  const made = await both({ [heading]: ['Yes', cell], 'A lab?': ['Yes', 'No'] });
  expect(made.mapping.consent?.yes ?? []).not.toContain(cell);
});

it('consent is read in Greek letters as well', async () => {
  const heading = 'Συναινώ στη δημοσίευση';
  const made = await both({ [heading]: ['Συμφωνώ', 'Δεν συμφωνώ'], 'A lab?': ['Yes', 'No'] });
  expect(made.mapping.consent).toEqual({ column: heading, yes: ['Συμφωνώ'] });
});

it('a refusal of consent may have more words, and is no agreement', async () => {
  const heading = 'May we publish your answers by name?';
  const made = await both({ [heading]: ['Yes', 'No, keep us anonymous'], 'A lab?': ['Yes', 'No'] });
  expect(made.mapping.consent).toEqual({ column: heading, yes: ['Yes'] });
});

describe('the date of a survey', () => {
  it('is never how long something took, and it is said where it is from', async () => {
    const made = await both({
      'Duration (in seconds)': ['45000', '46085'],
      interviewtime: ['45001.5'],
      submitdate: ['2026-03-04', '2026-03-05'],
      'Is there a lab?': ['Yes', 'No'],
    });
    expect([made.mapping.survey.date, made.dated]).toEqual(['2026-03-05', 'submitdate']);
  });
});

it('a file without a header is read as one, and it is asked', () => {
  const rows = cities.map((city, at) => [city, at % 2 ? 'Yes' : 'No', at % 3 ? 'Small' : 'Large']);
  const about = { name: 'made-up.csv', changed: '2026-11-25' };
  const { mapping, doubts } = draftMapping(rows, about, facts);
  expect(mapping.header).toBe('none');
  expect(doubtWords(doubts[0] ?? { kind: 'no-city' })).toMatch(/is there a header\?/);
  expect(JSON.stringify(mapping.questions)).not.toMatch(/"text":"(Yes|No|Small|Large)"/);
  const said = draftMapping(rows, about, { ...facts, header: 'one' });
  expect(said.mapping.header).toBe('one');
  const unknown = [['Atlantis', 'No', 'Large'], ...rows];
  expect(draftMapping(unknown, about, facts).mapping.header).toBe('none');
});
