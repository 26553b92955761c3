import { describe, expect, it } from 'vitest';
import { doubtWords } from '../../../src/survey/import/doubts';
import { drafted, imported } from './kit';

const cities =
  'Ghent Riga Braga Tampere Athens Bologna Oslo Porto Vienna Lyon Prague Vilnius'.split(' ');
/** A file with this header and, for each city, what a respondent wrote. */
const fileOf = (heads: readonly (readonly string[])[], cellsOf: (at: number) => string[]) =>
  Buffer.from(
    [...heads, ...cities.map((city, at) => [city, ...cellsOf(at)])]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  );
const oneColumn = (name: string, words: readonly string[]) =>
  fileOf([['City', name]], (at) => [words[at % words.length] ?? '']);
const countsOf = async (file: Uint8Array) => {
  const { mapping } = await drafted('a.csv', file);
  return (await imported('a.csv', file, mapping)).counts;
};

describe('options of one question in columns of their own', () => {
  const options = ['Living lab', 'Policy lab'];
  it.each([
    ['Which? - ', '', 'x', ''],
    ['Which?: ', '', '1', '0'],
    ['Which? | ', '', 'Yes', 'No'],
    ['Which? > ', '', 'TRUE', 'FALSE'],
    ['Which? >> ', '', 'x', ''],
    ['Which? :: ', '', 'mentioned', 'not mentioned'],
    ['Which? (', ')', 'Checked', 'Unchecked'],
    ['Which? [', ']', 'genannt', 'nicht genannt'],
  ])('are put together: %sOption%s, %s or %s', async (before, after, on, off) => {
    const head = ['City', ...options.map((option) => `${before}${option}${after}`)];
    const file = fileOf([head], (at) => [at % 2 ? on : off, at % 3 ? on : off]);
    expect(await countsOf(file)).toEqual({ 'Which?': { 'Living lab': 6, 'Policy lab': 8 } });
  });

  it('are known by letters behind a code, where nothing but ticks stands in them', async () => {
    const ticks = fileOf([['City', 'q3a', 'q3b']], (at) => [`${at % 2}`, `${at % 3 ? 1 : 0}`]);
    expect(await countsOf(ticks)).toEqual({ q3: { a: 6, b: 8 } });
  });
});

describe('several codes in one cell, with blanks between them as KoboToolbox writes them', () => {
  it.each([
    [['living', 'policy_lab', 'living policy_lab'], { living: 8, policy_lab: 8 }],
    [['1', '2', '1 2'], { 1: 8, 2: 8 }],
  ])('are several answers: %j', async (words, counts) =>
    expect(await countsOf(oneColumn('labs', words))).toEqual({ labs: counts }),
  );

  it.each([
    [['very good', 'good', 'bad']],
    [['Living', 'Policy', 'Living Policy']],
    [['not yet', 'yes', 'no']],
  ])('are no words of one answer: %j', async (words) => {
    const [counts = {}] = Object.values(await countsOf(oneColumn('How good are labs?', words)));
    expect(Object.keys(counts).sort()).toEqual([...words].sort());
  });

  it.each(['/', '.', ':'])('are left to their own columns, %s', async (sign) => {
    const head = ['City', 'labs', `labs${sign}living`, `labs${sign}policy`];
    const file = fileOf([head], (at) => (at % 2 ? ['living', '1', '0'] : ['policy', '0', '1']));
    expect(await countsOf(file)).toEqual({ labs: { living: 6, policy: 6 } });
  });
});

describe('codes of answers', () => {
  it.each([
    ['1 - Yes', '2 - No'],
    ['(1) Yes', '(2) No'],
    ['1=Yes', '2=No'],
    ['1. Yes', '2. No'],
    ['1: Yes', '2: No'],
    ['1 – Yes', '2 – No'],
    ['1- Yes', '2- No'],
    ['a) Yes', 'b) No'],
    ['Yes{ID1}', 'No{ID2}'],
    ['Yes (ID10)', 'No (ID16)'],
    ['Yes(lab_yes)', 'No(lab_no)'],
  ])('are no part of them: %s', async (yes, no) => {
    const { mapping } = await drafted('a.csv', oneColumn('Lab?', [yes, no]));
    expect(mapping.questions).toMatchObject([
      { answers: { [yes]: 'yes', [no]: 'no' }, says: { yes: 'yes', no: 'no' } },
    ]);
  });

  it.each([
    ['years behind answers', ['Yes (2019)', 'Yes (2021)', 'No (2020)']],
    ['ranges', ['1-5', '6-10', '11-20']],
    ['dates', ['1. Jan', '5. May', '6. Oct']],
    ['lengths of time', ['1-year', '2-years']],
    ['one answer under two numbers', ['Lab (1)', 'Lab (2)', 'Hub (3)']],
    ['words in brackets', ['A lab (open)', 'A hub (closed)']],
    ['endings of words', ['Mitarbeiter(in)', 'Leiter(in)']],
    ['endings that differ', ['Referent(en)', 'Bürgermeister(in)']],
  ])('are not what only looks like them: %s', async (_, words) => {
    const [counts = {}] = Object.values(await countsOf(oneColumn('Lab?', words)));
    expect(Object.keys(counts).sort()).toEqual([...words].sort());
  });
});

describe('what stands for no value', () => {
  const among = (code: string, other: string) =>
    fileOf([['City', 'Lab?', 'Staff']], (at) => [
      at % 4 === 1 ? code : at % 2 ? 'Yes' : 'No',
      at % 5 === 0 ? code : at % 7 === 1 ? other : `${3 + at}`,
    ]);
  it.each([
    ['#NULL!', '#NULL!'],
    ['#N/A', '#N/A'],
    ['998', '999'],
    ['97', '98'],
    ['-998', '-999'],
  ])('is proposed: %s beside %s', async (code, other) => {
    const { mapping } = await drafted('a.csv', among(code, other));
    expect(mapping.missing).toEqual([...new Set([code, other])].sort());
    expect(mapping.questions.map(({ text, kind }) => [text, kind])).toContainEqual([
      'Staff',
      'number',
    ]);
  });

  it.each([
    [['3', '8', '20', '95'], undefined],
    [['3', '8', '20', '97'], undefined],
    [['10', '20', '95', '96'], undefined],
    [['10', '20', '95', '999'], ['999']],
    [['10', '20', '97', '998'], undefined],
    [
      ['1', '2', '5', '97', '98'],
      ['97', '98'],
    ],
    [
      ['1', '2', '5', '96', '99'],
      ['96', '99'],
    ],
    [['1', '2', '5', '99'], ['99']],
  ])('is told from numbers: %j', async (words, missing) => {
    const { mapping } = await drafted('a.csv', oneColumn('Staff', words));
    expect(mapping.missing).toEqual(missing);
  });

  it('is a reason alone in one column where another has more of them', async () => {
    const file = fileOf([['City', 'Staff', 'Labs']], (at) => [
      at % 3 ? `${at}` : '97',
      ['1', '2', '97', '98'][at % 4] ?? '',
    ]);
    const { mapping } = await drafted('a.csv', file);
    expect(mapping.missing).toEqual(['97', '98']);
  });

  it.each(['keine Angabe', 'sans réponse', 'Prefer not to say'])(
    'makes no question of a column about people: %s',
    async (word) => {
      const { mapping, leftOut } = await drafted('a.csv', oneColumn('contact_name', [word]));
      expect(mapping.questions).toEqual([]);
      expect(leftOut).toEqual([{ column: 'contact_name', why: 'name' }]);
    },
  );
});

describe('the day of a survey', () => {
  const dayOf = async (name: string, cellOf: (at: number) => string) =>
    (
      await drafted(
        'a.csv',
        fileOf([['City', name, 'Lab?']], (at) => [cellOf(at), 'Yes']),
      )
    ).mapping.survey.date;
  it.each([
    ['Horodateur', (at: number) => `${10 + at}/06/2025 10:00:00`, '2025-06-21'],
    ['Date submitted', (at: number) => `3/${10 + at}/2025 9:00 AM`, '2025-03-21'],
    ['Date submitted', (at: number) => `3/${1 + (at % 4)}/2025`, '2026-11-25'],
    ['Date submitted', (at: number) => (at ? '13/1/2025' : '1/13/2025'), '2026-11-25'],
    ['Date submitted', (at: number) => (at ? '3/4/2025' : '45/11/2025'), '2026-11-25'],
    ['Date submitted', (at: number) => (at ? '14/3/2025' : '15/15/2026'), '2025-03-14'],
    ['Date submitted', (at: number) => (at ? '14/3/2025' : '32/1/2026'), '2025-03-14'],
  ])('of %s is known where cells prove which is the month, %#', async (name, cellOf, day) =>
    expect(await dayOf(name, cellOf)).toBe(day),
  );
});

describe('what is asked of a header', () => {
  const ask = async (heads: readonly (readonly string[])[], cellsOf: (at: number) => string[]) => {
    const { mapping, doubts } = await drafted('a.csv', fileOf(heads, cellsOf));
    const about = doubts.find((doubt) => doubt.kind === 'header');
    return { header: mapping.header, asked: about && doubtWords(about) };
  };
  it.each([
    [
      'options below a gap, and a word below another column',
      [
        ['City', 'Practices', '', 'Contact'],
        ['', 'Lab', 'Team', 'Name'],
      ],
      'surveymonkey (City · Practices – Lab · Practices – Team · Contact – Name)',
    ],
    [
      'two rows below',
      [
        ['City', 'Practices', '', 'Who'],
        ['', 'Labs', '', 'Person'],
        ['', 'Living', 'Policy', 'Name'],
      ],
      'surveymonkey-three (City · Practices – Labs – Living · Practices – Labs – Policy · Who – Person – Name)',
    ],
    [
      'what codes ask',
      [
        ['city', 'q1', 'q2', 'q3'],
        ['In which city do you work?', 'Is there a lab?', 'A team?', 'Who?'],
      ],
      'qualtrics-two (In which city do you work? · Is there a lab? · A team? · Who?)',
    ],
    [
      'what codes ask, and of what kind they are',
      [
        ['city', 'q1', 'q2', 'q3'],
        ['Which city?', 'Is there a lab?', 'A team?', 'Who?'],
        ['text', 'single', 'single', 'text'],
      ],
      'qualtrics (Which city? · Is there a lab? · A team? · Who?)',
    ],
    [
      'sections above questions, and options below them',
      [
        ['About you', 'Labs', 'Labs', 'Labs'],
        ['City', 'Which?', 'Which?', 'How often?'],
        ['', 'Living', 'Policy', ''],
      ],
      'surveymonkey-three (About you – City · Labs – Which? – Living · Labs – Which? – Policy · Labs – How often?)',
    ],
  ])('is how it reads with %s', async (_, heads, other) => {
    const { header, asked } = await ask(heads, (at) => ['Yes', at % 2 ? 'No' : 'Yes', `P${at}`]);
    expect(header).toBe('one');
    expect(asked).toContain(`say --header ${other}`);
  });

  it.each([
    ['a city that the atlas does not know', ['Atlantis', 'Yes', 'No', 'Ann']],
    ['a respondent without a city, and nothing else', ['', '', '', '']],
  ])('is nothing with %s', async (_, row) => {
    const { asked } = await ask([['City', 'Lab?', 'Team?', 'Who'], row], () => ['Yes', 'No', 'P']);
    expect(asked).toBeUndefined();
  });
});

describe('ranges that a spreadsheet made dates', () => {
  it.each([
    [['2025-06-10 00:00:00', '11-20', '>20'], '6-10'],
    [['10.06.2025 00:00', '11-20', '>20'], '6-10'],
    [['45818', '11 to 20', 'more than 20'], '6-10'],
  ])('are told: %j', async (words, range) => {
    const { doubts } = await drafted('a.csv', oneColumn('Staff', words));
    expect(doubts.map(doubtWords).join('\n')).toContain(`perhaps ${range}`);
  });
});
