import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { messages } from './src/i18n/plugin.ts';

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
      // What pages share is one chunk and one stylesheet: on a slow phone each more is a round trip before the picture.
      output: {
        codeSplitting: {
          groups: [
            // Only two pages look for cities like one; the opening page does not pay for it.
            { name: 'similarity', test: /\/src\/atlas\/similarity\//, priority: 1 },
            // The opening page brings charts only when asked for, and what a practice's page shares with a country's never.
            { name: 'shared', test: /\/src\/(?!charts\/|practice\/)/, minShareCount: 2 },
            { name: 'charts', test: /\/src\/charts\//, minShareCount: 2 },
            { name: 'practice', test: /\/src\/practice\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    include: ['test/unit/**/*.test.ts', 'test/component/**/*.test.tsx'],
    environment: 'node',
    setupFiles: ['test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'data/compile/**/*.ts', 'data/basemap/**/*.ts'],
    },
  },
});
