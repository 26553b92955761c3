import { mkdir, readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exec, run } from './run';
import { countBrowser, countUnit, minutes, type Counted } from './report';

/**
 * `npm test`: the checks in the order in which a fault is cheapest to find. It
 * stops at the first that fails. `-- --from build` starts at a later one.
 * `npm run test:all` adds what takes longer than every change can wait for:
 * the browser tests tagged `@long`, every page in Firefox and WebKit, and how much
 * of the code the unit tests run.
 */
const { values } = parseArgs({
  options: { from: { type: 'string' }, all: { type: 'boolean', default: false } },
});
const results = 'test-results';
const bin = (name: string) => `node_modules/.bin/${name}`;
const out = 'dist';
const all = values.all ? ['--all'] : [];
const coverage = [
  '--coverage',
  '--coverage.thresholds.lines=90',
  '--coverage.reporter=text-summary',
];

interface Step {
  name: string;
  /** Resolves to an exit code. */
  go(): Promise<number>;
  /** Tests that the step has run, read from its report. */
  counted?: () => Promise<Counted>;
}

const json = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(`${results}/${file}`, 'utf8'));

const steps: readonly Step[] = [
  { name: 'types', go: () => exec(bin('tsc'), ['--noEmit']) },
  { name: 'lint', go: () => exec(bin('oxlint'), ['--deny-warnings']) },
  { name: 'format', go: () => exec(bin('prettier'), ['--check', '.', '--log-level=warn']) },
  { name: 'data', go: () => run('data/compile/main.ts', ['--out', 'build/data']) },
  {
    name: 'unit',
    go: () =>
      exec(
        bin('vitest'),
        [
          'run',
          ...(values.all ? coverage : []),
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${results}/unit.json`,
        ],
        values.all ? { ATLAS_ALL: '1' } : {},
      ),
    counted: async () => countUnit(await json('unit.json')),
  },
  {
    name: 'hub',
    go: () => run('tools/hub-tests.ts', []),
    counted: async () => countUnit(await json('hub.json')),
  },
  { name: 'build', go: () => run('tools/build.ts', ['--out', out, '--anew']) },
  { name: 'html', go: () => run('tools/html.ts', ['--out', out, ...all]) },
  { name: 'budgets', go: () => run('test/budgets/main.ts', ['--out', out]) },
  {
    name: 'browser',
    go: () => run('tools/browser-tests.ts', ['--out', out, ...all]),
    counted: async () => countBrowser(await json('browser.json')),
  },
  // Other engines are slow to install and to start: `npm test` has twenty minutes.
  ...(values.all
    ? [
        {
          name: 'engines',
          go: () => run('tools/engine-tests.ts', ['--out', out]),
          counted: async () => countUnit(await json('engines.json')),
        },
      ]
    : []),
];

const first = Math.max(
  0,
  steps.findIndex(({ name }) => name === values.from),
);
await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

const lines: string[] = [];
const total = { passed: 0, failed: 0 };
const began = performance.now();
for (const { name, go, counted } of steps.slice(first)) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const good = (await go()) === 0;
  const count = await counted?.().catch(() => null);
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? (good ? 0 : 1);
  const tests = count ? `  ${count.passed} passed, ${count.failed} failed` : '';
  lines.push(`${good ? '✓' : '✗'} ${name.padEnd(8)} ${minutes(performance.now() - start)}${tests}`);
  if (!good) {
    process.exitCode = 1;
    break;
  }
}
// A step can fail without a failed test: a coverage below its threshold is one failure.
if (process.exitCode === 1 && total.failed === 0) total.failed = 1;
console.log(`\n${lines.join('\n')}\n  in all   ${minutes(performance.now() - began)}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
