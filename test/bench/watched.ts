import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command took: ms from start to exit, and the most memory it held, in bytes. */
export interface Watched {
  time: number;
  memory: number;
  /** How it ended; null where it was stopped. */
  code: number | null;
}

/** Runs a command of this repository, and watches its memory. */
export async function watched(args: readonly string[]): Promise<Watched> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024);
    } catch {
      // It has ended between two looks.
    }
  }, 50);
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  clearInterval(watch);
  return { time: performance.now() - start, memory, code };
}
