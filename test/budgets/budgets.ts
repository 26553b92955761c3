import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseLanguage, joinPath, languages, type Language } from '../../src/i18n/languages';
import { weigh, type Budget } from './sizes';

/** The part of Vite's manifest that is read here. */
type Chunk = { file: string; imports?: string[]; css?: string[]; assets?: string[] };
type Manifest = Readonly<Record<string, Chunk>>;

const engine = 'src/map/engine/MapLibreRenderer.ts';
const streams = 'src/pages/event/recording/stream.ts';

interface Linked {
  scripts: string[];
  styles: string[];
  /** Styles that stand in one of `styles`: nothing asks for them. */
  held: string[];
}

/** What a page's HTML asks for at once, as paths in the built folder. */
export function linkedFiles(html: string): Linked {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const found = (fits: RegExp, attribute: 'src' | 'href') =>
    tags
      .filter((tag) => fits.test(tag))
      .flatMap((tag) => new RegExp(`\\b${attribute}="/([^"]+)"`).exec(tag)?.[1] ?? []);
  return {
    scripts: [...found(/^<script/, 'src'), ...found(/rel="modulepreload"/, 'href')],
    styles: found(/rel="stylesheet"(?!.*\bdisabled\b)/, 'href'),
    held: found(/rel="stylesheet".*\bdisabled\b/, 'href'),
  };
}

/** Everything that a lazy chunk brings, apart from what is already there. */
export function broughtBy(
  manifest: Manifest,
  key: string,
  there: ReadonlySet<string>,
  seen = new Set<string>(),
): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  const files = [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])];
  const below = (chunk.imports ?? []).flatMap((next) => broughtBy(manifest, next, there, seen));
  return [...new Set([...files, ...below])].filter((file) => !there.has(file));
}

/** All that the embedded page brings before it can be used; its words are shown in the reader's own face until the fonts are there. */
async function ofEmbed(dir: string, page: string): Promise<string[]> {
  const { scripts, styles } = linkedFiles(await readFile(join(dir, page), 'utf8'));
  return [page, ...scripts, ...styles, 'data/core.json'];
}

/** What words in another language, or in another script, may weigh beyond English. */
const inWords = 1.03;

/** The promises of size for a language other than English: a page is to be as light in each. */
async function ofLanguage(dir: string, language: Language, english: number): Promise<Budget[]> {
  const path = (page: string) => joinPath(language, `/${page}`).slice(1);
  const home = path('index.html');
  const embed = path('embed/index.html');
  return [
    { what: `opening page in ${language}`, files: [home], limit: 34_000 },
    {
      what: `the JavaScript in ${language}`,
      files: linkedFiles(await readFile(join(dir, home), 'utf8')).scripts,
      limit: Math.floor(english * inWords),
    },
    { what: `the embed in ${language}`, files: await ofEmbed(dir, embed), limit: 128_000 },
  ];
}

/** The promises of size for a built folder. @throws Error if the engine, or what plays streams, is not one lazy chunk */
export async function budgetsOf(dir: string): Promise<Budget[]> {
  const home = linkedFiles(await readFile(join(dir, 'index.html'), 'utf8'));
  const follow = linkedFiles(await readFile(join(dir, 'event/follow/index.html'), 'utf8'));
  const manifest: Manifest = JSON.parse(await readFile(join(dir, '.vite/manifest.json'), 'utf8'));
  for (const lazy of [engine, streams]) {
    if (!manifest[lazy]) throw new Error(`${lazy} is not a chunk of its own`);
  }
  const there = new Set([...home.scripts, ...home.styles, ...home.held]);
  const brought = broughtBy(manifest, engine, there);
  if (!brought.some((file) => file.includes('worker')))
    throw new Error('the worker is not weighed');
  const list: { files: string[] } = JSON.parse(await readFile(join(dir, 'offline.json'), 'utf8'));
  const keptData = list.files
    .filter((file) => file.startsWith('/data/'))
    .map((file) => file.slice(1));
  const scripts = await Promise.all(home.scripts.map((file) => weigh(dir, file)));
  const english = scripts.reduce((sum, size) => sum + size, 0);
  const others = languages.filter((language) => language !== baseLanguage);
  const spoken = await Promise.all(others.map((language) => ofLanguage(dir, language, english)));
  return [
    { what: 'opening page, HTML with picture', files: ['index.html'], limit: 34_000 },
    { what: 'JavaScript before the engine', files: home.scripts, limit: 115_000 },
    { what: 'styles', files: home.styles, limit: 14_000 },
    { what: 'core index', files: ['data/core.json'], limit: 20_000 },
    {
      what: 'embed, until it can be used',
      files: await ofEmbed(dir, 'embed/index.html'),
      limit: 128_000,
    },
    ...spoken.flat(),
    {
      what: 'from a QR code to the first view',
      files: [
        'event/follow/index.html',
        ...follow.scripts,
        ...follow.styles,
        'data/core.json',
        'data/cues/tour.json',
      ],
      // What the opening page had at first, and 5 kB.
      limit: 30_000 + 110_000 + 14_000 + 20_000 + 5_000,
    },
    { what: 'embed.js for hosts', files: ['embed.js'], limit: 2_000 },
    { what: 'engine, its worker and styles', files: brought, limit: 375_000 },
    { what: 'data kept for where there is no network', files: keptData, limit: 700_000 },
    {
      what: 'what plays a stream, after a click',
      files: broughtBy(manifest, streams, there),
      limit: 155_000,
    },
  ];
}
