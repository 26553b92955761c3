import { mkdir, readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exec } from './run';
import { countBrowser, countUnit, minutes, type Counted } from './report';

/**
 * `npm test`: the checks in the order in which a fault is cheapest to find. Those
 * of one stage run at the same time, as each of them leaves a core without work
 * for a while. It stops at the first stage with a fault. `-- --from build` starts
 * at a later one. `npm run test:all` adds what takes longer than every change can
 * wait for: the browser tests tagged `@long`, every page in Firefox and WebKit
 * rather than five, and how much of the code the unit tests run.
 */
const { values } = parseArgs({
  options: { from: { type: 'string' }, all: { type: 'boolean', default: false } },
});
const results = 'test-results';
const out = 'dist';
const all = values.all ? ['--all'] : [];
const coverage = [
  '--coverage',
  '--coverage.thresholds.lines=90',
  '--coverage.reporter=text-summary',
];

interface Step {
  name: string;
  command: readonly [program: string, ...args: string[]];
  env?: NodeJS.ProcessEnv;
  /** Tests that the step has run, read from its report. */
  counted?: () => Promise<Counted>;
}

const bin = (name: string) => `node_modules/.bin/${name}`;
const script = (file: string, ...args: string[]): Step['command'] => [
  process.execPath,
  '--import',
  'tsx',
  file,
  ...args,
];
const json = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(`${results}/${file}`, 'utf8'));

/** Other engines, five pages in each; in `test:all` every page. */
const engines: Step = {
  name: 'engines',
  command: script('tools/engine-tests.ts', '--out', out, ...(values.all ? [] : ['--short'])),
  counted: async () => countUnit(await json('engines.json')),
};

const stages: readonly (readonly Step[])[] = [
  [
    { name: 'types', command: [bin('tsc'), '--noEmit'] },
    { name: 'lint', command: [bin('oxlint'), '--deny-warnings'] },
    { name: 'format', command: [bin('prettier'), '--check', '.', '--log-level=warn'] },
    { name: 'data', command: script('data/compile/main.ts', '--out', 'build/data') },
    { name: 'programs', command: script('tools/test-programs.ts') },
  ],
  [
    {
      name: 'unit',
      command: [
        bin('vitest'),
        'run',
        ...(values.all ? coverage : []),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${results}/unit.json`,
      ],
      env: values.all ? { ATLAS_ALL: '1' } : {},
      counted: async () => countUnit(await json('unit.json')),
    },
    { name: 'fetch', command: script('tools/test-programs.ts', '--engines') },
  ],
  [
    { name: 'build', command: script('tools/build.ts', '--out', out, '--anew') },
    {
      name: 'hub',
      command: script('tools/hub-tests.ts'),
      counted: async () => countUnit(await json('hub.json')),
    },
  ],
  [
    { name: 'html', command: script('tools/html.ts', '--out', out, ...all) },
    { name: 'budgets', command: script('test/budgets/main.ts', '--out', out) },
    ...(values.all ? [] : [engines]),
  ],
  [
    {
      name: 'browser',
      command: script('tools/browser-tests.ts', '--out', out, ...all),
      counted: async () => countBrowser(await json('browser.json')),
    },
  ],
  ...(values.all ? [[engines]] : []),
];

const first = Math.max(
  0,
  stages.findIndex((stage) => stage.some(({ name }) => name === values.from)),
);
await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

const lines: string[] = [];
const total = { passed: 0, failed: 0 };
const began = performance.now();

/** Runs a step. What it prints is seen at once, or, beside another, when it has ended. Resolves to whether all is well. */
async function go({ name, command, env, counted }: Step, isFirst: boolean): Promise<boolean> {
  const start = performance.now();
  const head = `\n── ${name} ──`;
  const [program, ...args] = command;
  const printed: Buffer[] = [];
  if (isFirst) console.log(head);
  const code = await exec(program, args, env, isFirst ? undefined : (text) => printed.push(text));
  if (!isFirst) console.log(`${head}\n${Buffer.concat(printed).toString()}`.trimEnd());
  const count = await counted?.().catch(() => null);
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? (code === 0 ? 0 : 1);
  const tests = count ? `  ${count.passed} passed, ${count.failed} failed` : '';
  const mark = code === 0 ? '✓' : '✗';
  lines.push(`${mark} ${name.padEnd(8)} ${minutes(performance.now() - start)}${tests}`);
  return code === 0;
}

for (const stage of stages.slice(first)) {
  const good = await Promise.all(stage.map((step, at) => go(step, at === 0)));
  if (good.includes(false)) {
    process.exitCode = 1;
    break;
  }
}
// A step can fail without a failed test: a coverage below its threshold is one failure.
if (process.exitCode === 1 && total.failed === 0) total.failed = 1;
console.log(`\n${lines.join('\n')}\n  in all   ${minutes(performance.now() - began)}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
