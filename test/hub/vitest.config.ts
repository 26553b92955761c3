import { defineConfig } from 'vitest/config';

/** Real servers on loopback: one file after the other, with time for what is killed to come back. */
export default defineConfig({
  test: {
    include: ['test/hub/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
