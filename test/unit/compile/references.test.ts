import { describe, expect, test } from 'vitest';
import { edit, faultsOf, type Case } from './faulty';
import { runWith } from './folder';

const listed = 'ids of challenges.csv with | between them, each once';

const cases: Case[] = [
  [
    'a source that is two',
    () => edit('records.csv', ',plan,', ',plan|page,'),
    'records.csv:2:source: an unknown id (plan|page), expected an id of sources.csv',
  ],
  [
    'a city that is two',
    () => edit('records.csv', 'ghent-portal,ghent,', 'ghent-portal,ghent|bruges,'),
    'records.csv:2:city: an unknown id (ghent|bruges), expected an id of cities.csv',
  ],
  [
    'a city and nothing more',
    () => edit('records.csv', 'ghent-portal,ghent,', 'ghent-portal,ghent|,'),
    'records.csv:2:city: an unknown id (ghent|), expected an id of cities.csv',
  ],
  [
    'a country twice',
    () => edit('cities.csv', 'Gent,BE,', 'Gent,BE|BE,'),
    'cities.csv:2:country: an unknown id (BE|BE), expected an id of countries.csv',
  ],
  [
    'one practice that may be left out, as two',
    () => edit('findings.csv', 'innovation-team', 'innovation-team|open-data'),
    'findings.csv:2:practice: an unknown id (innovation-team|open-data), expected an id of practices.csv',
  ],
  ...['climate|', '|climate', 'climate||mobility', '|', 'climate|climate'].map((list): Case => [
    `a list that is none: ${list}`,
    () => edit('records.csv', 'climate|mobility', list),
    `records.csv:2:challenges: not a list of ids (${list}), expected ${listed}`,
  ]),
  [
    'a list with a double of what is not there: it is named once',
    () => edit('records.csv', 'climate|mobility', 'rain|rain'),
    `records.csv:2:challenges: not a list of ids (rain|rain), expected ${listed}`,
    `records.csv:2:challenges: an unknown id (rain), expected ${listed}`,
  ],
  [
    'what is no text, and not also unknown',
    () => edit('records.csv', ',plan,', ',pl\u0007an,'),
    'records.csv:2:source: a control character or line break (pl\\u0007an), expected plain text on one line',
  ],
];

describe('an id that a cell names', () => {
  test.each(cases)('%s', async (_what, changes, ...lines) => {
    expect(await faultsOf(changes())).toEqual(lines);
  });

  test('is known although its own row has a fault', async () => {
    await expect(faultsOf(edit('cities.csv', '51.0500', 'north'))).resolves.toEqual([
      expect.stringMatching(/^cities\.csv:2:latitude: not a number/u),
    ]);
    await expect(faultsOf(edit('cities.csv', 'ghent,Ghent', '"ghent,Ghent'))).resolves.toEqual([
      expect.stringMatching(/^cities\.csv:2:id: a quote that is not closed/u),
    ]);
  });

  test('is not looked for in a table that cannot be read', async () => {
    await expect(faultsOf({ 'challenges.csv': null })).resolves.toHaveLength(1);
    const { errors } = await runWith({ 'records.csv': null });
    expect(errors.filter((line) => line.startsWith('warning: '))).toEqual([]);
  });
});
