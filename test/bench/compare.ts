import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { mkdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { serve } from '../../server/http';
import { companyPaths, serveCompany } from './company';
import { tableOf } from './median';
import { figures, spreadsOf, visit, type Spread, type Visit } from './visit';

/** What is opened of both sites; the first few for a short look. */
const addresses = [
  '/',
  '/city/ghent/',
  '/embed/?practice=living-lab',
  '/?practice=living-lab',
  '/?show=table',
  '/?show=charts',
  '/practice/living-lab/',
  '/compare/?cities=ghent,gdansk',
  '/brief/?city=ghent',
  '/case-studies/',
  '/event/follow/',
  '/fr/',
] as const;
const fewAddresses = 3;

const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** Builds a folder of source as it stands; pictures and texts that another build has kept are taken from there. */
function build(dir: string, more: readonly string[] = []): void {
  execFileSync(
    process.execPath,
    [resolve('node_modules/tsx/dist/cli.mjs'), 'tools/build.ts', ...more],
    {
      cwd: dir,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

/** What package-lock.json in a folder of source asks for, but for the version of the source itself. */
function packagesOf(lock: string): string {
  const { packages = {} } = JSON.parse(lock) as { packages?: Record<string, object> };
  return JSON.stringify({ ...packages, '': { ...packages[''], version: '' } });
}

/**
 * Gives a worktree the packages that its source asks for: those of this one where they are the same, and its
 * own otherwise, which asks the registry. @throws Error that says what to do, if they cannot be had
 */
async function install(dir: string): Promise<void> {
  const modules = join(dir, 'node_modules');
  const [theirs, own] = [dir, '.'].map((one) =>
    packagesOf(readFileSync(join(one, 'package-lock.json'), 'utf8')),
  );
  const isLinked = lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (theirs === own) {
    if (!existsSync(modules)) await symlink(resolve('node_modules'), modules);
    return;
  }
  // From when both asked for the same: npm would empty ours.
  if (isLinked) await unlink(modules);
  // Written by npm when all has come.
  if (existsSync(join(modules, '.package-lock.json'))) return;
  console.log(`${dir}: other packages than here, so they are installed for it (npm ci)`);
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: dir,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (cause) {
    throw new Error(
      `${dir} needs other packages than this state, and they could not be installed. Install them there ("npm ci" in that folder), or compare with a state of the same package-lock.json.`,
      { cause },
    );
  }
}

/**
 * A built site of an earlier state: a worktree below build/bench, which stays for the next comparison.
 * @returns its built folder
 * @throws Error if git knows no such state, or it does not build
 */
async function builtAt(commit: string): Promise<string> {
  const dir = resolve('build', 'bench', commit.slice(0, 12));
  const out = join(dir, 'dist');
  if (existsSync(join(out, 'offline.json'))) return out;
  // One that was deleted by hand is known to git as long as nobody tells it.
  git('worktree', 'prune');
  if (!existsSync(dir)) git('worktree', 'add', '--detach', dir, commit);
  await install(dir);
  const cache = join(dir, 'build', 'cache');
  await mkdir(join(dir, 'build'), { recursive: true });
  await mkdir(join('build', 'cache'), { recursive: true });
  if (!existsSync(cache)) await symlink(resolve('build', 'cache'), cache);
  build(dir);
  return out;
}

interface Compared {
  /** As git names it. */
  rev: string;
  runs: number;
  /** Whether the folder built of the present state is taken as it is. */
  isBuilt: boolean;
  isShort: boolean;
  /** The folder built of the present state. */
  out: string;
}

const shown = (figure: keyof Visit, value: number) =>
  figure === 'cls'
    ? value.toFixed(3)
    : figure === 'bytes'
      ? `${(value / 1000).toFixed(1)} kB`
      : `${Math.round(value)} ms`;
const said = (figure: keyof Visit, { median, least, most }: Spread) =>
  `${shown(figure, median)} (${shown(figure, least)}–${shown(figure, most)})`;

/** Runs both sites and their company in turn, so that what the machine does besides falls on all alike. */
async function measure(
  browser: Browser,
  sites: readonly (readonly [name: string, url: string])[],
  runs: number,
): Promise<Map<string, Visit[]>> {
  const visits = new Map<string, Visit[]>();
  for (let run = 0; run < runs; run += 1)
    for (const [name, url] of sites)
      visits.set(name, [...(visits.get(name) ?? []), await visit(browser, url)]);
  return visits;
}

/**
 * Measures the present state against an earlier one: medians, ranges and ratios, and the same as JSON
 * below build/bench. @throws Error if one of the two does not build
 */
export async function compare(
  browser: Browser,
  { rev, runs, isBuilt, isShort, out }: Compared,
): Promise<void> {
  const commit = git('rev-parse', '--verify', `${rev}^{commit}`);
  const before = await serve({ dir: await builtAt(commit) });
  if (!isBuilt) build('.', ['--out', out]);
  const after = await serve({ dir: out });
  const company = await serveCompany();
  const opened = isShort ? addresses.slice(0, fewAddresses) : addresses;
  const sites = [
    ...opened.flatMap((address) => [
      [`before ${address}`, before.url + address] as const,
      [`after ${address}`, after.url + address] as const,
    ]),
    ...Object.entries(companyPaths).map(([name, path]) => [name, company.url + path] as const),
  ];
  const visits = await measure(browser, sites, runs);
  const spreads = Object.fromEntries(
    [...visits].map(([name, all]) => [name, spreadsOf(all)] as const),
  );
  for (const figure of figures) {
    const rows = opened.flatMap((address) => {
      const [old, now] = [spreads[`before ${address}`], spreads[`after ${address}`]];
      if (!old || !now) return [];
      const ratio = now[figure].median / old[figure].median;
      const told = Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
      return [[address, said(figure, old[figure]), said(figure, now[figure]), told]];
    });
    const beside = Object.keys(companyPaths).flatMap((name) => {
      const one = spreads[name];
      return one ? [[name, said(figure, one[figure]), '', '']] : [];
    });
    console.log(
      `\n${figure.toUpperCase()} at 4x CPU, 1.6 Mbit/s, 150 ms: median of ${runs} (range)\n`,
    );
    console.log(tableOf([['page', rev, 'now', 'ratio'], ...rows, ...beside]));
  }
  const file = join('build', 'bench', `compare-${commit.slice(0, 12)}.json`);
  const now = isBuilt ? `${out}, as it was` : git('describe', '--always', '--dirty', '--abbrev=40');
  await writeFile(
    file,
    JSON.stringify(
      { before: commit, after: now, runs, visits: Object.fromEntries(visits), spreads },
      null,
      2,
    ),
  );
  console.log(`\n${file}`);
  await Promise.all([before.close(), after.close(), company.close()]);
}
