import { spawn } from 'node:child_process';

/** A screen that nobody looks at, by Xvfb. Resolves to its name and its end. */
export function openScreen(program: string): Promise<{ display: string; close: () => void }> {
  const args = ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const screen = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((done, fail) => {
    screen.once('error', fail);
    screen.once('exit', (code) => fail(new Error(`${program} ended with ${code}`)));
    screen.stdout.once('data', (number) =>
      done({ display: `:${String(number).trim()}`, close: () => void screen.kill() }),
    );
  });
}
