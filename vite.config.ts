import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { messages } from './src/i18n/plugin.ts';
import { ofEmbed, sharedWithCity, sharedWithOpening } from './scripts/chunks.ts';

export default defineConfig({
  appType: 'custom',
  plugins: [messages(), react()],
  build: {
    target: 'es2023',
    manifest: true,
    emptyOutDir: false,
    // A font or picture inlined as data: would fall under the wrong policy.
    assetsInlineLimit: 0,
    // The engine is one lazy chunk of known size; its budget is tested.
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'src/app/main.tsx',
      // What the opening page shares with others is one chunk and one stylesheet: on a slow phone
      // each more is a round trip before the picture. What it does not need never goes in there.
      output: {
        codeSplitting: {
          groups: [
            {
              name: sharedWithOpening(),
              debugName: 'shared',
              test: /\/src\//,
              minShareCount: 2,
              priority: 2,
            },
            {
              name: sharedWithCity(),
              debugName: 'profile',
              test: /\/src\//,
              minShareCount: 2,
              priority: 1,
            },
            // All that the embedded page needs at once is one file: apart, each part is compressed worse.
            { name: ofEmbed(), debugName: 'embed' },
          ],
        },
      },
    },
  },
  test: {
    include: ['test/unit/**/*.test.ts', 'test/component/**/*.test.tsx'],
    environment: 'node',
    // All cores: by itself vitest leaves one free, which is half of two.
    maxWorkers: '100%',
    setupFiles: ['test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'data/compile/**/*.ts', 'data/basemap/**/*.ts'],
    },
  },
});
