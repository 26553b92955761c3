import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepHistory } from '../../../data/compile/keepHistory';
import { readBack, writeWorkbook } from '../../../data/compile/keepWorkbook';
import { cityDetailsSchema } from '../../../src/atlas/details';
import { folderWith, run, runWith } from './folder';

// Made up: no public document has been read for these rows.
const guides = `record,field,text,source,locator
ghent-portal,cost,"About 40,000 euros a year.",plan,Page 9
ghent-portal,owner,The data team of the city.,plan,
ghent-portal,document,Open data policy,page,
`;
const withGuides = { 'guides.csv': guides };

afterEach(() => {
  vi.restoreAllMocks();
});

const quiet = () => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
};

describe('how records were done', () => {
  test('stands with the record, in the order of its fields, with every source that says it', async () => {
    const { files } = await runWith(withGuides);
    const city = v.parse(cityDetailsSchema, JSON.parse(files.get('data/city/ghent.json') ?? ''));
    const { guide } = city.records.find(({ id }) => id === 'ghent-portal') ?? {};
    expect(guide).toEqual([
      { field: 'owner', text: 'The data team of the city.', source: 'plan', locator: null },
      { field: 'cost', text: 'About 40,000 euros a year.', source: 'plan', locator: 'Page 9' },
      { field: 'document', text: 'Open data policy', source: 'page', locator: null },
    ]);
    const practice = files.get('data/practice/open-data.json') ?? '';
    expect(practice).toContain('About 40,000 euros a year.');
    // The record itself rests on another source.
    expect(practice).toContain('"id":"page"');
    expect(files.get('data/practice/innovation-team.json')).not.toContain('guide');
    expect(files.get('data/atlas.json')).toContain('About 40,000 euros a year.');
  });

  test('are checked by row and column: a known record, a known field, a text and its source', async () => {
    const rows = [
      'record,field,text,source,locator',
      'ghent-tram,cost,Much.,plan,',
      'ghent-team,price,Much.,plan,',
      'ghent-team,cost,,plan,',
      'ghent-team,owner,The mayor.,,',
      'ghent-team,duration,Two years.,book,',
      'ghent-team,trouble,#REF!,plan,',
      'ghent-portal,cost,Little.,plan,',
      'ghent-portal,cost,Little.,page,',
      '',
    ];
    const { compiled, errors } = await runWith({ 'guides.csv': rows.join('\n') });
    expect(compiled).toBe(false);
    const faults = errors.filter((line) => line.startsWith('guides.csv'));
    expect(faults.map((line) => line.split(', expected')[0])).toEqual([
      'guides.csv:2:record: an unknown id (ghent-tram)',
      'guides.csv:3:field: not a known value (price)',
      'guides.csv:4:text: the cell is empty ()',
      'guides.csv:5:source: the cell is empty ()',
      'guides.csv:6:source: an unknown id (book)',
      'guides.csv:7:text: an error of a spreadsheet (#REF!)',
      'guides.csv:9:text: a doubled row (ghent-portal, cost, little.)',
    ]);
  });

  test('are published as a table that the data package describes', async () => {
    const { files } = await runWith(withGuides);
    expect(files.get('data/tables/guides.csv')).toBe(guides);
    const described = files.get('data/datapackage.json') ?? '';
    expect(described).toContain('"path": "tables/guides.csv"');
    expect(described).toContain('What a record cost, who runs it');
  });

  test('take no room without rows: the same bytes and version with no table and with an empty one', async () => {
    const without = await runWith();
    const empty = await runWith({ 'guides.csv': 'record,field,text,source,locator\n' });
    expect(empty.said).toEqual(without.said);
    expect([...empty.files.keys()]).toEqual([...without.files.keys()]);
    expect(without.files.has('data/tables/guides.csv')).toBe(false);
    for (const name of ['city/ghent.json', 'datapackage.json', 'atlas.json']) {
      expect(without.files.get(`data/${name}`)).not.toContain('guide');
      expect(empty.files.get(`data/${name}`)).toBe(without.files.get(`data/${name}`));
    }
  });

  test('go through the workbook and back, and leave no table where there is none', async () => {
    quiet();
    const [full, bare] = [await folderWith(withGuides), await folderWith()];
    for (const dir of [full, bare]) {
      await writeWorkbook(dir, join(dir, 'all.xlsx'));
      await expect(readBack(join(dir, 'all.xlsx'), join(dir, 'back'), dir)).resolves.toBe(true);
    }
    await expect(readFile(join(full, 'back', 'guides.csv'), 'utf8')).resolves.toBe(guides);
    await expect(readFile(join(bare, 'back', 'guides.csv'), 'utf8')).rejects.toThrow('ENOENT');
  });

  test('have a history of their own: what was added, corrected and removed, under the record', async () => {
    const releases = [{ date: '2026-11-24', records: 2 }];
    const info = (...all: typeof releases) =>
      JSON.stringify({ title: 'Small', date: all.at(-1)?.date, releases: all });
    const dir = await folderWith({ 'dataset.json': info(...releases) });
    quiet();
    const keep = { dir, date: undefined, reason: 'as the plan says', check: false };
    await keepHistory(keep);
    const second = { date: '2026-11-29', records: 2 };
    await writeFile(join(dir, 'dataset.json'), info(...releases, second));
    await writeFile(join(dir, 'guides.csv'), guides);
    await keepHistory(keep);
    vi.restoreAllMocks();
    const { files } = await run(dir);
    const changes = files.get('data/changes.json') ?? '';
    expect(changes).toContain(
      '{"kind":"added","table":"guides","release":"2026-11-29","id":"ghent-portal/cost","city":"ghent","name":"Open portal","practices":["open-data"]',
    );
    quiet();
    await writeFile(
      join(dir, 'dataset.json'),
      info(...releases, second, { date: '2026-12-05', records: 2 }),
    );
    await writeFile(join(dir, 'guides.csv'), guides.replace('About 40,000', 'About 45,000'));
    await keepHistory(keep);
    await rm(join(dir, 'guides.csv'));
    await keepHistory({ ...keep, date: '2026-12-06', reason: 'not to be found again' });
    const history = await readFile(join(dir, 'history.csv'), 'utf8');
    expect(history).toContain(',2026-11-29,2026-12-05,2026-12-06,not to be found again');
  });
});
