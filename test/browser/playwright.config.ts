import { defineConfig } from '@playwright/test';
import { chromiumFlags } from '../../tools/chromium';

/** Specs that take minutes, some of which build sites of their own: `npm run test:all` runs them. */
const long = ['origin', 'stream', 'recording', 'colours', 'published', 'pinned'].map(
  (name) => `**/${name}.spec.ts`,
);

/** Browser tests of the built site. `npm run test:browser` finds Chromium and names it in `CHROMIUM`. */
export default defineConfig({
  testDir: 'specs',
  // Where a machine lacks nginx its runner has said so; in CI it fails before this.
  testIgnore: [
    ...(process.env['ATLAS_LONG'] === '' ? long : []),
    ...(process.env['ATLAS_NGINX'] === '' ? ['nginx.spec.ts'] : []),
  ],
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A machine that is shared with others may be late once; what was late is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    // Its requests would pass by the tests' own answers; the test of the copy asks for it.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...chromiumFlags],
    },
  },
});
