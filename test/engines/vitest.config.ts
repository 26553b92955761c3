import { defineConfig } from 'vitest/config';

/** Real browsers of other makers, one after the other: each is as slow as its drawing in software. */
export default defineConfig({
  test: {
    include: ['test/engines/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A machine that is shared with others may be late once.
    retry: process.env['CI'] ? 1 : 0,
  },
});
