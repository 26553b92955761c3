import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needFirefox, needNginx, needWebKit, needXvfb } from './programs';
import { exec, run } from './run';
import { openScreen } from './screen';

/**
 * `npm run test:engines`: the built site in Firefox and in WebKitGTK, which is
 * the nearest to Safari here. `--short`, which `npm test` runs, is five pages and the
 * sandboxed embed; there an engine that cannot be had is said and left out, here it is
 * a failure.
 */
const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    short: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const ATLAS_NGINX = (await needNginx()) ?? '';
const xvfb = await needXvfb();
const ATLAS_FIREFOX = (xvfb === null ? null : await needFirefox()) ?? '';
const webkit = xvfb === null ? null : await needWebKit();
const isMissing = ATLAS_FIREFOX === '' || !webkit;
if (isMissing && !values.short) {
  console.error(
    'Firefox and WebKit must be there for this: "apt-get install xvfb firefox-esr webkit2gtk-driver"',
  );
  process.exit(1);
}
if (!ATLAS_FIREFOX && !webkit) {
  console.warn('Neither Firefox nor WebKit is here: the atlas is tried in Chromium only.');
  process.exit(0);
}
if (!existsSync(values.out) && (await run('tools/build.ts', ['--out', values.out])) !== 0) {
  process.exit(1);
}

/** Firefox, run as root, refuses a home of somebody else, as containers of CI have it. */
const home = mkdtempSync(join(tmpdir(), 'atlas-home-'));
/** Without a screen these engines draw no WebGL. */
const screen = xvfb ? await openScreen(xvfb) : null;
process.exitCode = await exec(
  'node_modules/.bin/vitest',
  [
    'run',
    '--config=test/engines/vitest.config.ts',
    '--reporter=verbose',
    '--reporter=json',
    '--outputFile.json=test-results/engines.json',
    ...(values.short ? ['smoke'] : positionals),
  ],
  {
    ...(screen && { DISPLAY: screen.display }),
    HOME: home,
    ATLAS_DIST: values.out,
    ATLAS_NGINX,
    ATLAS_FIREFOX,
    ATLAS_WEBKIT: webkit?.browser ?? '',
    ATLAS_WEBKIT_DRIVER: webkit?.driver ?? '',
  },
);
screen?.close();
rmSync(home, { recursive: true, force: true });
