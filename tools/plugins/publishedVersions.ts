import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuildOptions } from './options';

/** The folder of the dated versions in a built folder. */
export const versions = 'v';
/** Made here and moved to its place when it is whole: nobody is served half a version, and none is kept. */
export const half = '.half';

/**
 * Empties a built folder before it is built again. Its dated versions stay,
 * because others have embedded them, except with `all`.
 */
export async function emptyFolder(out: string, all: boolean): Promise<void> {
  for (const name of await readdir(out).catch(() => [])) {
    if (all || name !== versions) await rm(join(out, name), { recursive: true });
  }
}

/** Brings the dated versions of another built folder, those that are not here yet. */
export async function copyVersions(from: string, out: string): Promise<void> {
  for (const version of await readdir(join(from, versions)).catch(() => [])) {
    const target = join(out, versions, version);
    if (existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true });
    await cp(join(from, versions, version), join(out, half), {
      recursive: true,
      preserveTimestamps: true,
    });
    await rename(join(out, half), target);
  }
}

/** Keeps what was published: a build empties its folder but for the dated versions. */
export function publishedVersions({ keep, clean = false }: BuildOptions): Plugin {
  return {
    name: 'atlas:published-versions',
    async buildApp({ config }) {
      const out = config.build.outDir;
      if (keep !== undefined && !existsSync(keep)) {
        throw new Error(`--keep ${keep}: there is no such folder`);
      }
      await emptyFolder(out, clean);
      if (keep !== undefined) await copyVersions(keep, out);
    },
  };
}
