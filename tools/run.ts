import { spawn } from 'node:child_process';

/** Runs a TypeScript file of the project as a process of its own. Resolves to its exit code. */
export function run(
  file: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return exec(process.execPath, ['--import', 'tsx', file, ...args], env);
}

/** Runs a program with our own output and no input. Resolves to its exit code; 127 if it cannot start. */
export function exec(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => done(127));
    child.once('exit', (code) => done(code ?? 1));
  });
}
