import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBack, writeWorkbook } from '../../../data/compile/keepWorkbook';
import { tablesInWorkbook } from '../../../data/compile/workbook';
import { workbookOf, type Sheet } from '../../../src/share/exports/workbook';
import { folderWith, good, run } from './folder';

let dir = '';
let said: string[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-workbook-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true, force: true });
});

const tables = Object.keys(good).filter((name) => name.endsWith('.csv'));
const label = { title: 'A', description: 'B' };
const sheetOf = (name: string, rows: Sheet['rows']): Sheet => ({
  name,
  columns: (rows[0] ?? []).map((cell) => ({ name: String(cell) })),
  rows: rows.slice(1),
});
const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) =>
  new TextDecoder().decode(files.get(name));

async function saved(...sheets: Sheet[]): Promise<string> {
  const file = join(dir, 'made.xlsx');
  await writeFile(file, workbookOf(sheets, label));
  return file;
}

describe('tables as a workbook', () => {
  test('read back are the same bytes, and the same version', async () => {
    await expect(writeWorkbook('data', join(dir, 'all.xlsx'))).resolves.toBe(true);
    await expect(readBack(join(dir, 'all.xlsx'), join(dir, 'back'), 'data')).resolves.toBe(true);
    for (const name of tables) {
      const [before, after] = await Promise.all([
        readFile(join('data', name), 'utf8'),
        readFile(join(dir, 'back', name), 'utf8'),
      ]);
      expect([name, after === before]).toEqual([name, true]);
    }
    vi.restoreAllMocks();
    const [before, after] = [await run('data'), await run(join(dir, 'back'))];
    expect(after.said).toEqual(before.said);
  }, 60_000);

  test('have a sheet each, ids and words to choose from, a column for notes, and a heading that holds', async () => {
    const from = await folderWith();
    await writeWorkbook(from, join(dir, 'all.xlsx'));
    const files = unzipSync(await readFile(join(dir, 'all.xlsx')));
    const xml = (path: string) => new TextDecoder().decode(files[path]);
    const names = [...xml('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/gu)].map(([, n]) => n);
    expect(names).toEqual([
      'Read me',
      'countries',
      'cities',
      'practices',
      'challenges',
      'sources',
      'records',
      'case-studies',
      'recognitions',
      'findings',
      'guides',
    ]);
    const records = xml('xl/worksheets/sheet7.xml');
    expect(records).toContain("<formula1>'cities'!$A$2:$A$503</formula1>");
    expect(records).toContain("<formula1>'practices'!$A$2:$A$503</formula1>");
    expect(records).toContain('<formula1>&quot;planned,pilot,active,completed&quot;</formula1>');
    expect(records).toContain('<sheetProtection sheet="1"');
    expect(records).toContain('state="frozen"');
    expect(records).toMatch(/<c r="L1"[^>]+><is><t[^>]*>notes<\/t>/u);
    // A choice would take the place of the ids that are in a list already.
    expect(records).not.toContain("'challenges'!");
  });

  test('with faults are written too: they can be mended there', async () => {
    const from = await folderWith({ 'challenges.csv': 'id,label\nBad id,Climate\n' });
    await expect(writeWorkbook(from, join(dir, 'all.xlsx'))).resolves.toBe(true);
    expect(said).toContain(
      'challenges.csv:2:id: not an id (Bad id), expected small letters a to z, digits and hyphens',
    );
    const { files } = tablesInWorkbook(await readFile(join(dir, 'all.xlsx')));
    expect(textOf(files, 'challenges.csv')).toContain('Bad id');
  });
});

describe('a workbook read back', () => {
  test('gives up what was edited, and leaves out notes', async () => {
    const from = await folderWith();
    const file = await saved(
      sheetOf('Challenges', [
        ['id', 'label', 'notes'],
        ['climate', 'Climate change', 'ask Eva'],
        ['mobility', 'Mobility', null],
      ]),
    );
    await expect(readBack(file, join(dir, 'back'), from)).resolves.toBe(true);
    await expect(readFile(join(dir, 'back/challenges.csv'), 'utf8')).resolves.toBe(
      'id,label\nclimate,Climate change\nmobility,Mobility\n',
    );
    // What the workbook does not hold is that of the other folder.
    await expect(readFile(join(dir, 'back/event.json'), 'utf8')).resolves.toBe(good['event.json']);
    await expect(readFile(join(dir, 'back/cities.csv'), 'utf8')).resolves.toBe(good['cities.csv']);
    expect((await run(join(dir, 'back'))).compiled).toBe(true);
  });

  test('knows a table by its heading, and says which sheet it does not know', async () => {
    const file = await saved(
      sheetOf('Sheet1', [
        ['label', 'id'],
        ['Climate', 'climate'],
      ]),
      sheetOf('My plans', [['a'], ['b']]),
      sheetOf('challenges', [['id', 'label']]),
    );
    const { files, others } = tablesInWorkbook(await readFile(file));
    expect([...files.keys()]).toEqual(['challenges.csv']);
    expect(textOf(files, 'challenges.csv')).toBe('"label","id"\n"Climate","climate"\n');
    expect(others).toEqual(['My plans', 'challenges']);
  });

  test('keeps the rows that the workbook shows, for messages: blank ones and line breaks count nothing', async () => {
    const from = await folderWith();
    const file = await saved(
      sheetOf('challenges', [
        ['id', 'label'],
        ['climate', 'two\nlines'],
        [null, null],
        ['mobility', 'Mobility'],
        ['Third', 'Third'],
      ]),
    );
    await readBack(file, join(dir, 'back'), from);
    const { files } = tablesInWorkbook(await readFile(file));
    for (const [name, bytes] of files) await writeFile(join(dir, 'back', name), bytes);
    const { errors } = await run(join(dir, 'back'));
    expect(errors.filter((line) => line.startsWith('challenges'))).toEqual([
      'challenges.csv:2:label: a control character or line break (two\\u2028lines), expected plain text on one line',
      'challenges.csv:5:id: not an id (Third), expected small letters a to z, digits and hyphens',
    ]);
  });

  test('is not written where columns are missing, or it is none', async () => {
    const file = await saved(sheetOf('challenges', [['id'], ['climate']]));
    await expect(readBack(file, join(dir, 'back'), 'data')).resolves.toBe(false);
    await writeFile(join(dir, 'old.xlsx'), 'PK no workbook');
    await expect(readBack(join(dir, 'old.xlsx'), join(dir, 'back'), 'data')).resolves.toBe(false);
    await expect(readBack(join(dir, 'none.xlsx'), join(dir, 'back'), 'data')).resolves.toBe(false);
    await expect(readFile(join(dir, 'back/challenges.csv'))).rejects.toThrow('ENOENT');
    expect(said).toEqual([
      'challenges.csv:1:label: missing column (label), expected the columns id, label',
      `${join(dir, 'old.xlsx')}: not a workbook, or a damaged one, expected save it as .xlsx or CSV`,
      `${join(dir, 'none.xlsx')}: cannot be read or written (ENOENT)`,
    ]);
  });
});
