import type { Plugin } from 'vite';
import { buildBasemap } from '../../data/basemap/build';
import { compiledFolder, type BuildOptions } from './options';

/** The map's own geography: the outline that pages hold, and the archive of tiles. */
export function basemap({ dir = 'data' }: BuildOptions): Plugin {
  return {
    name: 'atlas:basemap',
    async buildApp({ config }) {
      await buildBasemap({ dir, out: config.build.outDir });
    },
    async configureServer({ config }) {
      await buildBasemap({ dir, out: compiledFolder(config) });
    },
  };
}
