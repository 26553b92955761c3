import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Manifest } from './assets';
import { neededByEmbed } from './chunks';

const entry = 'src/app/embed/main.tsx';
const manifest = '.vite/embed.json';

/**
 * Builds the embedded page's script into a folder, apart from the site's: it
 * shares no chunk with it, so it brings nothing of it. Resolves to its manifest.
 * @param base the path under which the folder is served
 */
export async function buildEmbed(out: string, base = '/'): Promise<Manifest> {
  await build({
    logLevel: 'warn',
    base,
    resolve: {
      alias: [{ find: /^\.\/messageFiles$/, replacement: resolve('src/embed/messageFiles.ts') }],
    },
    build: {
      outDir: out,
      copyPublicDir: false,
      manifest,
      rolldownOptions: {
        input: entry,
        // One file compresses better than several, and comes sooner.
        output: {
          codeSplitting: {
            groups: [{ name: neededByEmbed(), debugName: 'embed', priority: 3 }],
          },
        },
      },
    },
  });
  return readEmbed(out);
}

/** The manifest of the embedded page in a folder that has it. */
export async function readEmbed(out: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(out, manifest), 'utf8'));
}

/** Builds `embed.js`, the script that other sites load: one classic script with a stable name. */
export async function buildHost(out: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: 'src/embed/host/main.ts',
        formats: ['iife'],
        name: 'cityInnovationAtlas',
        fileName: () => 'embed.js',
      },
    },
  });
}
