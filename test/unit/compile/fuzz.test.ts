import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compileFolder } from '../../../data/compile/compile';
import { parseAtlas } from '../../../src/atlas/model';
import { damage, damaged } from './damage';
import { folderWith, good, run, temporary } from './folder';
import { cue, cues, survey } from './full';

const event = { ...JSON.parse(good['event.json']), programme: 'talk' };
/** A folder of all that there can be: programme, recording and survey as well. */
const full = {
  ...good,
  ...survey,
  ...cues(
    cue.replace('portal,,', 'portal,10,'),
    'team,20,The team,,?practice=innovation-team&survey=team:yes&country=BE&region=western,,,,',
  ),
  'event.json': JSON.stringify(event),
};

/** In memory where the system has a folder for that: thousands of small files are written. */
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const form = /^(warning: )?[^:\s]+:([^:]+|\d+:[\w-]+): .+ \(.*\), expected .+$/su;

let printed: string[] = [];
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((line) => void printed.push(String(line)));
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The rows of a table, as another reader than ours has them. */
async function rowsIn(dir: string, table: string): Promise<Record<string, string>[]> {
  const lines = { record_delimiter: ['\r\n', '\n'], skip_empty_lines: true };
  return parse(await readFile(join(dir, `${table}.csv`)), { bom: true, columns: true, ...lines });
}

/** Nothing that the tables say is lost on the way. */
async function expectAll(dir: string, out: string): Promise<void> {
  const atlas = parseAtlas(JSON.parse(await readFile(join(out, 'data/core.json'), 'utf8')));
  for (const name of ['records', 'cities', 'practices', 'challenges', 'countries'] as const) {
    expect([name, atlas[name].length]).toEqual([name, (await rowsIn(dir, name)).length]);
  }
  const regions = (await rowsIn(dir, 'countries')).map((row) => row['region']?.trim());
  expect(new Set(atlas.regions.map(({ label }) => label))).toEqual(new Set(regions));
  expect(atlas.regions.map(({ id }) => id)).not.toContain('');
  const answers = atlas.cities.flatMap((city) => city.answers);
  expect(answers).toHaveLength((await rowsIn(dir, 'survey/made-up/responses')).length);
}

/** What was printed is faults, each in its form, and how many they are. */
function expectFaults(lines: readonly string[], compiled: boolean): void {
  const faults = lines.slice(0, compiled ? undefined : -1);
  for (const line of faults) {
    expect(line).toMatch(form);
    expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
  }
  const { length } = faults.filter((line) => !line.startsWith('warning: '));
  expect(length > 0).toBe(!compiled);
  const end = expect.stringMatching(
    new RegExp(`^${length} faults? in .+: nothing was written$`, 'u'),
  );
  expect(lines.slice(faults.length)).toEqual(compiled ? [] : [end]);
}

/** A thousand where all is run; the first of them on every change. */
const runs = process.env['ATLAS_ALL'] === '1' ? 1_000 : 250;

test('damaged files give faults or a clean compile, never an exception', async () => {
  const dir = await folderWith(full, root);
  const out = await temporary(root);
  const whole = new Map(Object.entries(full).map(([name, text]) => [name, Buffer.from(text)]));
  let clean = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole.keys()),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async (name, ways) => {
        printed = [];
        const before = whole.get(name) ?? Buffer.alloc(0);
        await writeFile(join(dir, name), ways.reduce(damaged, before));
        try {
          const compiled = await compileFolder({ dir, out });
          expectFaults(printed, compiled);
          expect(existsSync(join(out, 'data'))).toBe(compiled);
          if (!compiled) return;
          clean += 1;
          await expectAll(dir, out);
          await rm(join(out, 'data'), { recursive: true });
        } finally {
          await writeFile(join(dir, name), before);
        }
      },
    ),
    { numRuns: runs, seed: 20261124 },
  );
  expect(clean).toBeGreaterThan(runs / 20);
  expect(clean).toBeLessThan(runs * 0.95);
}, 60_000);

test('the real tables, damaged, are never half written', async () => {
  const real = Object.keys(good).filter((name) => name !== 'dataset.json');
  const files = await Promise.all(
    real.map(async (name) => [name, await readFile(join('data', name))] as const),
  );
  const dir = await folderWith(Object.fromEntries(files));
  const records = await readFile('data/records.csv');
  for (const how of fc.sample(damage, { numRuns: 6, seed: 7 })) {
    await writeFile(join(dir, 'records.csv'), damaged(records, how));
    const { compiled, files: written } = await run(dir);
    expect(written.size > 0).toBe(compiled);
  }
}, 60_000);
