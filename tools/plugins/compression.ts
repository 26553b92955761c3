import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Texts. Pictures, fonts and the map's archive are compressed already, and the archive is read in ranges. */
const texts =
  /\.(html|js|mjs|css|json|jsonld|geojson|csv|svg|txt|xml|atom|ics|vtt|webmanifest|md)$/;
/** Below this size in bytes the headers cost more than is won. */
const minBytes = 256;

/** Brotli at its best quality: the size that the budgets are about. */
export function brotliBest(content: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotli(content, { params });
}

/** Brotli at its best takes seconds over the engine, which changes with no data: what was done once is kept. */
const kept = join('build', 'cache', 'brotli');
const worthKeeping = 100_000;

async function brotliKept(content: Buffer): Promise<Buffer> {
  if (content.length < worthKeeping) return brotliBest(content);
  const file = join(kept, createHash('sha256').update(content).digest('hex'));
  const known = await readFile(file).catch(() => null);
  if (known) return known;
  const small = await brotliBest(content);
  await mkdir(kept, { recursive: true });
  // Two builds at once may both come here: none must read the half of a file.
  await writeFile(`${file}.${process.pid}`, small);
  await rename(`${file}.${process.pid}`, file);
  return small;
}

async function compressFile(file: string): Promise<void> {
  // Taken over compressed from an earlier build.
  if (existsSync(`${file}.br`)) return;
  const content = await readFile(file);
  if (content.length < minBytes) return;
  await Promise.all([
    brotliKept(content).then((small) => writeFile(`${file}.br`, small)),
    zip(content, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}

/** Lays a `.br` and a `.gz` beside every text of a built folder, but not in its dated versions, which never change. Resolves to the number of texts. */
export async function compressFolder(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const dated = join(dir, 'v', '/');
  const files = entries
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(dated));
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      await compressFile(file);
    }
  };
  // zlib works on four threads of its own; more than a few at once only fill the memory.
  await Promise.all(Array.from({ length: 4 }, work));
  return files.length;
}

/** Texts compressed in advance, at the best quality there is. */
export function compression(): Plugin {
  return {
    name: 'atlas:compression',
    async buildApp({ config }) {
      await compressFolder(config.build.outDir);
    },
  };
}
