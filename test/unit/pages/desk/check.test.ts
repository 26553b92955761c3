import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { editedWorkbook, tableNames } from '../../../../data/compile/workbook';
import { faultLine } from '../../../../src/atlas/fault';
import { slugOf } from '../../../../src/atlas/fold';
import english from '../../../../src/i18n/messages/en/desk.json';
import {
  checkTables,
  folderOf,
  readPublished,
  type Checked,
} from '../../../../src/pages/desk/check';
import { takeTables } from '../../../../src/pages/desk/take';
import { changesCsv, pullText, shownOf } from '../../../../src/pages/desk/takeAlong';
import { FileFault } from '../../../../src/survey/import/fileFault';
import { good } from '../../compile/folder';

const published = readPublished(
  new Map(Object.entries(good).map(([name, text]) => [name, strToU8(text)])),
);
type Tables = Partial<Record<keyof typeof good, string>>;

async function check(tables: Tables): Promise<Checked> {
  const files = Object.entries(tables).map(([name, text]) => ({ name, bytes: strToU8(text) }));
  const taken = takeTables(files);
  const { parts: _, ...checked } = await checkTables(taken.tables, taken.others, await published);
  return checked;
}

const edited = (name: keyof typeof good, from: string, to: string): Tables => ({
  [name]: good[name].replace(from, to),
});

describe('tables on the desk', () => {
  test('that are as published change nothing, however a spreadsheet saved them', async () => {
    const checked = await check({
      'cities.csv': good['cities.csv'].replace('51.0500', '51.05'),
      'countries.csv': good['countries.csv'].replaceAll(',', ';').replace('true', 'WAHR'),
      'records.csv': good['records.csv'].replaceAll('\n', ' \r\n'),
    });
    expect(checked).toEqual({
      taken: ['countries', 'cities', 'records'],
      others: [],
      faults: [],
      warnings: [],
      changes: [],
    });
  });

  test('are compared row by row, each with the cities that it touches', async () => {
    const { faults, changes } = await check({
      ...edited('records.csv', 'Five people.', 'Six people.'),
      ...edited('sources.csv', 'A page', 'The page'),
      'case-studies.csv': `${good['case-studies.csv'].split('\n')[0]}\n`,
      'recognitions.csv': `${good['recognitions.csv']}bruges,i-team,,member,,plan\n`,
    });
    expect(faults).toEqual([]);
    expect(
      changes.map(({ table, kind, id, row, cities }) => [table, kind, id, row, cities]),
    ).toEqual([
      ['sources', 'changed', 'page', 3, ['ghent']],
      ['records', 'changed', 'ghent-team', 3, ['ghent']],
      ['case-studies', 'removed', 'bruges-data', 2, ['bruges']],
      ['recognitions', 'added', 'bruges/i-team/-', 3, ['bruges']],
    ]);
    expect(changes[1]?.cells).toEqual([
      { column: 'summary', before: 'Five people.', after: 'Six people.' },
    ]);
  });

  test('have the faults that the compiler finds, those against other tables among them', async () => {
    const { faults } = await check(edited('cities.csv', 'bruges,Bruges', 'brugge,Bruges'));
    expect(faults.map(faultLine)).toEqual([
      'case-studies.csv:2:city: an unknown id (bruges), expected an id of cities.csv',
    ]);
  });

  test('are not told again what the published ones are warned of', async () => {
    const plain = edited('sources.csv', 'https://example.org/plan', 'http://example.org/plan');
    expect((await check(plain)).warnings).toHaveLength(1);
    const files = new Map(Object.entries({ ...good, ...plain }).map(([n, t]) => [n, strToU8(t)]));
    const before = await readPublished(files);
    const again = await checkTables(
      new Map([['sources.csv', files.get('sources.csv') ?? new Uint8Array()]]),
      [],
      before,
    );
    expect(again.warnings).toEqual([]);
  });

  test('whatever is wrong has words in every language', async () => {
    const checked = await check({
      ...edited('records.csv', 'Five people.', '#REF!'),
      ...edited('cities.csv', '265000', '265,000'.replace(',', ' ')),
      ...edited('countries.csv', 'true', 'perhaps'),
      ...edited('challenges.csv', 'mobility', 'Mobility!'),
    });
    const kinds = checked.faults.map(({ wrong }) => `desk.wrong.${slugOf(wrong)}`);
    expect(kinds).toHaveLength(5);
    expect(kinds.filter((id) => !Object.hasOwn(english, id))).toEqual([]);
  });
});

describe('what is dropped', () => {
  const bytes = (name: keyof typeof good) => strToU8(good[name]);
  const namesOf = (files: Parameters<typeof takeTables>[0]) => {
    const { tables, others } = takeTables(files);
    return { tables: [...tables.keys()], others };
  };

  test('a workbook, a folder that is packed, and tables under the names that browsers give', async () => {
    const { parts } = await published;
    const cells = Object.fromEntries(
      tableNames.map((name) => [name, parts.tables[name].sheet?.rows.map((row) => row.cells)]),
    );
    expect(namesOf([{ name: 'a.xlsx', bytes: editedWorkbook(cells, 'v') }]).tables).toHaveLength(
      10,
    );
    const packed = zipSync({
      'data/records.csv': bytes('records.csv'),
      'data/event.json': strToU8('{}'),
      '__MACOSX/data/._records.csv': strToU8('x'),
    });
    expect(namesOf([{ name: 'a.zip', bytes: packed }])).toEqual({
      tables: ['records.csv'],
      others: [],
    });
    expect(
      namesOf([
        { name: 'data/records (1).csv', bytes: bytes('records.csv') },
        { name: 'My cities.csv', bytes: bytes('cities.csv') },
        { name: 'records.csv', bytes: bytes('records.csv') },
        { name: 'data/README.md', bytes: strToU8('# x') },
        { name: '~$atlas.xlsx', bytes: strToU8('x') },
        { name: 'plans.csv', bytes: strToU8('a,b\n1,2\n') },
      ]),
    ).toEqual({ tables: ['records.csv', 'cities.csv'], others: ['records.csv', 'plans.csv'] });
  });

  test.each([
    ['password', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old-workbook'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'picture'],
  ])('%s is told as what it is', (_what, start, wrong) => {
    expect(() => takeTables([{ name: 'x.xlsx', bytes: new Uint8Array([...start, 0, 0]) }])).toThrow(
      new FileFault(wrong === 'picture' ? 'picture' : 'old-workbook'),
    );
  });
});

describe('what is taken along', () => {
  test('a folder of tables as the repository keeps them', async () => {
    const { parts } = await checkTables(
      new Map([
        ['challenges.csv', strToU8('label;id;notes\nClimate ;climate;x\nMobility;mobility;\n')],
      ]),
      [],
      await published,
    );
    const folder = folderOf(parts);
    // A table that nobody fills is not there.
    const filled = tableNames.filter((name) => name !== 'guides');
    expect([...folder.keys()]).toEqual(filled.map((name) => `data/${name}.csv`));
    expect(folder.get('data/challenges.csv')).toBe(good['challenges.csv']);
    expect(folder.get('data/records.csv')).toBe(good['records.csv']);
    const packed = zipSync(Object.fromEntries([...folder].map(([p, t]) => [p, strToU8(t)])));
    expect(Object.keys(unzipSync(packed))).toHaveLength(9);
  });

  test('the changed cells as a table in which nothing runs', async () => {
    const { changes } = await check(edited('records.csv', 'Five people.', '"Six, people."'));
    expect(changesCsv(changes)).toBe(
      '\uFEFFtable,id,change,row,column,before,after\r\nrecords,ghent-team,changed,3,summary,Five people.,"Six, people."\r\n',
    );
    const { changes: names } = await check(edited('records.csv', '+Team', '@Team'));
    expect(changesCsv(names)).toContain("name,'+Team,'@Team");
  });

  test('of a large table the page gets the first rows, all counts and all cities', async () => {
    const [head = '', first = ''] = good['records.csv'].split('\n');
    const rows = Array.from({ length: 60 }, (_, n) =>
      first.replace('ghent-portal', `record-${n}`).replace('Open portal', `Portal ${n}`),
    );
    const { changes } = await check({ 'records.csv': [head, ...rows].join('\n') });
    const shown = shownOf(changes);
    expect(shown.counts).toEqual([{ table: 'records', added: 60, changed: 0, removed: 2 }]);
    expect(shown.rows).toHaveLength(50);
    expect(shown.cities).toEqual(['ghent']);
  });

  test('the text of a pull request, with names as letters', async () => {
    const { changes } = await check(edited('records.csv', '+Team', '<b>*Team*'));
    expect(pullText(changes)).toBe(
      `data: records: 0 added, 1 changed, 0 removed

- records: 0 added, 1 changed, 0 removed

- changed records \`ghent-team\` (\\<b\\>\\*Team\\*): name

Why: 
`,
    );
  });
});
