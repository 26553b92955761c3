import { expect, test } from 'vitest';
import { edit, faultsOf, type Case } from './faulty';
import { good, runWith } from './folder';

const cases: Case[] = [
  [
    'letters of which no id can be made',
    () => edit('countries.csv', ',Western,', ',Запад,'),
    'countries.csv:2:region: no id can be made of this name (Запад), expected a name with letters a to z or digits',
  ],
  [
    'two names with one id',
    () => edit('countries.csv', 'South-East Europe and Türkiye', 'western!'),
    'countries.csv:3:region: another name with the same id (western!), expected Western as in row 2, or a name that does not make the id western',
  ],
  [
    'each for itself',
    () =>
      edit(
        'countries.csv',
        ',Western,true\nTR,Türkiye,South-East Europe and Türkiye',
        ',Запад,true\nTR,Türkiye,Юг',
      ),
    'countries.csv:2:region: no id can be made of this name (Запад; Юг), expected a name with letters a to z or digits; so in 2 rows: 2, 3',
  ],
];

test.each(cases)('a region: %s', async (_what, changes, ...lines) => {
  expect(await faultsOf(changes())).toEqual(lines);
});

test('a region may be that of several countries', async () => {
  const countries = good['countries.csv'].replace('South-East Europe and Türkiye', 'Western');
  const { errors, files } = await runWith({ 'countries.csv': countries });
  expect(errors).toEqual([]);
  expect(JSON.parse(files.get('data/core.json') ?? '')).toMatchObject({
    regions: [['western', 'Western']],
  });
});
