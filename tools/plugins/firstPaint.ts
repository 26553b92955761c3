import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Scripts that the first paint waits for; the bundler leaves them as they are. */
const scripts = ['theme.js', 'embedding.js'] as const;

/** The scripts before the first paint without their comments, which were half of what is fetched of them. */
export function firstPaint(): Plugin {
  return {
    name: 'atlas:first-paint',
    async buildApp({ config }) {
      for (const script of scripts) {
        const file = join(config.build.outDir, script);
        const { code } = await minify(await readFile(file, 'utf8'), { ecma: 2020, toplevel: true });
        await writeFile(file, `${code}\n`);
      }
    },
  };
}
