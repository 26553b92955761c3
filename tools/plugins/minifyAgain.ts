import type { Plugin } from 'vite';
import { inThread } from './threads.ts';

/** Chunks that every opening page or embed waits for: the documents' own scripts, with what these share with the pages. */
const waitedFor = /^assets\/(index|frame)-/;

/**
 * Minifies once more what is waited for: terser folds what the bundler's own minifier leaves, and
 * after it saves 1 kB of 107 (brotli). All chunks would take half a minute for a hundredth of their size.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'atlas:minify-again',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const waited = chunks.filter(({ fileName }) => waitedFor.test(fileName));
        await Promise.all(
          waited.map(async (chunk) => {
            // The bundler stands still until it comes: nothing else waits so.
            chunk.code = await inThread('minify', chunk.code, 'first');
          }),
        );
      },
    },
  };
}
