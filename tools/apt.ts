import { existsSync } from 'node:fs';
import { exec } from './run';

/** Whether the list of packages is new: once is enough for all that one process installs. */
let isUpdated = false;

/** Installs a Debian package where we may: as root, or by sudo without a password. Resolves to false if not. */
export async function aptInstall(name: string): Promise<boolean> {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && (await exec('sudo', ['-n', 'true'])) !== 0) return false;
  console.log(`Installing ${name} by apt-get …`);
  const apt = async (...args: string[]) => {
    // RUNLEVEL=1: an installed service must not start on its own.
    const all = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', '-qq', ...args];
    const [program = '', ...rest] = root ? all : ['sudo', '-n', ...all];
    return (await exec(program, rest)) === 0;
  };
  isUpdated ||= await apt('update');
  return isUpdated && apt('install', '-y', '--no-install-recommends', name);
}
