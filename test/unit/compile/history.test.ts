import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { keepHistory, type KeepOptions } from '../../../data/compile/keepHistory';
import { cityDetailsSchema, historySchema } from '../../../src/atlas/details';
import { edit, faultsOf } from './faulty';
import { folderWith, good, run, runWith, type Files } from './folder';

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true });

interface Called {
  right: boolean;
  said: string;
  errors: string;
}

/** Runs the command on a folder. */
async function history(dir: string, options: Partial<KeepOptions> = {}): Promise<Called> {
  const said: string[] = [];
  const errors: string[] = [];
  const error = vi.spyOn(console, 'error').mockImplementation((line) => errors.push(String(line)));
  const log = vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  const asked = { dir, date: undefined, reason: null, check: false, ...options };
  const right = await keepHistory(asked).finally(() => {
    error.mockRestore();
    log.mockRestore();
  });
  return { right, said: said.join('\n'), errors: errors.join('\n') };
}

const released = (...releases: [date: string, records: number][]): Files => ({
  'dataset.json': JSON.stringify({
    date: releases.at(-1)?.[0],
    releases: releases.map(([date, records]) => ({ date, records })),
  }),
});
const first = released(['2026-11-24', 2]);
const second = released(['2026-11-24', 2], ['2026-11-29', 2]);

/** A folder with the history of its first release. */
async function begun(): Promise<string> {
  const dir = await folderWith(first);
  expect(await history(dir)).toMatchObject({ right: true, errors: '' });
  return dir;
}

async function change(dir: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text ?? '');
}
const written = (dir: string) => readFile(join(dir, 'history.csv'), 'utf8');
const entry = async (dir: string, id: string) =>
  rowsOf(await written(dir)).find((row) => row['id'] === id);

describe('the command', () => {
  test('begins a history with every row', async () => {
    const dir = await begun();
    const rows = rowsOf(await written(dir));
    expect(rows.map(({ table, id, added }) => [table, id, added])).toEqual([
      ['records', 'ghent-portal', '2026-11-24'],
      ['records', 'ghent-team', '2026-11-24'],
      ['case-studies', 'bruges-data', '2026-11-24'],
      ['recognitions', 'ghent/mission-city/2022', '2026-11-24'],
    ]);
    expect(await history(dir, { check: true })).toEqual({ right: true, said: '', errors: '' });
  });

  test('adds what is new, and asks why what was there is another or gone', async () => {
    const dir = await begun();
    const lines = good['records.csv'].split('\n');
    const more = 'ghent-lab,ghent,innovation-team,A lab,Three people.,,,active,,page,';
    const tables = [lines[0], lines[1]?.replace('active', 'completed'), more, ''].join('\n');
    await change(dir, { ...second, 'records.csv': tables });
    const before = await written(dir);
    const refused = await history(dir);
    expect(refused.right).toBe(false);
    expect(refused.errors).toContain('records ghent-portal: corrected or removed');
    expect(refused.errors).toContain('records ghent-team: corrected or removed');
    expect(await written(dir)).toBe(before);
    const { said } = await history(dir, { reason: 'read again, by another' });
    expect(said).toContain('release of 2026-11-29: 1 added, 1 changed, 1 removed');
    const reason = 'read again, by another';
    expect(await entry(dir, 'ghent-lab')).toMatchObject({ added: '2026-11-29', changed: '' });
    expect(await entry(dir, 'ghent-portal')).toMatchObject({
      added: '2026-11-24',
      changed: '2026-11-29',
      removed: '',
      reason,
    });
    expect(await entry(dir, 'ghent-team')).toMatchObject({
      added: '2026-11-24',
      changed: '',
      removed: '2026-11-29',
      reason,
    });
    expect(await history(dir, { check: true })).toEqual({ right: true, said: '', errors: '' });
    const again = await written(dir);
    expect((await history(dir)).right).toBe(true);
    expect(await written(dir)).toBe(again);
  });

  test('makes nothing of spaces, quotes, the order of columns and of rows', async () => {
    const dir = await begun();
    const before = await written(dir);
    const rows = rowsOf(good['records.csv']).reverse();
    const columns = Object.keys(rows[0] ?? {}).reverse();
    const quoted = (cells: readonly string[]) =>
      cells.map((cell) => `" ${cell.replaceAll('"', '""')} "`).join(',');
    const text = [
      columns.join(','),
      ...rows.map((row) => quoted(columns.map((c) => row[c] ?? ''))),
    ];
    await change(dir, { 'records.csv': `\uFEFF${text.join('\r\n')}\r\n` });
    expect(await history(dir, { check: true })).toEqual({ right: true, said: '', errors: '' });
    await history(dir);
    expect(await written(dir)).toBe(before);
  });

  test('knows recognitions of one city, scheme and year apart by what they say', async () => {
    const dir = await begun();
    const of = (...details: string[]) => ({
      'recognitions.csv': [
        'city,scheme,year,result,detail,source',
        ...details.map((detail) => `ghent,other,2022,winner,${detail},page`),
        'ghent,mission-city,2022,member,,page\n',
      ].join('\n'),
    });
    await change(dir, of('One', 'Two'));
    await history(dir);
    const one = await entry(dir, 'ghent/other/2022');
    const two = await entry(dir, 'ghent/other/2022#2');
    await change(dir, { ...second, ...of('Three', 'Two', 'One') });
    await history(dir);
    expect(await entry(dir, 'ghent/other/2022')).toEqual(one);
    expect(await entry(dir, 'ghent/other/2022#2')).toEqual(two);
    expect(await entry(dir, 'ghent/other/2022#3')).toMatchObject({ added: '2026-11-29' });
  });

  test('forgets what was added and taken back before its release', async () => {
    const dir = await begun();
    await change(dir, edit('records.csv', 'Five people', 'Six people'));
    expect((await history(dir)).right).toBe(true);
    expect(await entry(dir, 'ghent-team')).toMatchObject({ added: '2026-11-24', changed: '' });
    await change(dir, { 'records.csv': good['records.csv'].replace(/ghent-team.*\n/u, '') });
    expect((await history(dir)).right).toBe(true);
    expect(await entry(dir, 'ghent-team')).toBeUndefined();
  });

  test('takes the date of the release and no other', async () => {
    const dir = await folderWith({ 'dataset.json': null });
    expect(await history(dir)).toMatchObject({ right: false, said: '' });
    expect((await history(dir, { date: '2020-02-29' })).right).toBe(true);
    expect(await entry(dir, 'ghent-team')).toMatchObject({ added: '2020-02-29' });
  });
});

describe('a folder with a history', () => {
  test('is warned, once, of what it does not say yet; for who publishes that is a fault', async () => {
    const dir = await begun();
    await change(dir, edit('records.csv', 'Five people', 'Six people'));
    const told =
      'history.csv:5:-: the tables differ from their history (0 added, 1 changed, 0 removed, first ghent-team), expected npm run history, which writes it';
    const { compiled, errors } = await run(dir);
    expect(compiled).toBe(true);
    expect(errors).toEqual([`warning: ${told}`]);
    expect(await history(dir, { check: true })).toEqual({ right: false, said: '', errors: told });
  });

  test('has as many records in each release as it says', async () => {
    const dir = await begun();
    await change(dir, released(['2026-11-23', 1], ['2026-11-24', 3]));
    const { errors } = await history(dir, { check: true });
    expect(errors).toContain('releases.0.records: another number of records (1), expected 0,');
    expect(errors).toContain('releases.1.records: another number of records (3), expected 2,');
    await change(dir, {
      'dataset.json': JSON.stringify({
        date: '2026-11-30',
        releases: [
          { date: '2026-11-24', records: 2 },
          { date: '2026-11-24', records: 2 },
        ],
      }),
    });
    const { errors: more } = await history(dir, { check: true });
    expect(more).toContain('releases.1.date: not after the one before (2026-11-24)');
    expect(more).toContain('date: not the last of the releases (2026-11-30)');
  });

  test('tells when each record came, was corrected and went, and why', async () => {
    const dir = await begun();
    await change(dir, {
      ...second,
      'records.csv': good['records.csv']
        .replace('2015,,active', '2014,,active')
        .replace(/ghent-team.*\n/u, ''),
    });
    await history(dir, { reason: 'first year' });
    const { files, errors } = await run(dir);
    // The second release says two records where there is one.
    expect(errors).toHaveLength(1);
    const json = (path: string): unknown => JSON.parse(files.get(`data/${path}`) ?? 'null');
    const ghent = v.parse(cityDetailsSchema, json('city/ghent.json'));
    const dates = { added: '2026-11-24', changed: '2026-11-29', reason: 'first year' };
    expect(ghent.records).toMatchObject([{ id: 'ghent-portal', ...dates }]);
    expect(ghent.removed).toEqual([
      { id: 'ghent-team', removed: '2026-11-29', reason: 'first year' },
    ]);
    expect(ghent.recognitions).toMatchObject([{ added: '2026-11-24' }]);
    expect(json('city/bruges.json')).not.toHaveProperty('removed');
    expect(json('case-studies.json')).toMatchObject({ caseStudies: [{ added: '2026-11-24' }] });
    const { releases, entries } = v.parse(historySchema, json('history.json'));
    expect(releases.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-29']);
    expect(entries).toHaveLength(4);
    expect(rowsOf(files.get('data/atlas.csv') ?? '')).toMatchObject([
      { record: 'ghent-portal', added: '2026-11-24', changed: '2026-11-29' },
    ]);
    expect(files.get('data/tables/history.csv')).toBe(await written(dir));
  });

  test('has its faults named like those of any table', async () => {
    const head = 'table,id,hash,added,changed,removed,reason';
    const rows = [
      'records,a,0123456789,2026-11-24,2026-11-23,,why',
      'records,b,0123456789,2026-11-24,,2026-11-25,',
      'cities,c,0123,2026-13-01,,,',
      'records,a,0123456789,2026-11-24,,,',
    ];
    const faults = await faultsOf({ 'history.csv': [head, ...rows, ''].join('\n') });
    expect(faults.map((line) => line.replace(/\), expected.*$/u, ')'))).toEqual([
      'history.csv:2:changed: before it was added (2026-11-23)',
      'history.csv:3:reason: a correction without its reason ()',
      'history.csv:4:table: not a known value (cities)',
      'history.csv:4:hash: not of the right form (0123)',
      'history.csv:4:added: not of the right form (2026-13-01)',
      'history.csv:5:id: a doubled row (records, a)',
    ]);
  });
});

test('a folder without a history is compiled as ever, and tells no dates', async () => {
  const { files, errors } = await runWith();
  expect(errors).toEqual([]);
  expect([...files.keys()].some((path) => path.includes('history'))).toBe(false);
  expect(files.get('data/city/ghent.json')).not.toContain('"added"');
});
