import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { needChromium } from './chromium';
import { needApache, needCaddy, needNginx, needRsvg, seekInkscape, seekOffice } from './programs';
import { exec, run } from './run';

/**
 * `npm run test:browser`: Playwright on the built site, built first where it is
 * not there. More arguments go to Playwright: `-- --grep keyboard`. Without
 * `--all` those tagged `@long`, and the long specs that the configuration
 * names, are left out, unless they are asked for.
 */
const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    grep: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const CHROMIUM = await needChromium();
const ATLAS_NGINX = (await needNginx()) ?? '';
// Other servers' files are tried where everything is.
const ATLAS_APACHE = values.all ? ((await needApache()) ?? '') : '';
const ATLAS_CADDY = values.all ? ((await needCaddy()) ?? '') : '';
const ATLAS_RSVG = (await needRsvg()) ?? '';
/** Whether all tests of what is chosen run, the long ones among them. */
const isWhole = values.all || values.grep !== undefined || positionals.length > 0;
// Larger programs, which start slowly.
const ATLAS_OFFICE = (isWhole && seekOffice()) || '';
const ATLAS_INKSCAPE = (isWhole && seekInkscape()) || '';
if (!existsSync(values.out) && (await run('tools/build.ts', ['--out', values.out])) !== 0) {
  process.exit(1);
}
const filter = [
  ...(values.grep === undefined ? [] : ['--grep', values.grep]),
  ...(isWhole ? [] : ['--grep-invert', '@long']),
];
process.exitCode = await exec(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config=test/browser/playwright.config.ts',
    ...filter,
    ...positionals,
  ],
  {
    CHROMIUM,
    ATLAS_NGINX,
    ATLAS_APACHE,
    ATLAS_CADDY,
    ATLAS_RSVG,
    ATLAS_OFFICE,
    ATLAS_INKSCAPE,
    ATLAS_DIST: values.out,
    ATLAS_LONG: isWhole ? '1' : '',
  },
);
