import { aptInstall } from './apt';
import { findProgram } from './chromium';

/** A Debian package's program, installed first where that can be done; null, said aloud, where not. */
async function need(program: string, name: string): Promise<string | null> {
  const found =
    findProgram([program]) ?? ((await aptInstall(name)) ? findProgram([program]) : null);
  if (!found && process.env['CI']) throw new Error(`no ${name}, and CI must test with it`);
  if (!found)
    console.warn(`No ${name} found: its tests are skipped. "sudo apt-get install ${name}"`);
  return found;
}

/** @throws Error in CI, where nothing is skipped */
export const needRedis = (): Promise<string | null> => need('redis-server', 'redis-server');
