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

/** What names a row, and what it says, whatever the order of its cells and however an empty one is written. */
const idOf = (name: string, row: Row) =>
  name === 'recognitions'
    ? [row['city'], row['scheme'], row['year'] || '-'].join('/')
    : (row['id'] ?? '');
const said = (row: Row) =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, cell]) => cell !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A cell of the published JSON as its table had it: of a practice or a source the id. */
const cellSchema = v.union([
  v.pipe(
    v.null(),
    v.transform(() => ''),
  ),
  v.string(),
  v.pipe(v.number(), v.transform(String)),
  v.pipe(
    v.array(v.string()),
    v.transform((ids) => ids.join('|')),
  ),
  v.pipe(
    v.object({ id: v.string() }),
    v.transform(({ id }) => id),
  ),
]);
const rowsSchema = v.array(v.record(v.string(), cellSchema));
const publishedSchema = v.object({
  cities: v.array(
    v.object({ records: rowsSchema, case_studies: rowsSchema, recognitions: rowsSchema }),
  ),
});

/** The rows of a table in the first version, out of the download of that day. */
async function publishedRows(name: string): Promise<{ id: string; text: string }[]> {
  const { cities } = v.parse(publishedSchema, await publishedJson('data/atlas.json'));
  const member =
    name === 'case-studies'
      ? 'case_studies'
      : v.parse(v.picklist(['records', 'recognitions']), name);
  const rows = cities.flatMap((city) => city[member]);
  return rows.map((row) => ({ id: idOf(name, row), text: said(row) }));
}

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

  test.each(['records', 'case-studies', 'recognitions'])(
    'of %s names exactly the rows that differ from the first version as it was published',
    async (name) => {
      const before = await publishedRows(name);
      const now = (await table(name)).map((row) => ({ id: idOf(name, row), text: said(row) }));
      const texts = (rows: typeof now) => new Set(rows.map(({ text }) => text));
      const [had, has] = [texts(before), texts(now)];
      const gone = before.filter(({ text }) => !has.has(text)).map(({ id }) => id);
      const come = now.filter(({ text }) => !had.has(text)).map(({ id }) => id);
      const named = (kind: string) =>
        difference
          .filter(({ change, table: of }) => change === kind && of === name)
          .map(({ id }) => id?.replace(/#\d+$/, ''))
          .sort();
      expect(named('added')).toEqual(come.filter((id) => !gone.includes(id)).sort());
      expect(named('removed')).toEqual(gone.filter((id) => !come.includes(id)).sort());
      expect(named('changed')).toEqual(come.filter((id) => gone.includes(id)).sort());
    },
  );

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
