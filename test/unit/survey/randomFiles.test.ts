import * as fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeTables } from '../../../src/pages/desk/take';
import { draftOf } from '../../../src/survey/import/draft';
import { FileFault, fileWords } from '../../../src/survey/import/fileFault';
import { Import } from '../../../src/survey/import/Import';
import { patient, runs, seeded } from '../../hostile';
import { drafted, facts, rowsIn } from './kit';
import { bookFiles, zip } from './workbook';

const map = 'test/fixtures/survey/made-up.map.json';
const endings = 'csv tsv tab txt xlsx xlsm xlsb xls ods zip sav zsav dta html xml json pdf'.split(
  ' ',
);
/** How files of many kinds begin. */
const starts = [
  '',
  'PK\x03\x04',
  '\xef\xbb\xbf',
  '\xff\xfe',
  '\xd0\xcf\x11\xe0',
  '<',
  '{"',
  '%PDF-',
  '$FL2',
];

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  // Letters and signs, of which tables are made.
  fc.array(fc.integer({ min: 9, max: 126 }), { maxLength: 400 }).map((all) => Uint8Array.from(all)),
  // A table of nonsense.
  fc
    .array(fc.array(fc.string({ maxLength: 8 }), { maxLength: 6 }), { maxLength: 12 })
    .map((rows) => Buffer.from(rows.map((cells) => cells.join(';')).join('\n'))),
);
const latin = (all: Uint8Array) => Buffer.from(all).toString('latin1');
/** What random bytes may lie in, so that they come where tables are read. */
const wrappings: readonly ((inside: Uint8Array) => Uint8Array)[] = [
  ...starts.map((start) => (all: Uint8Array) => Buffer.concat([Buffer.from(start, 'latin1'), all])),
  (all) => zip({ 'answers.csv': latin(all) }, true, 'latin1'),
  (all) => zip(bookFiles(latin(all)), true, 'latin1'),
  (all) => zip({ ...bookFiles('<row/>'), 'xl/workbook.xml': latin(all) }, true, 'latin1'),
  (all) => zip({ ...bookFiles('<row/>'), 'xl/sharedStrings.xml': latin(all) }, true, 'latin1'),
  (all) => zip({ 'content.xml': `<office:spreadsheet><table:table>${latin(all)}` }, true, 'latin1'),
  (all) => Buffer.concat(Array.from({ length: 100 }, () => all)),
];
const randomFile = fc
  .tuple(fc.constantFrom(...endings), fc.constantFrom(...wrappings), bytes)
  .map(([ending, wrapped, inside]) => ({ name: `records.${ending}`, bytes: wrapped(inside) }));

/** What was thrown, if anything was. */
const thrownBy = (run: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(run)
    .then(
      () => null,
      (error: unknown) => error,
    );

describe('a file of random bytes', () => {
  it(
    'gives a fault or rows, and nothing that may be written, in the guide and at the desk',
    async () => {
      const { mapping } = await drafted(
        'made-up.csv',
        await readFile('test/fixtures/survey/made-up.csv'),
      );
      await fc.assert(
        fc.asyncProperty(randomFile, async (file) => {
          const about = { name: file.name, changed: '2026-11-25' };
          const importer = new Import(mapping, facts.match);
          importer.open(file.name);
          const thrown = [
            await thrownBy(() => draftOf([rowsIn(file.bytes)], about, facts)),
            await thrownBy(async () => {
              for await (const row of rowsIn(file.bytes)) importer.addRow(row);
              importer.end();
            }),
            await thrownBy(() => takeTables([file])),
          ];
          for (const error of thrown) {
            const isSaid = error instanceof FileFault && error.wrong in fileWords;
            expect(error === null || isSaid ? '' : String(error)).toBe('');
          }
          // A file that cannot be read is told by what was thrown, all others by their faults.
          expect(thrown[1] !== null || importer.faults.length > 0).toBe(true);
        }),
        { seed: seeded.seed, numRuns: runs(500) },
      );
    },
    patient.timeout,
  );
});

describe('the command', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'atlas-random-'))));
  afterAll(() => rm(folder, { recursive: true }));
  const run = promisify(execFile);
  const survey = (...args: string[]) =>
    // No more memory than a small machine has to give.
    run(
      process.execPath,
      ['--max-old-space-size=160', '--import', 'tsx', 'tools/survey.ts', ...args],
      {
        timeout: 120_000,
      },
    ).then(
      ({ stderr }) => ({ code: 0, stdout: '', stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  // Each starts two processes: many where all is run.
  const files = fc.sample(randomFile, { seed: seeded.seed, numRuns: runs(0) === 0 ? 3 : 60 });
  it.each(files.map((file, at) => ({ ...file, at })))(
    'says what is wrong with random bytes, and writes nothing: $at, $name',
    async (file) => {
      const path = join(folder, file.name);
      await writeFile(path, file.bytes);
      const drafted = await survey(path, '--draft-mapping');
      const out = join(folder, 'out');
      const taken = await survey(path, '--mapping', map, '--out', out);
      expect([taken.code, taken.stdout]).toEqual([1, '']);
      expect(drafted.code === 0 || drafted.stdout === '').toBe(true);
      for (const { code, stderr } of [drafted, taken]) {
        expect([0, 1]).toContain(code);
        expect(stderr).not.toMatch(/^\s+at |node:|\w*Error\b/m);
        for (const line of stderr.trim().split('\n')) {
          expect(line).toMatch(
            /^.*records\.\w+:\d+:.+: |^left out: |^to look at: |nothing was written$/,
          );
        }
      }
      expect(await readdir(folder)).toEqual([file.name]);
      await rm(path);
    },
    patient.timeout,
  );
});
