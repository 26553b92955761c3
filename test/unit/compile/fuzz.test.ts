import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Report } from '../../../src/atlas/fault';
import { filesOf } from '../../../data/compile/compile';
import { joinFolder } from '../../../data/compile/join';
import { readFolder } from '../../../data/compile/read';
import { folderWith, good, run } from './folder';

const names = Object.keys(good).filter((name) => name !== 'dataset.json');

/** One way to damage a file: all numbers are shares of its length. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(9999), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(9999), length: fc.nat(80) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(9999),
    text: fc.constantFrom(
      '"',
      '""',
      ',',
      '\n',
      '\r',
      '\0',
      '|',
      '\uFEFF',
      '=1+1',
      '…',
      '-',
      '<script>',
    ),
  }),
  fc.record({ kind: fc.constant('line' as const), at: fc.nat(9999), to: fc.nat(9999) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(9999), to: fc.nat(9999) }),
  fc.record({ kind: fc.constant('column' as const), at: fc.nat(9999) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1));
}

function damaged(file: Buffer, how: Damage): Buffer {
  const at = Math.floor((how.at / 10_000) * file.length);
  if (how.kind === 'byte') {
    const copy = Buffer.from(file);
    copy[at] = how.byte;
    return copy;
  }
  if (how.kind === 'cut')
    return Buffer.concat([file.subarray(0, at), file.subarray(at + how.length)]);
  if (how.kind === 'insert') {
    return Buffer.concat([file.subarray(0, at), Buffer.from(how.text), file.subarray(at)]);
  }
  const lines = file.toString('latin1').split('\n');
  const line = Math.floor((how.at / 10_000) * lines.length);
  if (how.kind === 'line') {
    const to = Math.floor((how.to / 10_000) * lines.length);
    return Buffer.from(moved(lines, line, to).join('\n'), 'latin1');
  }
  const cells = (text = '') => text.split(',');
  if (how.kind === 'swap') {
    const width = cells(lines[line]).length;
    const [from, to] = [how.at % width, how.to % width];
    const text = moved(cells(lines[line]), from, to).join(',');
    return Buffer.from(lines.with(line, text).join('\n'), 'latin1');
  }
  const column = how.at % cells(lines[0]).length;
  const dropped = lines.map((text) => cells(text).toSpliced(column, 1).join(','));
  return Buffer.from(dropped.join('\n'), 'latin1');
}

const form = /^(warning: )?[^:\s]+:([^:]+|\d+:[\w-]+): .+ \(.*\), expected .+$/su;

test('1,000 damaged files give faults or a clean compile, never an exception', async () => {
  const dir = await folderWith();
  const whole = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name))] as const)),
  );
  let clean = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async (name, ways) => {
        const before = whole.get(name) ?? Buffer.alloc(0);
        await writeFile(join(dir, name), ways.reduce(damaged, before));
        const report = new Report();
        const folder = await readFolder(dir, report);
        await writeFile(join(dir, name), before);
        expect(folder === null).toBe(report.faults.length > 0);
        for (const line of report.lines()) {
          expect(line).toMatch(form);
          expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
        }
        if (!folder) return;
        clean += 1;
        expect(filesOf(joinFolder(folder)).size).toBeGreaterThan(10);
      },
    ),
    { numRuns: 1000, seed: 20261124 },
  );
  expect(clean).toBeGreaterThan(50);
  expect(clean).toBeLessThan(950);
}, 60_000);

test('the real tables, damaged, are never half written', async () => {
  const dir = await folderWith();
  const records = await readFile('data/records.csv');
  for (const name of names) await writeFile(join(dir, name), await readFile(join('data', name)));
  const ways = fc.sample(damage, { numRuns: 6, seed: 7 });
  for (const how of ways) {
    await writeFile(join(dir, 'records.csv'), damaged(records, how));
    const { compiled, files } = await run(dir);
    expect(files.size > 0).toBe(compiled);
  }
}, 60_000);
