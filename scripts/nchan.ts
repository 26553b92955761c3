import { existsSync } from 'node:fs';
import { aptInstall } from './apt';

/** Where Debian's packages put nginx's modules. */
const module = '/usr/lib/nginx/modules/ngx_nchan_module.so';

/**
 * nchan for nginx, installed first where that can be done; null, said aloud, where not.
 * @throws Error in CI, where nothing is skipped
 */
export async function needNchan(): Promise<string | null> {
  if (existsSync(module) || ((await aptInstall('libnginx-mod-nchan')) && existsSync(module))) {
    return module;
  }
  if (process.env['CI']) throw new Error('no nchan, and CI must test the live follow with it');
  console.warn(
    'No nchan found: its tests are skipped. On Debian: "sudo apt-get install libnginx-mod-nchan"',
  );
  return null;
}
