import { execFile } from 'node:child_process';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { compileFolder } from '../../../data/compile/compile';
import { parseAtlas } from '../../../src/atlas/model';
import {
  cityDetailsSchema,
  countryDetailsSchema,
  practiceDetailsSchema,
} from '../../../src/atlas/details';
import { edit } from './faulty';
import { folderWith, good, run, runWith, temporary, type Files } from './folder';

const json = (files: ReadonlyMap<string, string>, path: string): unknown =>
  JSON.parse(files.get(`data/${path}`) ?? 'null');

describe('a folder without a fault', () => {
  test('is compiled, with nothing to complain of', async () => {
    const { compiled, errors, said, files } = await runWith();
    expect(compiled).toBe(true);
    expect(errors).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^data 2026-11-24-[0-9a-f]{8}: 2 cities, 2 records, 2 sources; core index [\d.]+ kB brotli$/u,
    );
    expect([...files.keys()].sort()).toEqual([
      'data/atlas-semicolon.csv',
      'data/atlas.csv',
      'data/atlas.geojson',
      'data/atlas.json',
      'data/atlas.parquet',
      'data/atlas.xlsx',
      'data/case-studies.json',
      'data/changes.json',
      'data/cities.json',
      'data/city/bruges.json',
      'data/city/ghent.json',
      'data/core.json',
      'data/country/BE.json',
      'data/datapackage.json',
      'data/dcat.jsonld',
      'data/event.json',
      'data/findings.json',
      'data/practice/innovation-team.json',
      'data/practice/open-data.json',
      'data/practices.json',
      'data/records.json',
      'data/records/innovation-team.json',
      'data/records/open-data.json',
      'data/search.json',
      ...Object.keys(good)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => `data/tables/${name}`)
        .sort(),
    ]);
  });

  test('orders cities by id and records by practice', async () => {
    const { files } = await runWith();
    const atlas = parseAtlas(json(files, 'core.json'));
    expect(atlas.cities.map(({ id }) => id)).toEqual(['bruges', 'ghent']);
    expect(atlas.records.map(({ practice }) => practice.id)).toEqual([
      'innovation-team',
      'open-data',
    ]);
    expect(json(files, 'search.json')).toMatchObject({ recordNames: ['+Team', 'Open portal'] });
    expect(json(files, 'records/open-data.json')).toMatchObject({ at: [1], name: ['Open portal'] });
    expect(atlas.regions.map(({ id }) => id)).toEqual(['south-east-europe-and-turkiye', 'western']);
    expect(atlas.cityById.get('ghent')).toMatchObject({
      localName: 'Gent',
      recognitions: ['mission-city'],
      profile: { organisational: 1, analytical: 1 },
    });
  });

  test('tells of a city with its sources, and of what is not known as null', async () => {
    const { files } = await runWith();
    const ghent = v.parse(cityDetailsSchema, json(files, 'city/ghent.json'));
    expect(ghent.sources.map(({ id }) => id)).toEqual(['page', 'plan']);
    expect(ghent.records[1]).toMatchObject({ source: 'plan', locator: 'Page 3', endYear: null });
    const bruges = v.parse(cityDetailsSchema, json(files, 'city/bruges.json'));
    expect(bruges).toMatchObject({
      populationSource: null,
      geonamesId: null,
      records: [],
      sources: [],
    });
    expect(bruges.note).toBe('Rounded, "about"');
    expect(bruges.caseStudies[0]).toMatchObject({ id: 'bruges-data', challenges: [] });
  });

  test('tells of a practice city by city, with its case studies and sources', async () => {
    const { files } = await runWith();
    const data = v.parse(practiceDetailsSchema, json(files, 'practice/open-data.json'));
    expect(data.records).toHaveLength(1);
    expect(data.records[0]).toMatchObject({ id: 'ghent-portal', city: 'ghent', source: 'plan' });
    expect(data.caseStudies.map(({ id }) => id)).toEqual(['bruges-data']);
    expect(data.sources.map(({ id }) => id)).toEqual(['plan']);
    expect(json(files, 'practice/innovation-team.json')).toMatchObject({
      records: [{ id: 'ghent-team' }],
      caseStudies: [],
    });
  });

  test('tells of a country that has cities, and of no other', async () => {
    const { files } = await runWith();
    const belgium = v.parse(countryDetailsSchema, json(files, 'country/BE.json'));
    expect(belgium.records.map(({ city, id }) => [city, id])).toEqual([
      ['ghent', 'ghent-team'],
      ['ghent', 'ghent-portal'],
    ]);
    expect(belgium.recognitions).toMatchObject([{ city: 'ghent', scheme: 'mission-city' }]);
    expect(belgium.caseStudies.map(({ city }) => city)).toEqual(['bruges']);
    expect(belgium.sources.map(({ id }) => id)).toEqual(['page', 'plan']);
    expect(files.has('data/country/TR.json')).toBe(false);
    const cities = good['cities.csv'].replace('Brugge,BE', 'Brugge,TR');
    const moved = await runWith({ 'cities.csv': cities });
    expect(json(moved.files, 'country/BE.json')).toMatchObject({ caseStudies: [] });
    expect(json(moved.files, 'country/TR.json')).toMatchObject({
      records: [],
      caseStudies: [{ city: 'bruges' }],
    });
  });

  test('gives the same bytes twice', async () => {
    const dir = await folderWith();
    const first = await run(dir);
    const second = await run(dir);
    expect(second.files).toEqual(first.files);
  });

  test('gives the same bytes with byte order mark and CRLF', async () => {
    const windows: Files = Object.fromEntries(
      Object.entries(good).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    const { files, errors } = await runWith(windows);
    expect(errors).toEqual([]);
    expect(files).toEqual((await runWith()).files);
  });

  test('may have its columns in another order, and blank lines', async () => {
    const { files, errors } = await runWith({
      'challenges.csv': '\nlabel,id\nClimate,climate\n\n Mobility ,mobility\n\n',
    });
    expect(errors).toEqual([]);
    expect(json(files, 'core.json')).toMatchObject({
      challenges: [
        ['climate', 'Climate'],
        ['mobility', 'Mobility'],
      ],
    });
  });

  test('has a version that follows its content', async () => {
    const versionOf = async (changes: Files) =>
      (await runWith(changes)).said[0]?.slice(
        'data 2026-11-24-'.length,
        'data 2026-11-24-'.length + 8,
      );
    const version = await versionOf({});
    expect(version).toMatch(/^[0-9a-f]{8}$/u);
    const spaced = JSON.stringify(JSON.parse(good['event.json']), null, 2);
    expect(await versionOf({ 'event.json': spaced })).toBe(version);
    expect(await versionOf({ 'event.json': spaced.replace('Brussels', 'Ghent') })).not.toBe(
      version,
    );
    const changed = good['records.csv'].replace('Five people', 'Six people');
    expect(await versionOf({ 'records.csv': changed })).not.toBe(version);
  });

  test('is dated by its newest file where it does not say its date', async () => {
    const dir = await folderWith({ 'dataset.json': null });
    const names = Object.keys(good).filter((name) => name !== 'dataset.json');
    for (const name of names) await utimes(join(dir, name), 0, new Date('2020-03-01T12:00:00Z'));
    await utimes(join(dir, 'cities.csv'), 0, new Date('2021-05-02T12:00:00Z'));
    const { said } = await run(dir);
    expect(said[0]).toMatch(/^data 2021-05-02-/u);
  });
});

describe('the folder written to', () => {
  const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

  test('loses the cities that are no longer there', async () => {
    const out = await temporary();
    await mkdir(join(out, 'data/city'), { recursive: true });
    await writeFile(join(out, 'data/city/atlantis.json'), '{}');
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await compileFolder({ dir: await folderWith(), out })).toBe(true);
    log.mockRestore();
    await expect(
      import('node:fs/promises').then(({ access }) => access(join(out, 'data/city/atlantis.json'))),
    ).rejects.toThrow('ENOENT');
  });

  test('may not be a folder of tables, these or others', async () => {
    const out = await temporary();
    const dir = join(out, 'data');
    await mkdir(dir);
    for (const [name, text] of Object.entries(good)) await writeFile(join(dir, name), text);
    const error = quiet();
    expect(await compileFolder({ dir, out })).toBe(false);
    expect(await compileFolder({ dir: await folderWith(), out })).toBe(false);
    const told = [`${dir} is a folder of tables: choose another --out`];
    expect(error.mock.calls).toEqual([told, told]);
    error.mockRestore();
  });

  test('cannot be a file', async () => {
    const out = join(await temporary(), 'file');
    await writeFile(out, '');
    const error = quiet();
    expect(await compileFolder({ dir: await folderWith(), out })).toBe(false);
    expect(error.mock.calls[0]?.[0]).toMatch(/cannot be written \(ENOTDIR\)/u);
    error.mockRestore();
  });
});

test('the command exits with 1 and no stack trace where there is a fault', async () => {
  const dir = await folderWith({ 'findings.csv': null });
  const out = await temporary();
  const command = ['--import', 'tsx', 'data/compile/main.ts'];
  const call = promisify(execFile);
  await expect(call('node', [...command, '--dir', dir, '--out', out])).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: `findings.csv:1:-: the file is missing (ENOENT), expected a readable file in the folder\n1 fault in ${dir}: nothing was written\n`,
  });
  await expect(call('node', [...command, '--folder', dir])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^Unknown option '--folder'[^\n]*\nusage: [^\n]+\n(?: {7}npm run data [^\n]+\n){4}$/u,
    ),
  });
}, 60_000);

test('counts warnings in brief, and still names every fault', async () => {
  const told: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void told.push(line));
  const dir = await folderWith({
    ...edit('sources.csv', 'https://example.org/plan', 'http://example.org/plan'),
    ...edit('records.csv', 'innovation-team', 'no-such-practice'),
  });
  expect(await compileFolder({ dir, out: await temporary(), brief: true })).toBe(false);
  vi.restoreAllMocks();
  expect(told[0]).toBe(`warning: plain http, once; npm run data -- --dir ${dir} names it`);
  expect(told.filter((line) => String(line).startsWith('warning: '))).toHaveLength(1);
  expect(told.slice(1).join('\n')).toContain('no-such-practice');
});

test('the command says that an error which no check foresaw is its own fault', async () => {
  const dir = await folderWith(
    edit('sources.csv', 'https://example.org/plan', 'http://example.org/plan'),
  );
  const out = await temporary();
  // Something that the checker builds on is broken before it runs.
  const broken = `String.prototype.normalize = () => { throw new Error('no such form'); };`;
  const imports = ['--import', 'tsx', '--import', `data:text/javascript,${broken}`];
  const command = [...imports, 'data/compile/main.ts', '--dir', dir, '--out', out];
  const call = promisify(execFile)('node', command);
  await expect(call).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: `warning: sources.csv:2:url: plain http (http://example.org/plan), expected https
the checker failed (no such form): nothing was written
This is a fault of the checker itself: please report it with the tables in ${dir}. Faults named above, if any, are theirs.
`,
  });
  expect(await readdir(out)).toEqual([]);
}, 60_000);
