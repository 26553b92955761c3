import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { harmless } from '../../../src/atlas/csv';
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
      { id: 'bruges', properties: { records: 0, practices: {}, case_studies: 1 } },
      {
        type: 'Feature',
        id: 'ghent',
        geometry: { type: 'Point', coordinates: [3.7167, 51.05] },
        properties: {
          practices: { 'innovation-team': 1, 'open-data': 1 },
          record_ids: ['ghent-team', 'ghent-portal'],
          size: '250k-500k',
        },
      },
    ],
  });
});

test('the joined tables are self-describing', async () => {
  const whole: unknown = JSON.parse(await fileOf('atlas.json'));
  expect(whole).toMatchObject({
    title: 'Small atlas',
    date: '2026-11-24',
    citation: expect.stringMatching(
      /^Small atlas \(2026\)\. Dataset, version 2026-11-24-.+\. CC-BY-4\.0\.$/u,
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
    findings: [{ precision: 'more than', percent: 33 }],
  });
});

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  version: string;
  schema?: { fields: { name: string }[]; foreignKeys?: { reference: { resource: string } }[] };
}

test('the data package describes each download truly', async () => {
  const { files } = await runWith();
  const packed: { version: string; resources: Resource[] } = JSON.parse(
    files.get('data/datapackage.json') ?? '',
  );
  const names = packed.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(12);
  for (const { name, path, bytes, hash, version, schema } of packed.resources) {
    const text = files.get(`data/${path}`) ?? '';
    expect(version).toBe(packed.version);
    expect(name).toMatch(/^[a-z0-9._-]+$/u);
    expect(bytes).toBe(Buffer.byteLength(text));
    expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    expect(path.endsWith('.csv')).toBe(schema !== undefined);
    const header = schema ? parse(text, { to: 1 })[0] : undefined;
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
