import { describe, expect, test } from 'vitest';
import { bytes, edit, faultsOf, type Case } from './faulty';
import { good, runWith } from './folder';

const cityColumns =
  'id, name, local_name, country, latitude, longitude, population, population_year, population_source, population_url, geonames_id, note';
const id = 'small letters a to z, digits and hyphens';
const quotes = 'quotes around the whole cell, doubled inside it';
const year = 'a year from 1950 to 2030';
const latitude = 'degrees from 27 to 72 (Europe) with a decimal point';
const web = 'an address that begins with https://';

const cases: Case[] = [
  [
    'missing column',
    () =>
      edit(
        'challenges.csv',
        'id,label\nclimate,Climate\nmobility,Mobility',
        'id\nclimate\nmobility',
      ),
    'challenges.csv:1:label: missing column (label), expected the columns id, label',
  ],
  [
    'unknown column',
    () =>
      edit(
        'challenges.csv',
        'id,label\nclimate,Climate\nmobility,Mobility',
        'id,hue\nclimate,Climate\nmobility,Mobility',
      ),
    'challenges.csv:1:hue: unknown column (hue), expected one of id, label',
    'challenges.csv:1:label: missing column (label), expected the columns id, label',
  ],
  [
    'doubled column',
    () =>
      edit(
        'challenges.csv',
        'id,label\nclimate,Climate\nmobility,Mobility',
        'id,label,id\nclimate,Climate,x\nmobility,Mobility,y',
      ),
    'challenges.csv:1:id: doubled column (id), expected each column once',
  ],
  [
    'a first row that is no heading',
    () => ({ 'challenges.csv': 'climate,Climate\nmobility,Mobility\n' }),
    'challenges.csv:1:-: the first row is no heading (climate, Climate), expected id, label',
  ],
  [
    'missing file',
    () => ({ 'findings.csv': null }),
    'findings.csv:1:-: the file is missing (ENOENT), expected a readable file in the folder',
  ],
  [
    'empty file',
    () => ({ 'cities.csv': '' }),
    `cities.csv:1:-: the file is empty (), expected the columns ${cityColumns}`,
  ],
  [
    'too few cells',
    () => edit('challenges.csv', 'mobility,Mobility', 'mobility'),
    'challenges.csv:3:label: wrong number of cells (1), expected 2 cells',
  ],
  [
    'too many cells, and the faults of other rows',
    () => edit('challenges.csv', 'climate,Climate\n', 'climate,Climate,x\nEnergy,Energy\n'),
    'challenges.csv:2:label: wrong number of cells (3), expected 2 cells',
    `challenges.csv:3:id: not an id (Energy), expected ${id}`,
  ],
  [
    'empty row',
    () => edit('challenges.csv', 'mobility', ',\nmobility'),
    'challenges.csv:3:-: the row is empty (), expected a row with values, or none',
  ],
  [
    'unclosed quote, and the faults of later rows',
    () => edit('challenges.csv', 'climate,Climate\n', 'climate,"Climate\nEnergy,"x, y"\n'),
    `challenges.csv:2:label: a quote that is not closed ("Climate), expected ${quotes}`,
    `challenges.csv:3:id: not an id (Energy), expected ${id}`,
  ],
  [
    'stray quote',
    () => edit('challenges.csv', ',Climate', ',Cli"mate'),
    `challenges.csv:2:label: a stray quote (Cli"mate), expected ${quotes}`,
  ],
  [
    'empty cell',
    () => edit('challenges.csv', ',Climate', ','),
    'challenges.csv:2:label: the cell is empty (), expected text of 1 to 60 characters',
  ],
  [
    'line break in a cell',
    () => edit('challenges.csv', ',Climate\nmobility,Mobility', ',"Cli\nmate"\nmobility,'),
    'challenges.csv:2:label: a control character or line break (Cli\\u000Amate), expected plain text on one line',
    'challenges.csv:4:label: the cell is empty (), expected text of 1 to 60 characters',
  ],
  [
    'control character',
    () => edit('challenges.csv', ',Climate', ',Cli\u0007mate'),
    'challenges.csv:2:label: a control character or line break (Cli\\u0007mate), expected plain text on one line',
  ],
  [
    'control character deep in a cell, shown',
    () => edit('records.csv', 'Five people.', `${'x'.repeat(100)}\u0007y`),
    `records.csv:3:summary: a control character or line break (…${'x'.repeat(20)}\\u0007y), expected plain text on one line`,
  ],
  [
    'text direction override',
    () => edit('challenges.csv', ',Climate', ',Cli\u202Emate'),
    'challenges.csv:2:label: a control character or line break (Cli\\u202Emate), expected plain text on one line',
  ],
  [
    'Latin-1 bytes',
    () => bytes('countries.csv', 'ü', [0xfc]),
    'countries.csv:3:name: text that is not UTF-8 (T\uFFFDrkiye), expected UTF-8',
  ],
  [
    'UTF-16 without a column',
    () => ({ 'challenges.csv': Buffer.from('\uFEFFid', 'utf16le') }),
    'challenges.csv:1:label: missing column (label), expected the columns id, label',
    'records.csv:2:challenges: an unknown id (climate; mobility), expected ids of challenges.csv with | between them, each once',
  ],
  [
    'bad id',
    () => edit('cities.csv', 'bruges,Bruges', 'Bruges!,Bruges'),
    'case-studies.csv:2:city: an unknown id (bruges), expected an id of cities.csv',
    `cities.csv:3:id: not an id (Bruges!), expected ${id}`,
  ],
  [
    'doubled id',
    () => edit('challenges.csv', 'mobility,', 'climate,'),
    'challenges.csv:3:id: a doubled id (climate), expected id not the same as in row 2',
    'records.csv:2:challenges: an unknown id (mobility), expected ids of challenges.csv with | between them, each once',
  ],
  [
    'doubled record',
    () =>
      edit(
        'records.csv',
        'ghent-team,ghent,innovation-team,+Team',
        'ghent-team,ghent,open-data,open Portal',
      ),
    'records.csv:3:name: a doubled row (ghent, open-data, open portal), expected city, practice, name not the same as in row 2',
  ],
  [
    'number with two commas',
    () => edit('cities.csv', '51.0500', '"51,05,00"'),
    `cities.csv:2:latitude: not a number of this form (51,05,00), expected ${latitude}`,
  ],
  [
    'latitude and longitude changed over',
    () => edit('cities.csv', '51.0500,3.7167', '3.7167,51.0500'),
    `cities.csv:2:latitude: out of range (3.7167), expected ${latitude}`,
  ],
  [
    'longitude beyond Europe',
    () => edit('cities.csv', '3.7167', '-73.9'),
    'cities.csv:2:longitude: out of range (-73.9), expected degrees from -32 to 52 (Europe) with a decimal point',
  ],
  [
    'population with a space',
    () => edit('cities.csv', '265000', '265 000'),
    'cities.csv:2:population: a number with separators of thousands (265 000), expected without separators: 265000',
  ],
  [
    'year as text',
    () => edit('sources.csv', '2023', 'about 2023'),
    `sources.csv:2:year: not a number of this form (about 2023), expected ${year}`,
  ],
  [
    'year too early',
    () => edit('records.csv', '2015', '1949'),
    `records.csv:2:start_year: out of range (1949), expected ${year}`,
  ],
  [
    'year too late',
    () => edit('records.csv', '2020', '2031'),
    `records.csv:3:end_year: out of range (2031), expected ${year}`,
  ],
  [
    'end before start',
    () => edit('records.csv', '2018,2020', '2018,2017'),
    'records.csv:3:end_year: ends before it starts (2017), expected 2018 or later',
  ],
  [
    'truth',
    () => edit('countries.csv', 'Western,true', 'Western,soon'),
    'countries.csv:2:eu_member: not true or false (soon), expected true or false',
  ],
  [
    'country code',
    () => edit('countries.csv', 'TR,', 'Tr,'),
    'countries.csv:3:code: not of the right form (Tr), expected two capital letters (ISO 3166-1, XK for Kosovo)',
  ],
  [
    'capability',
    () => edit('practices.csv', 'analytical', 'analysis'),
    'practices.csv:3:component: not a known value (analysis), expected one of leadership, organisational, analytical, partnership',
  ],
  [
    'status',
    () => edit('records.csv', 'active', 'running'),
    'records.csv:2:status: not a known value (running), expected one of planned, pilot, active, completed',
  ],
  [
    'kind of source',
    () => edit('sources.csv', ',city,', ',town,'),
    'sources.csv:2:kind: not a known value (town), expected one of city, government, network, academic, press, civil-society, vendor',
  ],
  [
    'scheme',
    () => edit('recognitions.csv', 'mission-city', 'prize'),
    'recognitions.csv:2:scheme: not a known value (prize), expected one of icapital, icapital-rising, mission-city, mission-label, mayors-challenge, eurocities-award, oecd-innovation-map, i-team, other',
  ],
  [
    'language',
    () => edit('sources.csv', ',nl,', ',Dutch language,'),
    'sources.csv:2:language: not a language tag (Dutch language), expected a BCP 47 tag such as en, nl or sr-Latn',
  ],
  [
    'language in another case',
    () => edit('sources.csv', ',nl,', ',NL,'),
    'sources.csv:2:language: not a language tag (NL), expected a BCP 47 tag such as en, nl or sr-Latn',
  ],
  [
    'unknown city, practice, source',
    () =>
      edit(
        'records.csv',
        'ghent,open-data,Open portal,"A portal, open to all.",2015,,active,climate|mobility,plan',
        'gent,data,Open portal,"A portal, open to all.",2015,,active,climate|rain,book',
      ),
    'records.csv:2:city: an unknown id (gent), expected an id of cities.csv',
    'records.csv:2:practice: an unknown id (data), expected an id of practices.csv',
    'records.csv:2:challenges: an unknown id (rain), expected ids of challenges.csv with | between them, each once',
    'records.csv:2:source: an unknown id (book), expected an id of sources.csv',
  ],
  [
    'list with a hole',
    () => edit('records.csv', 'climate|mobility', 'climate||mobility'),
    'records.csv:2:challenges: not a list of ids (climate||mobility), expected ids of challenges.csv with | between them, each once',
  ],
  [
    'list with a double',
    () => edit('records.csv', 'climate|mobility', 'climate|climate'),
    'records.csv:2:challenges: not a list of ids (climate|climate), expected ids of challenges.csv with | between them, each once',
  ],
  [
    'script address',
    () => edit('sources.csv', 'https://example.org/plan', 'javascript:alert(1)'),
    `sources.csv:2:url: not a web address (javascript:alert(1)), expected ${web}`,
  ],
  [
    'address with a space',
    () => edit('sources.csv', 'https://example.org/plan', 'https://example.org/the plan'),
    `sources.csv:2:url: not a web address (https://example.org/the plan), expected ${web}`,
  ],
  [
    'address that cannot be parsed',
    () => edit('sources.csv', 'https://example.org/plan', 'https://exa%mple:port/'),
    `sources.csv:2:url: not a web address (https://exa%mple:port/), expected ${web}`,
  ],
  [
    'address with a password',
    () => edit('sources.csv', 'https://example.org/plan', 'https://me:secret@example.org/'),
    `sources.csv:2:url: has a password in it (https://me:secret@example.org/), expected ${web}`,
  ],
  [
    'summary too long, shown short',
    () => edit('records.csv', 'Five people.', 'x'.repeat(401)),
    `records.csv:3:summary: text is too long (${'x'.repeat(59)}…), expected text of 1 to 400 characters`,
  ],
];

describe('every kind of fault is named by file, row, column and value', () => {
  test.each(cases)('%s', async (_what, changes, ...lines) => {
    expect(await faultsOf(changes())).toEqual(lines);
  });

  test('all faults of a run, by file and row', async () => {
    const lines = await faultsOf({
      ...edit('sources.csv', ',city,2023,', ',town,1900,'),
      ...edit('challenges.csv', ',Mobility', ','),
      'findings.csv': null,
    });
    expect(lines.map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
      'challenges.csv:3:label',
      'findings.csv:1:-',
      'sources.csv:2:kind',
      'sources.csv:2:year',
    ]);
  });

  test('a folder that is not there: one fault a file', async () => {
    const missing = Object.fromEntries(Object.keys(good).map((name) => [name, null]));
    expect(await faultsOf(missing)).toHaveLength(10);
  });
});

describe('warnings do not stop the compile', () => {
  test('plain http', async () => {
    const { compiled, errors } = await runWith(
      edit('sources.csv', 'https://example.org/plan', 'http://example.org/plan'),
    );
    expect(compiled).toBe(true);
    expect(errors).toEqual([
      'warning: sources.csv:2:url: plain http (http://example.org/plan), expected https',
    ]);
  });

  test('a source that nothing names', async () => {
    const { compiled, errors } = await runWith(edit('records.csv', ',plan,', ',page,'));
    expect(compiled).toBe(true);
    expect(errors).toEqual([
      'warning: sources.csv:2:id: nothing names this source (plan), expected a use of it',
    ]);
  });
});
