import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Scripts that the first paint waits for; the bundler leaves them as they are. */
const scripts = ['theme.js', 'embedding.js'] as const;

/** Without its comments, which were half of what is fetched of it. */
async function smallest(file: string): Promise<string> {
  const { code } = await minify(await readFile(file, 'utf8'), { ecma: 2020, toplevel: true });
  return `${code}\n`;
}

/** What stands in the head of every page of the site, before its styles. */
export const inlineScript = (): Promise<string> => smallest(join('public', 'theme.js'));

/** A script as a policy names it. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The scripts before the first paint as files: of frames, and of pages that a reader’s device has kept. */
export function firstPaint(): Plugin {
  return {
    name: 'atlas:first-paint',
    async buildApp({ config }) {
      for (const script of scripts) {
        const file = join(config.build.outDir, script);
        await writeFile(file, await smallest(file));
      }
    },
  };
}
