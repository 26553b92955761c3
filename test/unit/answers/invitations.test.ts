import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test, vi } from 'vitest';
import { invite } from '../../../data/answers/invitations';
import { languages } from '../../../src/i18n/languages';
import { edit } from '../compile/faulty';
import { folderWith, temporary } from '../compile/folder';

async function invited(dir: string, site: string | undefined) {
  const file = join(await temporary(), 'letters.csv');
  const silent = () => undefined;
  const log = vi.spyOn(console, 'log').mockImplementation(silent);
  const error = vi.spyOn(console, 'error').mockImplementation(silent);
  const right = await invite(dir, file, site);
  log.mockRestore();
  error.mockRestore();
  return { right, text: await readFile(file, 'utf8').catch(() => '') };
}

test('a letter a city: its names, its number of records and its own address', async () => {
  const { text } = await invited(await folderWith(), 'https://atlas.example.org/');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(parse(text, { columns: true, bom: true })).toEqual([
    {
      city: 'ghent',
      city_name: 'Ghent',
      local_name: 'Gent',
      country: 'Belgium',
      records: '2',
      check_address: 'https://atlas.example.org/check/?city=ghent',
      ...Object.fromEntries(
        languages
          .filter((language) => language !== 'en')
          .map((language) => [
            `check_address_${language}`,
            `https://atlas.example.org/${language}/check/?city=ghent`,
          ]),
      ),
      page_address: 'https://atlas.example.org/city/ghent/',
    },
    expect.objectContaining({ city: 'bruges', records: '0' }),
  ]);
});

test('no cell runs as a formula', async () => {
  const dir = await folderWith(edit('cities.csv', 'Ghent,Gent', '+Ghent,@Gent'));
  const { text } = await invited(dir, 'https://atlas.example.org');
  expect(text).toContain("ghent,'+Ghent,'@Gent,");
});

test('says what is missing instead of writing half a letter', async () => {
  for (const site of [undefined, 'atlas', 'javascript:alert(1)']) {
    expect(await invited(await folderWith(), site)).toEqual({ right: false, text: '' });
  }
});
