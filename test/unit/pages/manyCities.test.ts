import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compileFolder } from '../../../data/compile/compile';
import * as renderer from '../../../src/app/render';
import { onePerSquare } from '../../../src/map/onePerSquare';
import { readSite, renderDocument, type Site } from '../../../tools/plugins/site';
import { writeManyCities } from '../../manyCities';

/** One more than the list of the opening page begins with. */
const many = 301;
/** The outline stands in the pages with a map; here it is left out. */
const outline = 10_000;

let folder = '';
let site: Site;

/** Not the best quality, which takes longer: what fits here fits with it. */
const brotli = (text: string | Buffer) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;

const template =
  '<!doctype html><html lang="en"><head><script type="module" src="/src/main.tsx"></script></head><body><div id="root"></div></body></html>';
const rendered = new Map<string, Promise<string>>();
/** A page, made once. */
function render(path: string): Promise<string> {
  const page =
    rendered.get(path) ??
    renderDocument(site, path, { template, assets: () => ({ preload: [], styles: [] }) });
  rendered.set(path, page);
  return page;
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  folder = await mkdtemp(join(tmpdir(), 'atlas-many-'));
  const dir = join(folder, 'data');
  const out = join(folder, 'out');
  await writeManyCities(dir, many);
  if (!(await compileFolder({ dir, out, brief: true }))) throw new Error('the tables have faults');
  await mkdir(join(out, 'map'));
  for (const file of ['outline.svg', 'outline-small.svg'])
    await writeFile(join(out, 'map', file), '<svg></svg>');
  site = await readSite(renderer, out);
}, 60_000);

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('an atlas of 301 cities', { timeout: 60_000 }, () => {
  test('has a core index of at most 60 bytes a city', async () => {
    const core = await readFile(join(folder, 'out', 'data', 'core.json'));
    expect(brotli(core) / many).toBeLessThanOrEqual(60);
  });

  test.each([
    '/',
    '/fr/',
    '/practices/',
    '/cities/',
    '/case-studies/',
    '/brief/',
    '/insights/',
    '/embed/',
    '/practice/living-lab/',
    '/country/be/',
  ])('%s is prerendered, and within the budget of a page', async (path) => {
    expect(brotli(await render(path)) + outline).toBeLessThanOrEqual(60_000);
  });

  test('has its first 300 cities on the opening page, the way to the rest, and all on that of cities', async () => {
    const rows = (await render('/')).match(/<li><a href="\/city\//g) ?? [];
    expect(rows.length).toBe(300);
    expect(await render('/')).toContain('301');
    const listed = new Set((await render('/cities/')).match(/(?<=href="\/city\/)[^/]+/g));
    expect(listed.size).toBe(many);
  });
});

describe('the tables of an invented atlas', () => {
  test('are the same for the same number and seed', async () => {
    const records = async (name: string, seed: number) => {
      await writeManyCities(join(folder, name), 3, seed);
      return readFile(join(folder, name, 'records.csv'), 'utf8');
    };
    const first = await records('a', 5);
    expect(await records('b', 5)).toBe(first);
    expect(await records('c', 6)).not.toBe(first);
  });
});

describe('one mark a square', () => {
  const line = (length: number) => Array.from({ length }, (_, at) => ({ x: at / 10, y: 0 }));

  test('keeps all of a thousand, and of more the first in each', () => {
    expect(onePerSquare(line(1_000), 10, (place) => place).length).toBe(1_000);
    const kept = onePerSquare(line(2_000), 10, (place) => place);
    expect(kept.map(({ x }) => x)).toEqual(Array.from({ length: 20 }, (_, at) => at * 10));
  });
});
