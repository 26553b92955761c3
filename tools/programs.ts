import { existsSync } from 'node:fs';
import { aptInstall } from './apt';
import { findProgram } from './chromium';

interface Wanted {
  /** Debian's package. */
  debian: string;
  /** Where it is; null if nowhere. */
  find: () => string | null;
  /** What is not tested without it. */
  without: string;
}

/**
 * Something that tests need and a machine may lack, installed first where that
 * can be done; null, said aloud, where not.
 * @throws Error in CI, where nothing is skipped
 */
async function need({ debian, find, without }: Wanted): Promise<string | null> {
  const found = find() ?? ((await aptInstall(debian)) ? find() : null);
  if (found) return found;
  if (process.env['CI']) throw new Error(`no ${debian}, and CI must test ${without}`);
  console.warn(`No ${debian}: not tested is ${without}. On Debian: "apt-get install ${debian}"`);
  return null;
}

export const needNginx = () =>
  need({
    debian: 'nginx-light',
    find: () => findProgram(['nginx']),
    without: 'the configuration of nginx',
  });

/** Where Debian puts the modules of nginx. */
const nchan = '/usr/lib/nginx/modules/ngx_nchan_module.so';

export const needNchan = () =>
  need({
    debian: 'libnginx-mod-nchan',
    find: () => (existsSync(nchan) ? nchan : null),
    without: 'the live follow by nginx',
  });

export const needRedis = () =>
  need({
    debian: 'redis-server',
    find: () => findProgram(['redis-server']),
    without: 'the live follow on two machines',
  });

export const needRsvg = () =>
  need({
    debian: 'librsvg2-bin',
    find: () => findProgram(['rsvg-convert']),
    without: 'that another program opens the pictures',
  });

/** A program that is tested where it is, and too large to be installed for that; null, said aloud, where it is not. */
function seek(names: readonly string[]): string | null {
  const found = findProgram(names);
  if (!found) console.warn(`No ${names.join(' or ')}: that it opens the pictures is not tested.`);
  return found;
}

export const seekOffice = () => seek(['soffice', 'libreoffice']);
export const seekInkscape = () => seek(['inkscape']);
