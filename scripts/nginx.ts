import { aptInstall } from './apt';
import { findProgram } from './chromium';

/**
 * nginx, installed first where that can be done; null, said aloud, where not: its tests are skipped then.
 * @throws Error in CI, where nothing is skipped
 */
export async function needNginx(): Promise<string | null> {
  const find = () => findProgram(['nginx']);
  const found = find() ?? ((await aptInstall('nginx-light')) ? find() : null);
  if (!found && process.env['CI']) throw new Error('no nginx, and CI must test its configuration');
  if (!found) {
    console.warn(
      'No nginx found: the tests of its configuration are skipped. On Debian: "sudo apt-get install nginx-light"',
    );
  }
  return found;
}
