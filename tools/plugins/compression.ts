import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { kept, tidyKept } from './kept';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Texts. Pictures, fonts and the map's archive are compressed already, and the archive is read in ranges. */
const texts =
  /\.(html|js|mjs|css|json|jsonld|geojson|csv|svg|txt|xml|atom|ics|vtt|webmanifest|md)$/;
/** What is below this size in bytes goes in one packet as it is. */
const packet = 1_000;
/** What is no larger takes as much room on a disk when it is compressed, and goes in three packets as it is. */
export const diskBlock = 4_096;
const kind = 'brotli';

/** Brotli at its best quality: the size that the budgets are about. */
export const brotliBest = (content: Buffer): Promise<Buffer> =>
  brotliAt(constants.BROTLI_MAX_QUALITY, content);

function brotliAt(quality: number, content: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotli(content, { params });
}

/** What a first visit waits for, by its path in the built folder: these are the budgets. */
const budgeted =
  /^(assets\/|fonts\/|map\/|[^/]*\.js$|data\/core\.json$|([a-z]{2}\/)?(embed\/|event\/follow\/)?index\.html$)/;
/** What a page fetches by itself once it is there. */
const soon = new RegExp(`${budgeted.source}|^data/`);
/** What news readers fetch by themselves, in the background: gzip does, and two copies of a thousand feeds took 9 MB. */
const feeds = /(\.atom|feed\.json)$/;
/** Drawings beside pages, for who takes one along to edit it; pages show their PNG. Copies of 560 would take 4 MB. */
export const drawings = /(^|\/)((city|practice|country)\/[^/]+|atlas)\.svg$/;
/** Downloads, of megabytes. */
const downloads = /^data\/(atlas|history|changes|tables\/|datapackage)/;

/**
 * How well a text is compressed, of 11. The last step costs three times as much as the one before
 * it and saves a hundredth; the one before that costs as much again and saves a tenth.
 */
function qualityOf(path: string): number {
  if (budgeted.test(path)) return constants.BROTLI_MAX_QUALITY;
  return downloads.test(path) ? 8 : 10;
}

/** What is smaller is compressed sooner than found. */
const worthKeeping = 2_000;

async function brotliKept(content: Buffer, quality: number): Promise<Buffer> {
  const make = () => brotliAt(quality, content);
  return content.length < worthKeeping ? make() : kept(kind, [String(quality), content], make);
}

async function compressFile(dir: string, path: string): Promise<void> {
  const file = join(dir, path);
  // Compressed already: taken over from an earlier build, or written with it.
  if (existsSync(`${file}.gz`)) return;
  const content = await readFile(file);
  if (drawings.test(path)) return;
  const least = soon.test(path) ? packet : diskBlock;
  if (content.length < least) return;
  await Promise.all([
    feeds.test(path)
      ? undefined
      : brotliKept(content, qualityOf(path)).then((small) => writeFile(`${file}.br`, small)),
    zip(content, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}

/** Lays a `.br` and a `.gz` beside every text of a built folder, but not in its dated versions, which never change. Resolves to the number of texts. */
export async function compressFolder(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const dated = join('v', '/');
  const files = entries
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(dated));
  const waiting = [...files];
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await compressFile(dir, path);
    }
  };
  // zlib works on four threads of its own; more than a few at once only fill the memory.
  await Promise.all(Array.from({ length: 4 }, work));
  await tidyKept(kind);
  return files.length;
}

/** Texts compressed in advance. */
export function compression(): Plugin {
  return {
    name: 'atlas:compression',
    async buildApp({ config }) {
      await compressFolder(config.build.outDir);
    },
  };
}
