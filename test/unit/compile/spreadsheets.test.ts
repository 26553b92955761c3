import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/atlas/readCsv';
import { bytes, edit, faultsOf } from './faulty';
import { folderWith, good, run, runWith, type Files } from './folder';

type Name = keyof typeof good;
type Grid = string[][];
const names = Object.keys(good).filter((name): name is Name => name.endsWith('.csv'));

const gridOf = (name: Name): Grid => readCsv(good[name]).map(({ cells }) => cells);

/** Cells as a program writes them. */
function written(grid: Grid, { separator = ',', quoteAll = false, end = '\n' } = {}): string {
  const cell = (text: string) =>
    quoteAll || text.includes(separator) || /["\n]/u.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return grid.map((cells) => cells.map(cell).join(separator) + end).join('');
}

/** All tables, saved otherwise. */
const each = (save: (grid: Grid) => string | Uint8Array): Files =>
  Object.fromEntries(names.map((name) => [name, save(gridOf(name))]));
const text = (change: (text: string) => string) => each((grid) => change(written(grid)));

/** One table with its cells changed below the heading. */
const cells = (name: Name, column: string, change: (cell: string) => string): Files => {
  const [head = [], ...body] = gridOf(name);
  const at = head.indexOf(column);
  const changed = body.map((row) => row.map((cell, place) => (place === at ? change(cell) : cell)));
  return { [name]: written([head, ...changed]) };
};

const ofBytes = (encode: (text: string) => Uint8Array, separator: string) =>
  each((grid) => encode(written(grid, { separator })));
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string) => utf16(text).swap16();
const turned = (grid: Grid) => grid.map((row) => row.toReversed());
const widened = (grid: Grid) => grid.map((row) => [...row, '', '']);
const withHead = (change: (grid: Grid) => Grid) => each((grid) => written(change(grid)));

/** Rows from the last to the first, where their order means nothing. */
const upsideDown = Object.fromEntries(
  (['cities', 'sources', 'records', 'case-studies', 'recognitions'] as const).map((table) => {
    const [head = [], ...body] = gridOf(`${table}.csv`);
    return [`${table}.csv`, written([head, ...body.toReversed()])];
  }),
);

describe('the same facts, saved by a spreadsheet, are the same version', () => {
  const versionOf = ({ said }: { said: readonly string[] }) => said[0]?.split(':')[0];

  test.each<[string, Files]>([
    [
      'LibreOffice: capitals in TRUE, no last zeros',
      {
        ...cells('countries.csv', 'eu_member', (cell) => cell.toUpperCase()),
        ...cells('cities.csv', 'latitude', (cell) => String(Number(cell))),
      },
    ],
    [
      'German Excel: semicolons, decimal commas, WAHR',
      {
        ...each((grid) => `\uFEFF${written(grid, { separator: ';', end: '\r\n' })}`),
        'countries.csv': good['countries.csv']
          .replaceAll(',', ';')
          .replace('true', 'WAHR')
          .replace('false', 'FALSCH'),
        'cities.csv': written(
          gridOf('cities.csv').map((row) =>
            row.map((cell) => cell.replace(/^(\d+)\.(\d{4})$/u, '$1,$2')),
          ),
          { separator: ';' },
        ),
      },
    ],
    [
      'French truth',
      cells('countries.csv', 'eu_member', (cell) => (cell === 'true' ? 'VRAI' : 'FAUX')),
    ],
    [
      'Polish truth',
      cells('countries.csv', 'eu_member', (cell) => (cell === 'true' ? 'PRAWDA' : 'FAŁSZ')),
    ],
    ['yes and no', cells('countries.csv', 'eu_member', (cell) => (cell === 'true' ? 'Yes' : 'No'))],
    ['1 and 0', cells('countries.csv', 'eu_member', (cell) => (cell === 'true' ? '1' : '0'))],
    ['numbers marked as text', cells('cities.csv', 'population', (cell) => `'${cell}`)],
    ['people with cents', cells('cities.csv', 'population', (cell) => `${cell}.00`)],
    ['degrees with their sign', cells('cities.csv', 'latitude', (cell) => `${cell}° N`)],
    [
      'bars between cells',
      { 'challenges.csv': written(gridOf('challenges.csv'), { separator: '|' }) },
    ],
    [
      'Greek truth in capitals',
      cells('countries.csv', 'eu_member', (cell) => (cell === 'true' ? 'ΑΛΗΘΗΣ' : 'ΨΕΥΔΗΣ')),
    ],
    ['semicolons', each((grid) => written(grid, { separator: ';' }))],
    ['tabs', each((grid) => written(grid, { separator: '\t' }))],
    ['a line sep=; first', each((grid) => `sep=;\n${written(grid, { separator: ';' })}`)],
    ['a line sep=, first', text((table) => `sep=,\r\n${table}`)],
    ['"Unicode text" of Excel: UTF-16 with tabs', ofBytes(utf16, '\t')],
    ['UTF-16, big end first', ofBytes(utf16be, ';')],
    ['UTF-16 without its mark', ofBytes((table) => Buffer.from(table, 'utf16le'), ',')],
    ['byte order mark', text((table) => `\uFEFF${table}`)],
    ['CRLF', each((grid) => written(grid, { end: '\r\n' }))],
    ['CR, as old Macs', each((grid) => written(grid, { end: '\r' }))],
    ['quotes around all', each((grid) => written(grid, { quoteAll: true }))],
    [
      'spaces around cells',
      each((grid) => written(grid.map((row) => row.map((cell) => ` ${cell}\u00A0`)))),
    ],
    [
      'spaces in the heading',
      withHead(([head = [], ...body]) => [head.map((name) => `${name} `), ...body]),
    ],
    ['columns moved', each((grid) => written(turned(grid)))],
    ['blank rows at the end', each((grid) => written(grid) + `${',,,\n'.repeat(3)}\n`)],
    ['blank columns at the end', withHead(widened)],
    [
      'one separator too many below the heading',
      withHead(([head = [], ...body]) => [head, ...widened(body)]),
    ],
    [
      'years with a decimal, as pandas has them',
      cells('records.csv', 'start_year', (cell) => `${cell}.0`),
    ],
    ['years with a decimal comma', cells('records.csv', 'start_year', (cell) => `${cell},0`)],
    [
      'spaces around the bar',
      cells('records.csv', 'challenges', (cell) => cell.replace('|', ' | ')),
    ],
    ['decimal commas in quotes', cells('cities.csv', 'latitude', (cell) => cell.replace('.', ','))],
    ['no line end at the end', text((table) => table.trimEnd())],
    [
      'a heading in capitals',
      withHead(([head = [], ...body]) => [head.map((name) => name.toUpperCase()), ...body]),
    ],
    ['per cent signs', cells('findings.csv', 'percent', (cell) => `${cell}.00 %`)],
    [
      'commas opened where semicolons are meant: each line in one cell',
      each((grid) => {
        const lines = written(grid).trimEnd().split('\n');
        return lines
          .map((line) => `${line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line}\r\n`)
          .join('');
      }),
    ],
    [
      'the same with empty columns behind',
      {
        'records.csv': `${written(gridOf('records.csv'))
          .trimEnd()
          .split('\n')
          .map((line) => `"${line.replaceAll('"', '""')}";;`)
          .join('\r\n')}\r\n`,
      },
    ],
  ])('%s', async (_what, changes) => {
    const plain = await runWith();
    const { compiled, errors, said, files } = await runWith(changes);
    expect(errors).toEqual([]);
    expect(compiled).toBe(true);
    expect(versionOf({ said })).toBe(versionOf(plain));
    expect(files).toEqual(plain.files);
  });

  test('rows sorted otherwise', async () => {
    const { errors, said } = await runWith(upsideDown);
    expect(errors).toEqual([]);
    expect(versionOf({ said })).toBe(versionOf(await runWith()));
  });

  test('another fact is another version', async () => {
    const other = await runWith(edit('records.csv', 'Five people.', 'Six people.'));
    expect(versionOf(other)).not.toBe(versionOf(await runWith()));
  });
});

describe('what is taken with a warning', () => {
  test.each<[string, Files, string]>([
    [
      'notes of her own',
      {
        'records.csv': written(
          gridOf('records.csv').map((row, at) => [...row, at === 0 ? 'my notes' : 'ask Eva']),
        ),
      },
      'records.csv:1:-: a column that is not published (my notes), expected nothing, if it is for your own notes',
    ],
    [
      'notes without a heading',
      { 'challenges.csv': 'id,,label\nclimate,ask,Climate\nmobility,,Mobility\n' },
      'challenges.csv:1:-: a column that is not published (), expected nothing, if it is for your own notes',
    ],
    [
      'a title above the heading',
      { 'challenges.csv': `Our challenges,\n${good['challenges.csv']}` },
      'challenges.csv:1:-: a line above the heading is left out (Our challenges), expected the heading first',
    ],
    [
      'Windows-1252, as German and French Excel save',
      {
        'cities.csv': Buffer.from(
          good['cities.csv'].replace('Rounded', 'Köln für à côté'),
          'latin1',
        ),
      },
      'cities.csv:3:-: no UTF-8: the letters are a guess (windows-1252: Köln, für, à, côté), expected words that are right, or a file saved as CSV UTF-8',
    ],
    [
      'Windows-1250, as Polish Excel saves',
      bytes(
        'cities.csv',
        'Rounded',
        [
          0xa3, 0xf3, 0x64, 0x9f, 0x20, 0x77, 0x73, 0x70, 0xf3, 0xb3, 0x70, 0x72, 0x61, 0x63, 0x61,
          0x20, 0x73, 0x69, 0xea,
        ],
      ),
      'cities.csv:3:-: no UTF-8: the letters are a guess (windows-1250: Łódź, współpraca, się), expected words that are right, or a file saved as CSV UTF-8',
    ],
  ])('%s', async (_what, changes, warning) => {
    const { compiled, errors, files } = await runWith(changes);
    expect(errors).toEqual([`warning: ${warning}`]);
    expect(compiled).toBe(true);
    expect([...files.values()].filter((one) => one.includes('Eva'))).toEqual([]);
  });

  test('files that nobody reads', async () => {
    const dir = await folderWith();
    for (const name of ['records (1).csv', 'atlas.xlsx', '~$atlas.xlsx', '.~lock.records.csv#']) {
      await writeFile(join(dir, name), good['records.csv']);
    }
    const { compiled, errors } = await run(dir);
    expect(compiled).toBe(true);
    expect(errors).toEqual([
      'warning: atlas.xlsx:1:-: this file is not read (atlas.xlsx), expected CSV files; save each sheet as CSV, or give the workbook by itself',
      'warning: records (1).csv:1:-: this file is not read (records (1).csv), expected tables under their own names',
    ]);
  });
});

const population = (cell: string) => cells('cities.csv', 'population', () => cell);
const startYear = (cell: string) => cells('records.csv', 'start_year', () => cell);
const summary = (cell: string) => cells('records.csv', 'summary', () => cell);
const bothRecords = '; so in 2 rows: 2, 3';
const aYear = 'a year from 1950 to 2030';

describe('what cannot be undone is one message a kind and column', () => {
  test.each<[string, Files, string]>([
    [
      '262,040',
      population('262,040'),
      'cities.csv:2:population: a number with separators of thousands (262,040), expected without separators: 262040; so in 2 rows: 2, 3',
    ],
    [
      '262.040',
      population('262.040'),
      'cities.csv:2:population: a number with separators of thousands (262.040), expected without separators: 262040; so in 2 rows: 2, 3',
    ],
    [
      'thin space',
      population('262\u2009040'),
      'cities.csv:2:population: a number with separators of thousands (262\u2009040), expected without separators: 262040; so in 2 rows: 2, 3',
    ],
    [
      '2.80E+06',
      population('2.80E+06'),
      'cities.csv:2:population: a number that lost its last digits (2.80E+06), expected all its digits: show the column as numbers without an exponent; so in 2 rows: 2, 3',
    ],
    [
      '2,80E+06',
      population('2,80E+06'),
      'cities.csv:2:population: a number that lost its last digits (2,80E+06), expected all its digits: show the column as numbers without an exponent; so in 2 rows: 2, 3',
    ],
    [
      '1,5',
      population('1,5'),
      'cities.csv:2:population: not a number of this form (1,5), expected a whole number from 1 to 30000000, digits only; so in 2 rows: 2, 3',
    ],
    [
      'a date for a year',
      startYear('01/01/2019'),
      `records.csv:2:start_year: a date instead of a year (01/01/2019), expected the year alone, such as 2019${bothRecords}`,
    ],
    [
      'a German date',
      startYear('1.1.2019'),
      `records.csv:2:start_year: a date instead of a year (1.1.2019), expected the year alone, such as 2019${bothRecords}`,
    ],
    [
      '2019-2021',
      startYear('2019-2021'),
      `records.csv:2:start_year: not a number of this form (2019-2021), expected ${aYear}${bothRecords}`,
    ],
    [
      'c. 2019',
      startYear('c. 2019'),
      `records.csv:2:start_year: not a number of this form (c. 2019), expected ${aYear}${bothRecords}`,
    ],
    [
      'the day’s number',
      startYear('43831'),
      `records.csv:2:start_year: not a number of this form (43831), expected ${aYear}${bothRecords}`,
    ],
    [
      'an id made a date',
      cells('case-studies.csv', 'id', () => '01-May'),
      'case-studies.csv:2:id: an id that a spreadsheet made a date of (01-May), expected the id as it was, in a column of text',
    ],
    [
      'a named id made a date',
      cells('records.csv', 'source', () => '2026-05-01 00:00:00'),
      `records.csv:2:source: an id that a spreadsheet made a date of (2026-05-01 00:00:00), expected an id of sources.csv${bothRecords}`,
    ],
    [
      'merged cells',
      cells('records.csv', 'practice', () => ''),
      `records.csv:2:practice: the cell is empty (), expected an id of practices.csv${bothRecords}`,
    ],
    [
      '#REF!',
      summary('#REF!'),
      `records.csv:2:summary: an error of a spreadsheet (#REF!), expected the value itself${bothRecords}`,
    ],
    [
      '#NAME?',
      summary('#NAME?'),
      `records.csv:2:summary: an error of a spreadsheet (#NAME?), expected the value itself${bothRecords}`,
    ],
    [
      '#BEZUG!',
      summary('#BEZUG!'),
      `records.csv:2:summary: an error of a spreadsheet (#BEZUG!), expected the value itself${bothRecords}`,
    ],
    [
      'Err:502',
      summary('Err:502'),
      `records.csv:2:summary: an error of a spreadsheet (Err:502), expected the value itself${bothRecords}`,
    ],
    ...['+A1+B2', '@SUM(A1)', '{=SUM(A1:A2)}', 'of:=[.A1]', "'=A1"].map(
      (cell): [string, Files, string] => [
        cell,
        summary(cell),
        `records.csv:2:summary: a formula (${cell}), expected the value that it gives${bothRecords}`,
      ],
    ),
    ...['#GETTING_DATA', 'See #REF! for more', 'Fehler:502'].map(
      (cell): [string, Files, string] => [
        cell,
        summary(cell),
        `records.csv:2:summary: an error of a spreadsheet (${cell}), expected the value itself${bothRecords}`,
      ],
    ),
    [
      '&amp;',
      summary('R&amp;D lab'),
      `records.csv:2:summary: a code of HTML (R&amp;D lab), expected the sign itself${bothRecords}`,
    ],
    ...[
      ['a workbook, no CSV', Buffer.from('504b030414000600', 'hex')] as const,
      ['an old Excel workbook (.xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex')] as const,
      ['a page (HTML), no table', '<html><table><tr><td>id'] as const,
    ].map(([is, file]): [string, Files, string] => [
      is,
      { 'challenges.csv': file },
      `challenges.csv:1:-: ${is} (), expected CSV; save each sheet as CSV, or give the workbook itself (.xlsx, .ods)`,
    ]),
    [
      '#####',
      summary('#####'),
      `records.csv:2:summary: a column that was too narrow (#####), expected the value that it hides${bothRecords}`,
    ],
    [
      '=A1',
      summary('=A1'),
      `records.csv:2:summary: a formula (=A1), expected the value that it gives${bothRecords}`,
    ],
    [
      '=HYPERLINK',
      summary('=HYPERLINK("https://example.org";"x")'),
      `records.csv:2:summary: a formula (=HYPERLINK("https://example.org";"x")), expected the value that it gives${bothRecords}`,
    ],
    [
      '_x000D_',
      summary('two_x000D_lines'),
      `records.csv:2:summary: a code of a workbook (two_x000D_lines), expected the sign itself${bothRecords}`,
    ],
    [
      'Ã©',
      summary('CafÃ© and ZÃ¼rich'),
      `records.csv:2:summary: letters read in a wrong encoding (CafÃ© and ZÃ¼rich), expected é and not Ã©${bothRecords}`,
    ],
    [
      'a list with commas',
      cells('records.csv', 'challenges', (cell) => cell.replace('|', ', ')),
      'records.csv:2:challenges: an unknown id (climate, mobility), expected ids of challenges.csv with | between them, each once',
    ],
    [
      'a list with semicolons',
      cells('records.csv', 'challenges', (cell) => cell.replace('|', ';')),
      'records.csv:2:challenges: an unknown id (climate;mobility), expected ids of challenges.csv with | between them, each once',
    ],
    [
      'a hyphen that does not break',
      cells('records.csv', 'id', (cell) => cell.replace('-', '\u2011')),
      `records.csv:2:id: not an id (ghent‑portal; ghent‑team), expected small letters a to z, digits and hyphens${bothRecords}`,
    ],
    [
      'a capital',
      cells('records.csv', 'id', (cell) => `G${cell.slice(1)}`),
      `records.csv:2:id: not an id (Ghent-portal; Ghent-team), expected small letters a to z, digits and hyphens${bothRecords}`,
    ],
    [
      'a line break',
      summary('two\nlines'),
      `records.csv:2:summary: a control character or line break (two\\u000Alines), expected plain text on one line; so in 2 rows: 2, 4`,
    ],
    [
      'the same row twice',
      { 'records.csv': good['records.csv'] + (good['records.csv'].split('\n')[2] ?? '') },
      'records.csv:4:id: a doubled id (ghent-team), expected id not the same as in row 3',
    ],
    [
      'latitude and longitude changed over',
      edit('cities.csv', '51.0500,3.7167', '3.7167,51.0500'),
      'cities.csv:2:latitude: out of range (3.7167), expected degrees from 27 to 72 (Europe) with a decimal point',
    ],
    [
      'an .xlsx instead of the table',
      { 'findings.csv': null, 'findings.xlsx': 'PK' },
      'findings.csv:1:-: the file is missing (ENOENT), expected a readable file in the folder',
    ],
    [
      'pretty headings',
      { 'challenges.csv': good['challenges.csv'].replace('id,label', 'Id of it,label') },
      'challenges.csv:1:-: unknown column (Id of it), expected one of id, label',
    ],
  ])('%s', async (_what, changes, fault) => {
    const faults = await faultsOf(changes);
    expect(faults).toContain(fault);
    const kinds = faults.map((line) => line.split(' (')[0]?.replace(/:\d+:/u, ':'));
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

test('a thousand rows with one fault each are one message, with first rows and values', async () => {
  const [head = []] = gridOf('cities.csv');
  const rows = [...Array(1000).keys()].map((n) =>
    ['id', 'name', 'X', 'BE', '51.05', '3.7', `${(n % 900) + 1},000`, '', '', '', '', ''].map(
      (cell, at) => (at < 2 ? `${cell}-${n}` : cell),
    ),
  );
  const cities = [head, ...gridOf('cities.csv').slice(1), ...rows];
  expect(await faultsOf({ 'cities.csv': written(cities) })).toEqual([
    'cities.csv:4:population: a number with separators of thousands (1,000; 2,000; 3,000; …), expected without separators: 1000; so in 1000 rows: 4, 5, 6, 7, 8, 9, 10, 11 …',
  ]);
});
