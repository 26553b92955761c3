import { spawn } from 'node:child_process';

/** Runs a TypeScript file of the project as a process of its own. Resolves to its exit code. */
export function run(
  file: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return exec(process.execPath, ['--import', 'tsx', file, ...args], env);
}

/**
 * Runs a program without input. Resolves to its exit code; 127 if it cannot start.
 * @param onOutput takes what it prints; left out, that goes where our own output goes
 */
export function exec(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  onOutput?: (text: Buffer) => void,
): Promise<number> {
  const output = onOutput ? 'pipe' : 'inherit';
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (onOutput) stream?.on('data', onOutput);
    }
    child.once('error', () => done(127));
    child.once('exit', (code) => {
      const end = () => done(code ?? 1);
      if (onOutput === undefined) return end();
      // What it printed is read to its end; a server that it left behind, and that still holds the pipe, is not waited for.
      child.once('close', end);
      setTimeout(end, 2_000);
    });
  });
}
