import { tsImport } from 'tsx/esm/api';
import type { UserConfig } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { appConfig, sharedChunks } from './tools/plugins/app.ts';
import type * as Plugins from './tools/plugins/index.ts';
import type { BuildOptions } from './tools/plugins/options.ts';

const { PORT = '5173', HOST = '127.0.0.1' } = process.env;
const address = { port: Number(PORT), host: HOST, strictPort: true };

/** The site as Vite builds and serves it; what is done besides bundling stands in tools/plugins. */
export async function configure(options: BuildOptions = {}): Promise<UserConfig> {
  // Vite bundles this file to read it; the plugins, which bring the compiler and the server, run as they are.
  const file = './tools/plugins/index.ts';
  const { sitePlugins }: typeof Plugins = await tsImport(file, import.meta.url);
  const { plugins, build } = appConfig();
  return {
    server: address,
    preview: address,
    plugins: [...plugins, ...sitePlugins(options)],
    // What a thread of the site reads on demand is a chunk of its own.
    worker: { format: 'es' },
    // `vite build` runs what the plugins do for the whole site, not only the bundler.
    builder: {},
    build: {
      ...build,
      outDir: options.out ?? 'dist',
      rolldownOptions: { input: 'index.html', output: sharedChunks() },
    },
  };
}

/** Unit tests that put a module of their own in another's place. */
const replacing = ['map/mapLibre', 'map/prepare', 'embed/host', 'pages/written'].map(
  (name) => `test/unit/${name}.test.ts`,
);

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => ({
  ...(mode === 'test' ? appConfig() : await configure()),
  test: {
    // All cores: by itself vitest leaves one free, which is half of two.
    maxWorkers: '100%',
    environment: 'node',
    // What is fetched on demand is compiled on demand here, on a busy machine slowly.
    testTimeout: 20_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      // Modules are read once for all of them: a third less time.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: replacing,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'replacing', include: replacing } },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/setup.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'data/compile/**/*.ts', 'data/basemap/**/*.ts'],
    },
  },
}));
