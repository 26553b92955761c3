import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { compileFolder } from '../../data/compile/compile';
import {
  importRenderer,
  pathsOf,
  readSite,
  renderDocument,
  type Site,
} from '../../tools/plugins/site';
import { writeManyCities } from '../manyCities';

export interface ManyPages {
  /** To check and compile the tables, in ms. */
  compile: number;
  /** Of the core index, in bytes of brotli for each city. */
  core: number;
  /** To render a city's page, in ms: the mean of the first hundred. */
  page: number;
  /** The longest page that is no city's, in bytes of brotli, and its path. */
  longest: number;
  path: string;
  /** The most memory the process held, in bytes. */
  memory: number;
}

/** What the build of any number of cities may take, in bytes. */
const mostMemory = 2_000_000_000;
const sampled = 100;

const brotli = (content: string | Buffer, quality: number) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** A page's document around it costs as much in each, and is left out. */
const template =
  '<!doctype html><html lang="en"><head><script type="module" src="/src/main.tsx"></script></head><body><div id="root"></div></body></html>';
const assets = () => ({ preload: [], styles: [] });

async function longestOf(site: Site, paths: readonly string[]) {
  let longest = { longest: 0, path: '' };
  for (const path of paths) {
    const html = await renderDocument(site, path, { template, assets });
    const size = brotli(html, 9);
    if (size > longest.longest) longest = { longest: size, path };
  }
  return longest;
}

/** Compiles an invented atlas of so many cities, and renders what a build would of one language, but for most cities. */
async function measure(built: string, cities: number): Promise<ManyPages> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
  const [dir, out] = [join(folder, 'data'), join(folder, 'out')];
  await writeManyCities(dir, cities);
  const start = performance.now();
  if (!(await compileFolder({ dir, out, brief: true }))) throw new Error('the tables have faults');
  const compile = performance.now() - start;
  await cp(join(built, 'map'), join(out, 'map'), { recursive: true });
  const core = brotli(await readFile(join(out, 'data', 'core.json')), 11) / cities;
  const site = await readSite(await importRenderer(built), out);
  const paths = pathsOf(site).written.filter((path) => !path.startsWith('/fr/'));
  const isCity = (path: string) => path.startsWith('/city/');
  const longest = await longestOf(
    site,
    paths.filter((path) => !isCity(path)),
  );
  const begin = performance.now();
  const some = paths.filter(isCity).slice(0, sampled);
  for (const path of some) await renderDocument(site, path, { template, assets });
  const page = (performance.now() - begin) / some.length;
  await rm(folder, { recursive: true });
  return { compile, core, page, ...longest, memory: process.resourceUsage().maxRSS * 1_024 };
}

/**
 * The same in a process of its own, whose memory is its own.
 * @param built the built folder, of whose app the pages are
 * @throws Error where it took more memory than a build may
 */
export async function timeManyPages(built: string, cities: number): Promise<ManyPages> {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), built, String(cities)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  const told: ManyPages = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  if (told.memory > mostMemory) throw new Error(`${cities} cities took ${told.memory} bytes`);
  return told;
}

const [, self, built, cities] = process.argv;
if (self === fileURLToPath(import.meta.url) && built !== undefined) {
  console.log(JSON.stringify(await measure(built, Number(cities))));
}
