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

/** Silence after which an utterance is taken to be over, in ms, and the longest that is waited for one. */
const silence = 1500;
const most = 12_000;

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
  /** What was said since the last look, once it has become quiet. */
  const heard = async (longest = most): Promise<string[]> => {
    const begun = Date.now();
    for (let last = begun, size = -1; ; await wait(100)) {
      const { length } = await readFile(join(dir, 'said'));
      if (length !== size) [size, last] = [length, Date.now()];
      if (Date.now() - last >= silence || Date.now() - begun >= longest) break;
    }
    const lines = (await readFile(join(dir, 'said'), 'utf8')).split('\n').filter(Boolean);
    const fresh = lines.slice(read).map((line) => line.slice(line.indexOf('\t') + 1));
    read = lines.length;
    return fresh;
  };
  /** Waits for words, which come late where much is loaded. */
  const first = async (): Promise<string[]> => {
    const all: string[] = [];
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      all.push(...(await heard()));
      if (all.some((text) => /^Page has/.test(text))) break;
    }
    return all;
  };
  const key = (...args: readonly string[]) => execFileSync(programs.xdotool, args, { env });
  const take = async (step: Step): Promise<Heard[]> => {
    if ('type' in step) {
      key('type', '--delay', '90', step.type);
      return [{ done: `types “${step.type}”`, utterances: await heard() }];
    }
    if ('show' in step) {
      await show(step.show);
      return [{ done: `the speaker shows ${step.show}`, utterances: await heard() }];
    }
    const { press, until } = step;
    const taken: Heard[] = [];
    for (let left = until ? (step.most ?? 20) : (step.times ?? 1); left > 0; left -= 1) {
      key('key', press);
      const utterances = await heard();
      taken.push({ done: press, utterances });
      if (until && utterances.some((text) => until.test(text))) break;
    }
    return taken;
  };
  try {
    start(programs.bus, ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
    await wait(1000);
    start(programs.orca, ['--replace']);
    await heard(20_000);
    const profile = `--user-data-dir=${join(dir, 'profile')}`;
    const window = ['--window-size=1280,900', '--window-position=0,0', '--lang=en'];
    const flags = [...chromiumFlags, '--force-renderer-accessibility', profile, ...window];
    start(programs.chromium, [...flags, site + path]);
    const run: Heard[] = [{ done: 'opens the page', utterances: await first() }];
    for (const step of steps) run.push(...(await take(step)));
    return run;
  } finally {
    for (const child of started.toReversed()) child.kill();
    await wait(1500);
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}
