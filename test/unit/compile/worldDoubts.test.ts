import { expect, test } from 'vitest';
import { readCountries } from '../../../data/basemap/countries';
import { countryBoxes } from '../../../data/compile/countryBoxes';
import { foreignIn } from '../../../data/compile/worldDoubts';
import { edit } from './faulty';
import { good, runWith, type Files } from './folder';

async function warningsOf(changes: Files): Promise<string[]> {
  const { compiled, errors } = await runWith(changes);
  expect(compiled).toBe(true);
  return errors;
}

const record = (years: string) => edit('records.csv', '2015,,active', years);
const locator = (text: string) => edit('records.csv', 'Page 3', text);

test.each<[string, Files, string]>([
  [
    'Ghent at 41° north',
    edit('cities.csv', '51.0500', '41.0500'),
    'cities.csv:2:latitude: outside its country (41.05, 3.7167), expected a place in BE: 49.3 to 51.6 north, 2.4 to 6.5 east',
  ],
  [
    'rounded degrees',
    edit('cities.csv', '51.0500,3.7167', '51.0,3.7'),
    'cities.csv:2:latitude: a rounded place (51, 3.7), expected three or four decimals, as GeoNames has',
  ],
  [
    'completed in 2030',
    record('2015,2030,completed'),
    'records.csv:2:status: completed before its end (completed, 2030), expected planned or active',
  ],
  [
    'active before it starts',
    record('2028,,active'),
    'records.csv:2:status: at work before its start (active, 2028), expected planned',
  ],
  [
    'a hyphen for nothing',
    locator('-'),
    'records.csv:2:locator: a word for nothing (-), expected an empty cell',
  ],
  ['NA', locator('NA'), 'records.csv:2:locator: a word for nothing (NA), expected an empty cell'],
  [
    'pages that became a date',
    locator('16. Dez'),
    'records.csv:2:locator: pages that a spreadsheet made a date of (16. Dez), expected pages',
  ],
  [
    'an English title said to be Dutch',
    edit('sources.csv', 'The plan', 'A plan for the city of Ghent and how it works'),
    'sources.csv:2:language: a title in another language (nl: A plan for the city of Ghent and how it works), expected the language of the document',
  ],
])('%s is doubted', async (_what, changes, warning) => {
  expect(await warningsOf(changes)).toEqual([`warning: ${warning}`]);
});

/** Forty records that the small tables can bear. */
function records(row: (n: number) => { name: string; start: string }): Files {
  const [head = '', first = '', second = ''] = good['records.csv'].split('\n');
  const more = Array.from({ length: 40 }, (_, n) => {
    const { name, start } = row(n);
    return `ghent-q${String(n).padStart(2, '0')},ghent,open-data,${name},Text.,${start},,active,,plan,`;
  });
  return { 'records.csv': [head, first, ...more, second, ''].join('\n') };
}
/** No order: 40 is prime to 17. */
const mixed = (n: number) => String(10 + ((n * 17) % 40));

test('a column that was sorted by itself is doubted, and rows that were sorted whole are not', async () => {
  const alone = records((n) => ({ name: `Name ${10 + n}`, start: '' }));
  const names = { 'Open portal': 'Aaa', '+Team': 'Zzz' };
  const text = Object.entries(names).reduce(
    (all, [from, to]) => all.replace(from, to),
    String(alone['records.csv']),
  );
  expect(await warningsOf({ 'records.csv': text })).toEqual([
    'warning: records.csv:2:name: a column that was sorted by itself (Aaa … Zzz), expected whole rows sorted, or none',
  ]);
  const [head = '', ...rows] = text.trimEnd().split('\n');
  // By name, with the ids in another order.
  const moved = [head, ...rows.toSpliced(1, 1), rows[1] ?? '']
    .join('\n')
    .replace('ghent-q01', 'ghent-zz');
  expect(await warningsOf({ 'records.csv': moved })).toEqual([]);
  expect(await warningsOf(records((n) => ({ name: `Name ${mixed(n)}`, start: '' })))).toEqual([]);
});

test('years that a fill handle counted up are doubted', async () => {
  const start = (n: number) => (n < 8 ? String(2010 + n) : '');
  expect(await warningsOf(records((n) => ({ name: `Name ${mixed(n)}`, start: start(n) })))).toEqual(
    [
      'warning: records.csv:3:start_year: years that count up row by row (2010 to 2017), expected each row’s own year',
    ],
  );
  const less = (n: number) => (n < 7 ? String(2010 + n) : '');
  expect(await warningsOf(records((n) => ({ name: `Name ${mixed(n)}`, start: less(n) })))).toEqual(
    [],
  );
});

test.each([
  ['Der Plan für die Stadt und das Land', 'en', 'de'],
  ['Der Plan für die Stadt und das Land', 'de-AT', undefined],
  ['De Standaard der Stad', 'en', undefined],
  ['Un premiu pentru cel mai bun proiect de la oraș', 'ro', undefined],
])('"%s" as %s: %s', (title, language, other) => {
  expect(foreignIn(title, language)).toBe(other);
});

test('the boxes hold the land of each country, as Natural Earth has it', async () => {
  for (const { code, land } of await readCountries()) {
    const box = countryBoxes[code];
    if (!/^[A-Z]{2}$/u.test(code)) continue;
    const points = land.coordinates.flatMap(([outer = []]) => outer);
    const [west = 0, south = 0, east = 0, north = 0] = box ?? [];
    const outside = points.filter(
      ([x = 0, y = 0]) => x < west || x > east || y < south || y > north,
    );
    expect([code, outside]).toEqual([code, []]);
  }
}, 60_000);
