import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFolder } from '../../../tools/replaceFolder';

let dir = '';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'atlas-replace-'))));
afterEach(() => rm(dir, { recursive: true }));

it('puts a folder in the place of another, and leaves nothing beside it', async () => {
  const target = join(dir, 'deep', 'made-up');
  await replaceFolder(target, new Map([['old.csv', 'old']]));
  await replaceFolder(target, new Map([['new.csv', 'new']]));
  expect(await readdir(join(dir, 'deep'))).toEqual(['made-up']);
  expect(await readdir(target)).toEqual(['new.csv']);
  expect(await readFile(join(target, 'new.csv'), 'utf8')).toBe('new');
});

it('leaves what was there where the new one cannot be made', async () => {
  const target = join(dir, 'made-up');
  await replaceFolder(target, new Map([['old.csv', 'old']]));
  const impossible = new Map([['no/such/folder.csv', '']]);
  await expect(replaceFolder(target, impossible)).rejects.toThrow('ENOENT');
  expect(await readdir(dir)).toEqual(['made-up']);
  expect(await readdir(target)).toEqual(['old.csv']);
});

it('says so where its place is in no folder', async () => {
  await writeFile(join(dir, 'file'), '');
  await expect(replaceFolder(join(dir, 'file', 'made-up'), new Map())).rejects.toThrow('ENOTDIR');
  await mkdir(join(dir, 'empty'));
  expect((await readdir(dir)).sort()).toEqual(['empty', 'file']);
});
