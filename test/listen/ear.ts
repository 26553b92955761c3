import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromiumFlags } from '../../tools/chromium';
import type { Heard } from './judge';
import type { Journey, Step } from './journeys';

/** The programs of the ear, as `npm run listen` found them. */
export interface Programs {
  orca: string;
  xdotool: string;
  chromium: string;
  bus: string;
}

/**
 * How long is listened, in ms: `first` for a beginning, `quiet` after each utterance for
 * another. On the way to something short; where something changes longer, since pages
 * speak of it half a second later and Orca has to come to it.
 */
const patience = Number(process.env['LISTEN_PATIENCE'] ?? 1);
const onTheWay = { first: 4000 * patience, quiet: 500 * patience };
const afterChange = { first: 8000 * patience, quiet: 2500 * patience };
/** What must be heard is waited for so long; Orca and the page come within this, or the run is none. */
const longest = 20_000 * patience;
const startsWithin = 90_000 * patience;

/** A folder of its own for a run: nothing of the person's settings is read or written. */
async function homeFor(dir: string): Promise<NodeJS.ProcessEnv> {
  const data = join(dir, 'data');
  await mkdir(join(data, 'orca'), { recursive: true });
  await mkdir(join(dir, 'run'), { mode: 0o700 });
  await copyFile('test/listen/hook.py', join(data, 'orca', 'orca-customizations.py'));
  await writeFile(join(dir, 'said'), '');
  return {
    ...process.env,
    HOME: dir,
    XDG_DATA_HOME: data,
    XDG_CONFIG_HOME: join(dir, 'config'),
    XDG_RUNTIME_DIR: join(dir, 'run'),
    LISTEN_SAID: join(dir, 'said'),
    LANG: 'C.UTF-8',
    NO_AT_BRIDGE: '0',
  };
}

/** One reader with Orca and Chromium, from opening the page to leaving it. Wants a display and a session bus. */
export async function listen(
  programs: Programs,
  site: string,
  { path, steps }: Journey,
  show: (view: string) => Promise<void>,
): Promise<Heard[]> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-listen-'));
  const env = await homeFor(dir);
  const started: ChildProcess[] = [];
  const start = (program: string, args: readonly string[]) => {
    started.push(spawn(program, args, { env, stdio: 'ignore' }));
  };
  let read = 0;
  let said = 0;
  /** What was said since the last look, once it has become quiet. */
  const heard = async ({ first, quiet } = afterChange): Promise<string[]> => {
    const from = Date.now();
    let size = said;
    for (let last = from; ; await wait(50)) {
      const { length } = await readFile(join(dir, 'said'));
      if (length !== size) [size, last] = [length, Date.now()];
      const isQuiet = size === said ? Date.now() - from > first : Date.now() - last > quiet;
      if (isQuiet || Date.now() - from > longest) break;
    }
    said = size;
    const lines = (await readFile(join(dir, 'said'), 'utf8')).split('\n').filter(Boolean);
    const fresh = lines.slice(read).map((line) => line.slice(line.indexOf('\t') + 1));
    read = lines.length;
    return fresh;
  };
  /** Listens until something is heard, at most so long; what was heard until then. */
  const heardUntil = async (what: RegExp, atMost: number): Promise<string[]> => {
    const all: string[] = [];
    for (const end = Date.now() + atMost; Date.now() < end;) {
      all.push(...(await heard(all.length === 0 ? afterChange : onTheWay)));
      if (all.some((text) => what.test(text))) break;
    }
    return all;
  };
  /** The same for what no run can do without. @throws Error where it is not heard */
  const begun = async (what: RegExp): Promise<string[]> => {
    const all = await heardUntil(what, startsWithin);
    if (all.some((text) => what.test(text))) return all;
    throw new Error(`${what} not heard in ${startsWithin / 1000} s: try LISTEN_PATIENCE=3`);
  };
  const answer = (hear: RegExp | undefined) =>
    hear ? heardUntil(hear, longest) : heard(afterChange);
  const key = (...args: readonly string[]) => execFileSync(programs.xdotool, args, { env });
  const take = async (step: Step): Promise<Heard[]> => {
    if ('type' in step) {
      key('type', '--delay', '90', step.type);
      return [{ done: `types “${step.type}”`, utterances: await answer(step.hear) }];
    }
    if ('show' in step) {
      await show(step.show);
      return [{ done: `the speaker shows ${step.show}`, utterances: await answer(step.hear) }];
    }
    const { press, until, hear } = step;
    const taken: Heard[] = [];
    for (let left = until ? (step.most ?? 20) : (step.times ?? 1); left > 0; left -= 1) {
      key('key', press);
      const utterances = await (until ? heard(onTheWay) : answer(hear));
      taken.push({ done: press, utterances });
      if (until && utterances.some((text) => until.test(text))) break;
    }
    return taken;
  };
  try {
    start(programs.bus, ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
    await wait(1000);
    start(programs.orca, ['--replace']);
    await begun(/^Screen reader on/);
    const profile = `--user-data-dir=${join(dir, 'profile')}`;
    const window = ['--window-size=1280,900', '--window-position=0,0', '--lang=en'];
    const flags = [...chromiumFlags, '--force-renderer-accessibility', profile, ...window];
    start(programs.chromium, [...flags, site + path]);
    const run: Heard[] = [{ done: 'opens the page', utterances: await begun(/^Page has/) }];
    for (const step of steps) run.push(...(await take(step)));
    return run;
  } finally {
    for (const child of started.toReversed()) child.kill();
    await wait(1500);
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}
