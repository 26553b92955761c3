import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { buildBasemap } from '../../data/basemap/build';
import { readOwnCities } from '../../data/basemap/places';
import { besides, isKept, keptAt, markOf, tidyKept } from './kept';
import { compiledFolder, type BuildOptions } from './options';

const kind = 'basemap';

/** All that the map's geography is made of: what draws it, the packages it comes from, our own cities. */
async function materialOf(dir: string): Promise<(string | Uint8Array)[]> {
  const own = (await readdir('data/basemap')).sort().map((name) => join('data/basemap', name));
  const others = ['src/map/projection.ts', 'src/map/ground/ground.ts', 'package-lock.json'];
  const sources = await Promise.all([...own, ...others].map((file) => readFile(file)));
  return [...sources, JSON.stringify(await readOwnCities(dir))];
}

/** Lays the map's geography into a folder: drawn anew where a city has come, gone or moved, or the drawing is another. */
async function layBasemap(dir: string, out: string): Promise<void> {
  const path = keptAt(kind, markOf(await materialOf(dir)));
  if (!(await isKept(path))) {
    await buildBasemap({ dir, out: besides(path) });
    await mkdir(dirname(path), { recursive: true });
    // Another build may have been quicker: what it laid there is the same.
    await rename(besides(path), path).catch(() => rm(besides(path), { recursive: true }));
  }
  await cp(path, out, { recursive: true });
  await tidyKept(kind);
}

/** The map's own geography: the outline that pages hold, and the archive of tiles. */
export function basemap({ dir = 'data' }: BuildOptions): Plugin {
  return {
    name: 'atlas:basemap',
    async buildApp({ config }) {
      await layBasemap(dir, config.build.outDir);
    },
    async configureServer({ config }) {
      await layBasemap(dir, compiledFolder(config));
    },
  };
}
