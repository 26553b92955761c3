import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { neededByAnswer, sharedWithCity, sharedWithOpening, sharedWithPractice } from './chunks.ts';
import { messages } from './messages.ts';
import { minifyAgain } from './minifyAgain.ts';
import { sought } from './sought.ts';

/**
 * How the app's own modules are built, for the browser and for the server.
 * @param namespaces of messages that are written; left out, all
 * @param smallest whether what readers wait for is minified once more
 */
export function appConfig(namespaces?: readonly string[], smallest = true) {
  return {
    plugins: [react(), messages(namespaces), sought(), ...(smallest ? [minifyAgain()] : [])],
    build: {
      target: 'es2023',
      manifest: true,
      // A published version stays.
      emptyOutDir: false,
      // A font or picture inlined as data: would fall under the wrong policy.
      assetsInlineLimit: 0,
      // The engine is one lazy chunk of known size; its budget is tested.
      chunkSizeWarningLimit: 1500,
      modulePreload: { polyfill: false },
    },
  } satisfies UserConfig;
}

/**
 * The document's script and what the opening page shares with others are one chunk and one
 * stylesheet: two would name to each other what they take (2.5 kB), and each more is a round trip
 * before the picture. What the opening page does not need never goes in there.
 */
export const sharedChunks = () => ({
  codeSplitting: {
    groups: [
      {
        name: sharedWithOpening(),
        debugName: 'index',
        priority: 2,
      },
      {
        name: sharedWithCity(),
        debugName: 'profile',
        test: /\/src\//,
        minShareCount: 2,
        // What the entry has already would move in here with what needs it.
        includeDependenciesRecursively: false,
        priority: 1,
      },
      {
        // A round trip for each of its twenty modules would be most of the wait.
        name: neededByAnswer(),
        debugName: 'answer',
        test: /\/src\//,
        includeDependenciesRecursively: false,
        priority: 1,
      },
      {
        // For the same reason: a practice’s page would ask for its charts and folds in twenty files.
        // Sections are on every page, most of which have neither.
        name: sharedWithPractice(),
        debugName: 'gathered',
        test: /\/(src\/(?!ui\/Section)|node_modules\/(d3-array|internmap)\/)/,
        minShareCount: 2,
        includeDependenciesRecursively: false,
      },
    ],
  },
});
