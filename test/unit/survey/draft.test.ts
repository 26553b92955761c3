import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftMapping } from '../../../src/survey/import/draft';
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
    const taken = new Import(mapping, facts.match);
    taken.open('export.csv');
    rows.forEach((cells, at) => taken.take({ line: at + 1, cells }));
    taken.end();
    expect(taken.faults).toEqual([]);
    expect(taken.respondents).toBe(cities.length);
    const answered = [...taken.tallies.values()].map((tally) => tally.answered);
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
