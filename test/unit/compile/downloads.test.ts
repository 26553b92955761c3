import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { harmless } from '../../../src/atlas/csv';
import { readWorkbook } from '../../workbook';
import { run, runWith } from './folder';

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

const fileOf = async (path: string) => (await runWith()).files.get(`data/${path}`) ?? '';

test('the spreadsheet is RFC 4180, one row a record, and harmless', async () => {
  const text = await fileOf('atlas.csv');
  expect(text.split('\r\n')).toHaveLength(4);
  const [team, portal] = rowsOf(text);
  expect(team).toMatchObject({
    record: 'ghent-team',
    city_name: 'Ghent',
    country_name: 'Belgium',
    longitude: '3.7167',
    practice_label: 'Innovation team',
    name: "'+Team",
    start_year: '2018',
    source_title: 'A page',
    source_url: '',
    source_about_url: 'https://example.org/page',
    challenges: '',
  });
  expect(portal).toMatchObject({
    summary: 'A portal, open to all.',
    challenges: 'climate|mobility',
  });
  expect(team?.['data_version']).toMatch(/^2026-11-24-[0-9a-f]{8}$/u);
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('%j cannot run as a formula', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test('text that is no formula stays as it is', () => {
  expect(harmless('a=b')).toBe('a=b');
  expect(harmless('')).toBe('');
});

test('the points are GeoJSON and say what they are', async () => {
  const points: unknown = JSON.parse(await fileOf('atlas.geojson'));
  expect(points).toMatchObject({
    type: 'FeatureCollection',
    version: expect.stringMatching(/^2026-11-24-/u),
    licence: { id: 'CC-BY-4.0' },
    features: [
      { id: 'bruges', properties: { records: 0, practices: null, case_studies: 1 } },
      {
        type: 'Feature',
        id: 'ghent',
        geometry: { type: 'Point', coordinates: [3.7167, 51.05] },
        properties: {
          practices: 'innovation-team|open-data',
          practice_innovation_team: 1,
          practice_open_data: 1,
          organisational: 1,
          leadership: 0,
          recognitions: 'mission-city',
          record_ids: 'ghent-team|ghent-portal',
          size: '250k-500k',
        },
      },
    ],
  });
});

test('every point has the same plain members, so that any GIS makes a table of them', async () => {
  const { files } = await run('data');
  const { features }: { features: { properties: Record<string, unknown> }[] } = JSON.parse(
    files.get('data/atlas.geojson') ?? '',
  );
  const members = Object.keys(features[0]?.properties ?? {});
  expect(members).toContain('practice_digital_twin');
  for (const { properties } of features) {
    expect(Object.keys(properties)).toEqual(members);
    expect(Object.values(properties).filter((value) => value === '')).toEqual([]);
  }
  for (const member of members) {
    const kinds = features.map(({ properties }) => properties[member]).filter((v) => v !== null);
    const types = new Set(kinds.map((value) => typeof value));
    expect({ member, types: types.size }).toEqual({ member, types: 1 });
    expect({ member, isFlat: !types.has('object') }).toEqual({ member, isFlat: true });
  }
}, 60_000);

test('the table with semicolons is the other, with decimal commas', async () => {
  const text = await fileOf('atlas-semicolon.csv');
  expect(text.startsWith('\uFEFFrecord;city;city_name;')).toBe(true);
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, delimiter: ';' });
  expect(rows).toEqual(
    rowsOf(await fileOf('atlas.csv')).map((row) => ({
      ...row,
      latitude: row['latitude']?.replace('.', ','),
      longitude: row['longitude']?.replace('.', ','),
    })),
  );
  expect(rows[0]).toMatchObject({ longitude: '3,7167', license: 'CC-BY-4.0' });
});

test('the workbook has the same rows, its texts as they are, and says what it is', async () => {
  const { out } = await runWith();
  const bytes = await readFile(join(out, 'data/atlas.xlsx'));
  const [header, ...rows] = readWorkbook(bytes).map(({ cells }) => cells);
  const plain = (cell = '') => cell.replace(/^'(?=[=+\-@])/u, '');
  const cellsOf = (row: Record<string, string>) =>
    Object.entries(row).map(([column, cell]) =>
      column === 'eu_member' ? cell.toUpperCase() : plain(cell),
    );
  const table = rowsOf(await fileOf('atlas.csv'));
  expect(header).toEqual(Object.keys(table[0] ?? {}));
  const padded = rows.map((cells) => [...cells, ...Array<string>(99).fill('')]);
  expect(padded.map((cells) => cells.slice(0, header?.length))).toEqual(table.map(cellsOf));
  const inside = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(inside[name]);
  expect(text('xl/workbook.xml')).toContain('name="Cities"');
  expect(text('xl/worksheets/sheet3.xml')).toContain('nobody asked the city');
  expect(text('docProps/core.xml')).toContain('Small atlas (2026). Data set, version 2026-11-24-');
  const again = await readFile(join((await runWith()).out, 'data/atlas.xlsx'));
  expect(again.equals(bytes)).toBe(true);
});

test('the Parquet file has the same rows, with numbers as numbers and nothing for what is not known', async () => {
  const { out } = await runWith();
  const bytes = await readFile(join(out, 'data/atlas.parquet'));
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file });
  const plain = (cell: string) => cell.replace(/^'(?=[=+\-@])/u, '');
  const textOf = (cell: unknown) => (cell === undefined || cell === null ? '' : String(cell));
  const texts = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, textOf(cell)])),
  );
  expect(texts).toEqual(
    rowsOf(await fileOf('atlas.csv')).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plain(cell)])),
    ),
  );
  expect(rows[0]).toMatchObject({
    eu_member: true,
    longitude: 3.7167,
    start_year: 2018,
    name: '+Team',
  });
  expect(rows[0]?.['source_url'] ?? null).toBeNull();
  const again = await readFile(join((await runWith()).out, 'data/atlas.parquet'));
  expect(again.equals(bytes)).toBe(true);
});

test('the joined tables are self-describing', async () => {
  const whole: unknown = JSON.parse(await fileOf('atlas.json'));
  expect(whole).toMatchObject({
    title: 'Small atlas',
    date: '2026-11-24',
    citation: expect.stringMatching(
      /^Small atlas \(2026\)\. Data set, version 2026-11-24-[0-9a-f]{8}\. CC BY 4\.0\.$/u,
    ),
    attribution: expect.stringContaining('GeoNames'),
    method: expect.stringContaining('nobody asked the city'),
    cities: [
      { id: 'bruges', case_studies: [{ id: 'bruges-data' }] },
      {
        id: 'ghent',
        country: { code: 'BE', region: 'Western' },
        recognitions: [{ scheme: 'mission-city' }],
        records: [
          { id: 'ghent-team', practice: { label: 'Innovation team' }, source: { id: 'page' } },
          {},
        ],
      },
    ],
    sources: [{ id: 'page', about_url: 'https://example.org/page' }, { id: 'plan' }],
    countries: [{ code: 'BE' }],
    findings: [{ precision: 'more than', percent: 33 }],
  });
});

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  version: string;
  dialect?: { delimiter: string };
  schema?: { fields: { name: string }[]; foreignKeys?: { reference: { resource: string } }[] };
}

test('the data package describes each download truly', async () => {
  const { files, out } = await runWith();
  const packed: { version: string; resources: Resource[] } = JSON.parse(
    files.get('data/datapackage.json') ?? '',
  );
  const names = packed.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(15);
  for (const { name, path, bytes, hash, version, schema, dialect } of packed.resources) {
    const content = await readFile(join(out, 'data', path));
    const text = files.get(`data/${path}`) ?? '';
    expect(version).toBe(packed.version);
    expect(name).toMatch(/^[a-z0-9._-]+$/u);
    expect(bytes).toBe(content.length);
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    expect(path.endsWith('.csv')).toBe(schema !== undefined);
    const header = schema
      ? parse(text, { to: 1, bom: true, delimiter: dialect?.delimiter ?? ',' })[0]
      : undefined;
    expect(schema?.fields.map((field) => field.name)).toEqual(header);
    for (const { reference } of schema?.foreignKeys ?? [])
      expect(names).toContain(reference.resource);
  }
  expect(packed).toMatchObject({
    profile: 'data-package',
    licenses: [{ name: 'CC-BY-4.0' }],
    sources: [{}, { path: 'https://www.geonames.org/' }],
    contributors: [{}],
    created: '2026-11-24T00:00:00Z',
  });
});

const ofRecord = [
  'city',
  'practice',
  'name',
  'summary',
  'start_year',
  'end_year',
  'status',
  'challenges',
  'source',
  'locator',
];
const ofSource = ['title', 'publisher', 'kind', 'year', 'language', 'url', 'about_url'];

test('the spreadsheet of the real data, read back, is the tables', async () => {
  const { files } = await run('data');
  const table = (name: string) => rowsOf(files.get(`data/tables/${name}.csv`) ?? '');
  const cities = new Map(table('cities').map((row) => [row['id'], row]));
  const sources = new Map(table('sources').map((row) => [row['id'], row]));
  const plain = (text = '') => text.replace(/^'(?=[=+\-@])/u, '');
  const order = ([a = '']: string[], [b = '']: string[]) => (a < b ? -1 : 1);
  const back = rowsOf(files.get('data/atlas.csv') ?? '').map((row) => [
    plain(row['record']),
    ...ofRecord.map((column) => plain(row[column])),
    ...ofSource.map((column) => plain(row[`source_${column}`])),
    plain(row['city_name']),
    `${Number(row['latitude'])} ${Number(row['longitude'])}`,
  ]);
  const wanted = table('records').map((row) => {
    const city = cities.get(row['city']) ?? {};
    const source = sources.get(row['source']) ?? {};
    return [
      row['id'] ?? '',
      ...ofRecord.map((column) => row[column] ?? ''),
      ...ofSource.map((column) => source[column] ?? ''),
      city['name'] ?? '',
      `${Number(city['latitude'])} ${Number(city['longitude'])}`,
    ];
  });
  expect(back.toSorted(order)).toEqual(wanted.toSorted(order));
}, 60_000);
