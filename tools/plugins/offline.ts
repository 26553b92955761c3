import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import { baseLanguage, joinPath, languages, type Language } from '../../src/i18n/languages';
import { readManifest, type Manifest } from './assets';
import { joinedIn } from './sheets';

const brotli = promisify(brotliCompress);
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Scripts of what is watched, or made at a desk: nobody needs them without a network. */
const leftOut = /stream|pages\/(surveys\/SurveyPage|event\/(recording|stage|speak|editor))/;
/** What the map, its list, filters, search and all cities are made of. */
const documents = [
  'core.json',
  'search.json',
  'records.json',
  'cities.json',
  'practices.json',
  'case-studies.json',
  'findings.json',
  'event.json',
  'cues/tour.json',
].map((name) => `/data/${name}`);
const others = ['/icon.svg', '/manifest.webmanifest', '/map/outline.svg', '/map/names.json'];
const archive = '/map/europe.pmtiles';
/** Of the map's archive the tiles up to zoom 5, which lie first. */
const beginning = 400_000;

/** The worker's list: what it keeps, and what a reader can keep besides. */
interface OfflineList {
  /** The id of a page's build, as the worker reads it from the page itself. */
  build: string;
  files: string[];
  /** Files of which the first bytes are kept. */
  beginnings: [path: string, bytes: number][];
  /** What is kept besides where a page of that language is open: its opening page, and its words. */
  languages: Partial<Record<Language, string[]>>;
  /** All of `files` and `beginnings`, as they travel. */
  bytes: number;
  rest: string[];
  restBytes: number;
}

/** What is kept would grow with every language: of words those of these alone. */
function isKept(key: string, spoken: readonly Language[]): boolean {
  const [, language] = /i18n\/messages\/([a-z]{2})\//.exec(key) ?? [];
  const isSpoken = language === undefined || spoken.some((one) => one === language);
  return isSpoken && !leftOut.test(key);
}

function scriptsIn(manifest: Manifest, spoken: readonly Language[]): string[] {
  const chunks = Object.entries(manifest).filter(([key]) => isKept(key, spoken));
  const files = chunks.flatMap(([, { file, css = [] }]) => [file, ...css]);
  return [...new Set(files)].map((file) => `/${file}`);
}

/** @throws Error where the page does not say which build it is of */
function buildOf(page: string): string {
  const version = / data-version="([^"]+)"/.exec(page)?.[1];
  const script = /<script type="module"[^>]* src="\/assets\/([^"]+)"/.exec(page)?.[1];
  if (version === undefined || script === undefined)
    throw new Error('the opening page names no build');
  return `${version} ${script}`;
}

/** Writes `/offline.json`, and its build into the worker. Wants a folder that is otherwise built. */
async function writeList(out: string): Promise<void> {
  const there = new Set(await readdir(out, { recursive: true }));
  const isThere = (path: string) => there.has(path.slice(1));
  const inFolder = (folder: string) =>
    [...there].filter((file) => file.startsWith(`data/${folder}/`) && file.endsWith('.json'));
  const pagesIn = (language: Language) =>
    ['/', '/offline/'].map((path) => joinPath(language, path));
  const fonts = [...there]
    .filter((file) => /^fonts\/.+\.woff2$/.test(file))
    .map((file) => `/${file}`);
  const manifest = await readManifest(out, '.vite/manifest.json');
  const sheetsIn = async (pages: readonly string[]) => {
    const texts = pages.map((path) => readFile(join(out, path, 'index.html'), 'utf8'));
    return [...new Set((await Promise.all(texts)).flatMap(joinedIn))];
  };
  const keptIn = async (spoken: readonly Language[]) => {
    const pages = spoken.flatMap(pagesIn);
    return [...pages, ...scriptsIn(manifest, spoken), ...(await sheetsIn(pages))];
  };
  const files = [
    ...(await keptIn([baseLanguage])),
    ...fonts,
    ...[...documents, ...others].filter(isThere),
  ];
  const besides = await Promise.all(
    languages
      .filter((language) => language !== baseLanguage)
      .map(async (language) => [
        language,
        (await keptIn([language])).filter((path) => !files.includes(path)),
      ]),
  );
  const rest = [archive, ...['practice', 'country'].flatMap(inFolder).map((file) => `/${file}`)];
  const sizeOf = async (path: string) => {
    const file = join(out, path.endsWith('/') ? `${path}index.html` : path);
    if (/\.(woff2|pmtiles|png)$/.test(file)) return (await stat(file)).size;
    // Not the best quality, which takes seconds: a reader is told tenths of a megabyte.
    return (await brotli(await readFile(file), { params })).length;
  };
  const sum = async (paths: readonly string[]) => {
    let bytes = 0;
    for (const path of paths) bytes += await sizeOf(path);
    return bytes;
  };
  const list: OfflineList = {
    build: buildOf(await readFile(join(out, 'index.html'), 'utf8')),
    files,
    beginnings: [[archive, beginning]],
    languages: Object.fromEntries(besides),
    bytes: (await sum(files)) + beginning,
    rest,
    restBytes: await sum(rest),
  };
  await writeFile(join(out, 'offline.json'), JSON.stringify(list));
  const worker = await readFile('public/worker.js', 'utf8');
  await writeFile(join(out, 'worker.js'), worker.replace('__BUILD__', list.build));
}

/** What the site's worker keeps on a reader's device. */
export function offline(): Plugin {
  return {
    name: 'atlas:offline',
    async buildApp({ config }) {
      await writeList(config.build.outDir);
    },
  };
}
