import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Import } from '../../../src/survey/import/Import';
import { mappingSchema } from '../../../src/survey/import/mapping';
import { createMatcher } from '../../../src/survey/import/matchCity';
import { rowsOf } from '../../../src/survey/import/table';
import { filesOf, toldOf } from '../../../src/survey/import/write';

/** Letters that are other bytes in each encoding; the euro, the quotes and the dash are in Windows-1252 alone where they are. */
const accented = (words: string) =>
  words.replaceAll('Yes, in one department', 'Sí – “für €1”, d’accord');
const text = accented(await readFile('test/fixtures/survey/made-up.csv', 'utf8'));
const mapping = v.parse(
  mappingSchema,
  JSON.parse(accented(await readFile('test/fixtures/survey/made-up.map.json', 'utf8'))),
);
const cities = text
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split(';'));
const match = createMatcher(
  cities.map(([name = '', country = '']) => ({
    id: name.toLowerCase(),
    name,
    localName: name,
    country: { code: country, name: country },
  })),
);

/** The bytes of an export in parts of this size. */
async function* parts(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function told(bytes: Uint8Array, size: number): Promise<Map<string, string>> {
  const importer = new Import(mapping, match);
  importer.open('export.csv');
  for await (const row of rowsOf(parts(bytes, size))) importer.addRow(row);
  importer.end();
  expect(importer.faults).toEqual([]);
  return filesOf(toldOf(importer), []);
}

const utf16 = (words: string, big: boolean) => {
  const bytes = Buffer.from(`\uFEFF${words}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const own = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['ń', 0x6e], // which Windows-1252 does not have; names of cities are known without accents
]);
const windows1252 = Uint8Array.from(text, (sign) => own.get(sign) ?? sign.charCodeAt(0));
const quoted = text
  .split('\n')
  .map((line) =>
    line === ''
      ? ''
      : line
          .split(';')
          .map((cell) => `"${cell}"`)
          .join(','),
  )
  .join('\r\n');

describe('an export', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', utf16(text, false)],
    ['UTF-16, the other way round', utf16(text, true)],
    ['Windows-1252', windows1252],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['commas and quotes, with CRLF', Buffer.from(quoted)],
    ['old Mac line breaks', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('says the same in %s, in whatever parts it comes', async (_, bytes) => {
    const expected = [...(await told(Buffer.from(text), 1_000_000))];
    expect([...(await told(bytes, 1_000_000))]).toEqual(expected);
    expect([...(await told(bytes, 4_096))]).toEqual(expected);
  });

  const bytes = process.env['ATLAS_ALL'] === '1' ? 50_000_000 : 10_000_000;
  it(`of ${bytes / 1e6} MB is read to its last row, whose fault is named`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-large-'));
    const file = join(folder, 'large.csv');
    const [head = '', first = ''] = text.split('\n');
    const rows = Math.ceil(bytes / (first.length + 1));
    await writeFile(
      file,
      `${head}\n${`${first}\n`.repeat(rows)}${first.replace('Ghent', 'Ghemt')}\n`,
    );
    const map = join(folder, 'map.json');
    await writeFile(map, JSON.stringify({ ...mapping, oneEach: false }));
    const args = ['--import', 'tsx', 'tools/survey.ts', file, '--mapping', map, '--out', folder];
    const error: unknown = await promisify(execFile)(process.execPath, args).catch(
      (fault: unknown) => fault,
    );
    await rm(folder, { recursive: true });
    expect(error).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        `large.csv:${rows + 2}:City: not one city of the atlas (Ghemt)`,
      ),
    });
  }, 60_000);
});
