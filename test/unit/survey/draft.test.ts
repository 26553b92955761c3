import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftMapping } from '../../../src/survey/draft';
import { Import } from '../../../src/survey/Import';
import { mappingSchema } from '../../../src/survey/mapping';

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
  const { mapping, leftOut } = draftMapping(rows, facts);

  it('is a mapping, with the city found, nothing public, and what is personal left out', () => {
    expect(v.safeParse(mappingSchema, mapping).success).toBe(true);
    expect(mapping.city.column).toMatch(/city/i);
    expect(mapping.questions).toHaveLength(2);
    expect(mapping.questions.some((question) => question.public)).toBe(false);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(JSON.stringify(mapping)).not.toContain('10.0.0.1');
  });

  it('runs as it is', () => {
    const taken = new Import('export.csv', mapping, facts.match);
    rows.forEach((cells, at) => taken.take({ line: at + 1, cells }));
    taken.end();
    expect(taken.faults).toEqual([]);
    expect(taken.respondents).toBe(cities.length);
    const answered = [...taken.tallies.values()].map((tally) => tally.answered);
    expect(answered).toEqual([cities.length, cities.length]);
  });
});

it.each(['LimeSurvey and EUSurvey', 'SurveyMonkey'])(
  'recognises the practices that %s asks about',
  (style) => {
    const { mapping } = draftMapping(styles[style] ?? [], facts);
    const asked = mapping.questions.map(({ practice }) => practice);
    expect(asked.sort()).toEqual(['innovation-team', 'open-data']);
  },
);
