import { build, type InlineConfig, type Plugin } from 'vite';
import { reachableNamespaces } from '../../src/embed/namespaces';
import { appConfig } from './app';
import { neededByEmbed } from './chunks';
import { embedEntry, embedManifest } from './embedFiles';
import { compiledFolder, type BuildOptions } from './options';

/**
 * Builds the embedded page's script into a folder, apart from the site's: it
 * shares no chunk with it, so it brings nothing of it.
 * @param base the path under which the folder is served
 * @param smallest left out, its script is as small as it gets, which takes seconds
 */
export async function buildEmbed(out: string, base = '/', smallest = true): Promise<void> {
  const app = appConfig(reachableNamespaces, smallest);
  await build({
    ...app,
    configFile: false,
    logLevel: 'warn',
    base,
    build: {
      ...app.build,
      outDir: out,
      copyPublicDir: false,
      manifest: embedManifest,
      rolldownOptions: {
        // Not `embed`: so is a catalogue called.
        input: { frame: embedEntry },
        // One file compresses better than several, and comes sooner.
        output: {
          codeSplitting: {
            groups: [{ name: neededByEmbed(), debugName: 'embed', priority: 3 }],
          },
        },
      },
    },
  });
}

/** `embed.js`, the script that other sites load: one classic script with a stable name. */
const hostConfig = (out: string): InlineConfig => ({
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

/** Writes the script that other sites load. */
export function hostScript({ app }: BuildOptions): Plugin {
  return {
    name: 'atlas:host-script',
    async buildApp({ config }) {
      if (app === undefined) await build(hostConfig(config.build.outDir));
    },
    async configureServer({ config }) {
      await build(hostConfig(compiledFolder(config)));
    },
  };
}
