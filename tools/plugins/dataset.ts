import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import { readOrigin } from '../../server/origin';
import { compileFolder } from '../../data/compile/compile';
import { writeCalendar } from './calendar';
import { compiledFolder, type BuildOptions } from './options';

/** Compiles the tables into a folder. @throws Error if a row is faulty; the faults are printed by then */
async function compile(dir: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const origin = readOrigin(process.env['SITE_URL']);
  if (!(await compileFolder({ dir, out, origin, brief: true }))) {
    throw new Error(`the tables in ${dir} have faults, named above`);
  }
  await writeCalendar(out);
}

/** Compiles anew and reloads the page when a table changes; a faulty table leaves the page as it was. */
function watch({ watcher, ws, config }: ViteDevServer, dir: string, out: string): void {
  watcher.add(dir).on('change', (file) => {
    if (!file.startsWith(resolve(config.root, dir)) || !/\.(csv|json)$/.test(file)) return;
    compile(dir, out).then(
      () => ws.send({ type: 'full-reload' }),
      (error: unknown) => config.logger.error(String(error)),
    );
  });
}

/** The dataset: compiled into what is built, or beside the development server, which watches the tables. */
export function dataset({ dir = 'data' }: BuildOptions): Plugin {
  return {
    name: 'atlas:dataset',
    async buildApp({ config }) {
      await compile(dir, config.build.outDir);
    },
    async configureServer(server) {
      const out = compiledFolder(server.config);
      await compile(dir, out);
      watch(server, dir, out);
      server.middlewares.use(sirv(out, { dev: true, extensions: [], etag: true }));
    },
  };
}
