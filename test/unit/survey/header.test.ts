import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf, namesOf, readHeader, textsOf } from '../../../src/survey/import/header';

/** Cities of which the first is none of the atlas: nothing tells its row from a header but the others. */
const cities = ['Atlantis', 'Ghent', 'Riga', 'Braga', 'Turin', 'Oslo'];
const answered = (row: (city: string, at: number) => string[]) => cities.map(row);

describe('a row of answers never becomes the header', () => {
  it.each([
    [
      'row numbers in a column without a name',
      ['', 'City', 'A lab?', 'Remarks'],
      answered((city, at) => [`${at}`, city, at % 2 ? 'Yes' : 'No', at ? '' : 'Ask us first']),
    ],
    [
      'options that repeat their column',
      ['City', 'Living lab', 'Policy lab'],
      answered((city, at) => [city, at % 2 ? '' : 'Living lab', at % 2 ? 'Policy lab' : '']),
    ],
    [
      'two columns of one name side by side',
      ['City', 'Remarks', 'Remarks', 'A lab?'],
      answered((city, at) => [city, at ? '' : 'Ours', at ? '' : 'Secret', 'Yes']),
    ],
    [
      'a gap, and a first respondent without a city',
      ['City', 'A lab?', '', 'Remarks'],
      [['', 'Ours', '', ''], ...answered((city, at) => [city, at % 2 ? 'Yes' : 'No', '', 'x'])],
    ],
    [
      'two rows of one city that say the same',
      ['City', 'A lab?', '', 'Team?'],
      [
        ['Atlantis', 'Yes', 'No', 'Yes'],
        ['Atlantis', 'Yes', 'No', 'Yes'],
      ],
    ],
    ['no other rows', ['City', 'A lab?', ''], [['', 'Yes', 'No']]],
    [
      'an option that the second respondent alone has ticked',
      ['Living lab', 'Remarks', ''],
      [
        ['', 'Ours', 'Secret'],
        ['Living lab', 'Theirs', 'Other'],
        ['', 'x', 'y'],
      ],
    ],
    [
      'an option that the first respondent alone has ticked',
      ['City', 'Living lab', 'Remarks', ''],
      [
        ['', 'Living lab', 'Ours', 'Secret'],
        ['Riga', '', 'x', 'y'],
      ],
    ],
  ])('%s', (_, header, rows) => {
    const all = [header, ...rows];
    expect(headerOf(all)).toBe('one');
    expect(namesOf(headerOf(all), all).filter(Boolean)).toEqual(
      expect.not.arrayContaining(rows[0]?.filter((cell) => !header.includes(cell)) ?? []),
    );
  });

  it('whatever stands in it, unless the rows below repeat it or a tool has marked it', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const cell = fc.oneof(word, fc.constant(''), fc.constant('Yes'));
    const heading = fc.oneof(word, fc.constant(''), fc.constant('Data?'));
    const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
      fc.record({
        header: fc.array(heading, { minLength: width, maxLength: width }),
        first: fc.array(
          cell.map((text) => (text === '' || text === 'Yes' ? text : `own ${text}`)),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ header, first, rows }) => {
        const all = [header, first, ...rows];
        const names = namesOf(headerOf(all), all).join('\n');
        expect(first.filter((text) => text.startsWith('own') && names.includes(text))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a header of more rows', () => {
  it('is known by options that are cities, as the rows below repeat them', () => {
    const rows = [
      ['Respondent', 'City', 'With which?', '', 'A lab?'],
      ['', '', 'Paris', 'Berlin', ''],
      ...answered((city, at) => [
        `${at}`,
        city,
        at % 2 ? 'Paris' : '',
        at % 2 ? '' : 'Berlin',
        'Yes',
      ]),
    ];
    expect(readHeader(rows)).toEqual({ header: 'surveymonkey', other: null });
  });

  it('is asked where nothing proves it: options that nobody chose', () => {
    const rows = [
      ['City', 'How often?', '', 'A lab?'],
      ['', 'Transport', 'Budget', ''],
      ...answered((city, at) => [city, at % 2 ? 'Often' : 'Never', 'Never', 'Yes']),
    ];
    expect(readHeader(rows)).toEqual({ header: 'one', other: 'surveymonkey' });
    expect(namesOf('surveymonkey', rows)).toContain('How often? – Budget');
  });

  it('is known in the languages of SurveyMonkey', () => {
    for (const word of ['Response', 'Open-Ended Response', 'Réponse ouverte', 'Antwort']) {
      const rows = [
        ['City', 'How often?', ''],
        [word, 'Transport', 'Budget'],
        ['Ghent', 'Often', ''],
      ];
      expect(headerOf(rows)).toBe('surveymonkey');
    }
  });

  it('may have three: question, row and column', () => {
    const rows = [
      ['Your city', 'What do you have?', '', '', '', 'A lab?'],
      ['', 'Transport', '', 'Budget', '', ''],
      ['Open-Ended Response', 'Staff', 'Money', 'Staff', 'Money', 'Response'],
      ...answered((city, at) => [city, at % 2 ? 'Much' : 'Little', 'Much', '', 'Little', 'Yes']),
    ];
    expect(headerOf(rows)).toBe('surveymonkey-three');
    expect(namesOf('surveymonkey-three', rows)).toEqual([
      'Your city',
      'What do you have? – Transport – Staff',
      'What do you have? – Transport – Money',
      'What do you have? – Budget – Staff',
      'What do you have? – Budget – Money',
      'A lab?',
    ]);
  });

  it('of Qualtrics had two rows before 2017: codes, then questions', () => {
    const rows = [
      ['V1', 'V6', 'V8', 'Q1', 'Q2'],
      ['ResponseID', 'IPAddress', 'StartDate', 'Your city', 'A lab?'],
      ...answered((city) => ['R_1', '10.0.0.1', '2016-03-01', city, 'Yes']),
    ];
    expect(headerOf(rows)).toBe('qualtrics-two');
    expect(namesOf('qualtrics-two', rows)[3]).toBe('Q1');
    expect(textsOf('qualtrics-two', rows)[3]).toBe('Your city');
  });

  it('has two where SoSci Survey writes what columns ask below their codes', () => {
    const head = [
      ['CASE', 'QUESTNNR', 'STARTED', 'A101_01', 'A102'],
      ['Interview number', 'Questionnaire', 'Started', 'Your city', 'A lab?'],
    ];
    const rows = answered((city, at) => [`${at}`, 'base', `2026-03-0${at + 1}`, city, '1']);
    expect(headerOf([...head, ...rows])).toBe('qualtrics-two');
    // A respondent's first row has numbers and times there, too.
    const [names = []] = head;
    expect(headerOf([names, ['TEST', 'base', '2026-03-01', 'TEST', '1'], ...rows])).toBe('one');
  });
});

describe('a first row that may be a respondent’s', () => {
  const isCity = (cell: string) => ['Ghent', ...cities].includes(cell);
  const rows = answered((city, at) => [city, at % 2 ? 'Yes' : 'No', at % 3 ? 'Small' : 'Large']);
  it.each([
    [['City of Ghent', 'Maybe', 'Small'], { header: 'none', other: 'one' }],
    [['City of Ghent', 'Maybe', 'Medium'], { header: 'one', other: 'none' }],
    [['City', 'A lab?', 'Small'], { header: 'one', other: 'none' }],
    [['City', 'A lab?', 'Size'], { header: 'one', other: null }],
  ])('is read or asked by what it shares with the rows below: %j', (first, reading) => {
    expect(readHeader([first, ...rows], isCity)).toEqual(reading);
  });
});
