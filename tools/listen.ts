import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findProgram } from './chromium';
import { needChromiumWindow, needDbus, needOrca, needSpi, needXdotool, needXvfb } from './programs';
import { exec, run } from './run';
import { openScreen } from './screen';

/**
 * `npm run listen`: the built site by keys alone with the screen reader Orca and
 * Chromium; what is spoken is held against `test/listen/journeys.ts` and written to
 * `test/listen/transcripts/`. Half an hour; for before a release, and on demand:
 * `-- tour follow` are two journeys, `LISTEN_RUNS=1` runs each once, `LISTEN_PATIENCE=3` waits longer on a slow machine.
 */
const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});

const found = {
  screen: await needXvfb(),
  LISTEN_ORCA: await needOrca(),
  LISTEN_XDOTOOL: await needXdotool(),
  LISTEN_BUS: await needSpi(),
  LISTEN_CHROMIUM: await needChromiumWindow(),
  session: await needDbus(),
};
const { screen: xvfb, session, ...programs } = found;
if (Object.values(found).includes(null) || xvfb === null || session === null) {
  console.error('Without these nothing can be listened to.');
  process.exit(1);
}
if (!existsSync(values.out) && (await run('tools/build.ts', ['--out', values.out])) !== 0) {
  process.exit(1);
}
const screen = await openScreen(xvfb);
const node = findProgram(['node']) ?? process.execPath;
process.exitCode = await exec(
  session,
  ['--', node, '--import', 'tsx', 'test/listen/main.ts', ...positionals],
  { DISPLAY: screen.display, ATLAS_DIST: values.out, ...filled(programs) },
);
screen.close();

/** What was found, as an environment has it. */
function filled(all: Readonly<Record<string, string | null>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(all).map(([name, path]) => [name, path ?? '']));
}
