import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { cityOf } from '../../../data/compile/changes';
import { filesOf, readSpeakers } from '../../../data/compile/compile';
import { joinFolder } from '../../../data/compile/join';
import { readFolder } from '../../../data/compile/read';

import { changesSchema, type Changes } from '../../../src/atlas/changes';
import { recordText, recordTextsSchema } from '../../../src/atlas/recordTexts';
import { Report } from '../../../src/atlas/fault';
import { publishedJson } from '../../published';

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true });
const table = async (name: string) => rowsOf(await readFile(`data/${name}.csv`, 'utf8'));
const first = '2026-11-24';
const second = '2026-11-29';

let files: ReadonlyMap<string, string | Uint8Array>;
let changes: Changes;
let history: Row[];
let difference: Row[];

beforeAll(async () => {
  const report = new Report();
  const folder = await readFolder('data', report);
  if (!folder) throw new Error(report.lines().join('\n'));
  files = filesOf(joinFolder(folder), await readSpeakers());
  changes = v.parse(changesSchema, JSON.parse(String(files.get('changes.json'))));
  history = await table('history');
  difference = rowsOf(String(files.get(`changes/since-${first}.csv`)));
}, 60_000);

/** What the history file itself has of a day, in its own words. */
const dated = (column: string, day: string) =>
  history
    .filter((row) => row[column] === day)
    .map(({ table: of, id }) => `${of} ${id}`)
    .sort();
const told = (kind: string) =>
  changes.changes
    .filter((one) => one.kind === kind && one.release === second)
    .map(({ table: of, id }) => `${of} ${id}`)
    .sort();
const differing = (kind: string) =>
  difference
    .filter(({ change }) => change === kind)
    .map(({ table: of, id }) => `${of} ${id}`)
    .sort();

describe('what is new', () => {
  test.each(['added', 'changed', 'removed'])('names exactly the rows %s', (kind) => {
    const expected = dated(kind, second);
    expect(expected.length).toBeGreaterThan(0);
    expect(told(kind)).toEqual(expected);
    expect(differing(kind)).toEqual(expected);
  });

  test('counts each release as its tables did', async () => {
    const counts = await Promise.all(
      ['records', 'case-studies', 'recognitions'].map(async (name) => (await table(name)).length),
    );
    expect(changes.releases.map(({ date }) => date)).toEqual([first, second]);
    const [before, now] = changes.releases;
    expect([now?.records, now?.caseStudies, now?.recognitions]).toEqual(counts);
    expect(before?.records).toBe(959);
    const by = (kind: string, of: string) =>
      changes.changes.filter((one) => one.kind === kind && one.table === of).length;
    expect((before?.records ?? 0) + by('added', 'records') - by('removed', 'records')).toBe(
      now?.records,
    );
  });

  test('agrees with the first version as it was published', async () => {
    const old = v.parse(
      v.object({
        cities: v.array(v.object({ records: v.array(v.object({ id: v.string() })) })),
      }),
      await publishedJson('data/atlas.json'),
    );
    const before = new Set(old.cities.flatMap(({ records }) => records.map(({ id }) => id)));
    const now = new Set((await table('records')).map(({ id }) => id ?? ''));
    const ids = (kind: string) =>
      difference
        .filter(({ change, table: of }) => change === kind && of === 'records')
        .map(({ id }) => id);
    expect(ids('added').sort()).toEqual([...now].filter((id) => !before.has(id)).sort());
    expect(ids('removed').sort()).toEqual([...before].filter((id) => !now.has(id)).sort());
    expect(before.size).toBe(959);
  });

  test('says why what was corrected or removed, and what each row is called', async () => {
    for (const { kind, reason } of changes.changes) {
      expect(reason === undefined).toBe(kind === 'added');
    }
    const names = new Map((await table('records')).map(({ id, name }) => [id, name]));
    const records = difference.filter(({ table: of }) => of === 'records');
    for (const { id, name } of records) {
      // Text that a spreadsheet would run has an apostrophe before it.
      expect(name?.replace(/^'/, '')).toBe(names.get(id) ?? '');
    }
  });

  test('the difference says of which version and on what terms it is', () => {
    const { version } = changes;
    expect(difference[0]).toMatchObject({ data_version: version, license: 'CC-BY-4.0' });
    const described = v.parse(
      v.object({ resources: v.array(v.object({ path: v.string(), bytes: v.number() })) }),
      JSON.parse(String(files.get('datapackage.json'))),
    );
    const text = String(files.get(`changes/since-${first}.csv`));
    expect(described.resources).toContainEqual({
      path: `changes/since-${first}.csv`,
      bytes: Buffer.byteLength(text),
    });
  });

  test('what the second release added is called new for 60 days, and nothing of the first', () => {
    const { cities } = v.parse(
      v.object({
        cities: v.array(
          v.object({
            records: v.array(v.object({ id: v.string(), newUntil: v.optional(v.string()) })),
          }),
        ),
      }),
      JSON.parse(String(files.get('cities.json'))),
    );
    const marked = cities
      .flatMap(({ records }) => records)
      .filter(({ newUntil }) => newUntil === '2027-01-28')
      .map(({ id }) => `records ${id}`);
    const added = dated('added', second).filter((row) => row.startsWith('records '));
    expect(marked.sort()).toEqual(added);
    const texts = v.parse(recordTextsSchema, JSON.parse(String(files.get('records.json'))));
    const [[day, places] = ['', []], ...others] = texts.news ?? [];
    expect([day, others]).toEqual(['2027-01-28', []]);
    expect(places.map((at) => `records ${texts.id[at]}`).sort()).toEqual(added);
    expect(recordText(texts, texts.version, places[0] ?? -1)?.newUntil).toBe(day);
  });

  test('knows the city of a row, also where another city begins with its name', () => {
    const cities = [{ id: 'york' }, { id: 'york-upon-sea' }];
    expect(cityOf(cities, 'york-portal')).toBe('york');
    expect(cityOf(cities, 'york-upon-sea-portal')).toBe('york-upon-sea');
    expect(cityOf(cities, 'york/icapital/2020')).toBe('york');
    expect(cityOf(cities, 'yorkshire-portal')).toBeNull();
  });
});
