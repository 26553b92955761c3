import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall } from './apt';
import { findProgram } from './chromium';

interface Wanted {
  /** Debian's package. */
  debian: string;
  /** Where it is; null if nowhere. */
  find: () => string | null;
  /** What is not tested without it. */
  without: string;
  /** Large, and not everywhere to be had: whoever asks for it decides what its lack means, in CI as well. */
  mayLack?: boolean;
}

/**
 * Something that tests need and a machine may lack, installed first where that
 * can be done; null, said aloud, where not.
 * @throws Error in CI, where nothing is skipped but what may lack
 */
async function need({ debian, find, without, mayLack = false }: Wanted): Promise<string | null> {
  const found = find() ?? ((await aptInstall(debian)) ? find() : null);
  if (found) return found;
  if (process.env['CI'] && !mayLack) throw new Error(`no ${debian}, and CI must test ${without}`);
  console.warn(`No ${debian}: not tested is ${without}. On Debian: "apt-get install ${debian}"`);
  return null;
}

export const needNginx = () =>
  need({
    debian: 'nginx-light',
    find: () => findProgram(['nginx']),
    without: 'the configuration of nginx',
  });

export const needApache = () =>
  need({
    debian: 'apache2',
    find: () => findProgram(['apache2', 'httpd']),
    without: 'the file for Apache',
  });

export const needCaddy = () =>
  need({
    debian: 'caddy',
    find: () => findProgram(['caddy']),
    without: 'the file for Caddy',
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

export const needXvfb = () =>
  need({
    debian: 'xvfb',
    find: () => findProgram(['Xvfb']),
    without: 'the atlas in Firefox and WebKit',
    mayLack: true,
  });

export const needFirefox = () =>
  need({
    debian: 'firefox-esr',
    find: () => findProgram(['firefox-esr', 'firefox']),
    without: 'the atlas in Firefox',
    mayLack: true,
  });

/** WebKitGTK's own little browser is no program on the path. */
function findMiniBrowser(): string | null {
  for (const folder of ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']) {
    if (!existsSync(folder)) continue;
    const own = readdirSync(folder).filter((name) => name.startsWith('webkit2gtk-'));
    const files = own.map((name) => join(folder, name, 'MiniBrowser'));
    const there = files.find((file) => existsSync(file));
    if (there) return there;
  }
  return null;
}

/** WebKit's browser, and the driver that leads it. */
export async function needWebKit(): Promise<{ browser: string; driver: string } | null> {
  const driver = await need({
    debian: 'webkit2gtk-driver',
    find: () => findMiniBrowser() && findProgram(['WebKitWebDriver']),
    without: 'the atlas in WebKit, the engine of Safari',
    mayLack: true,
  });
  const browser = findMiniBrowser();
  return driver && browser ? { browser, driver } : null;
}

/** A program that is tested where it is, and too large to be installed for that; null, said aloud, where it is not. */
function seek(names: readonly string[]): string | null {
  const found = findProgram(names);
  if (!found) console.warn(`No ${names.join(' or ')}: that it opens the pictures is not tested.`);
  return found;
}

/** An office without its drawing part is there by name and makes no picture: it is tried on an empty one. */
export function seekOffice(): string | null {
  const found = seek(['soffice', 'libreoffice']);
  if (found === null) return null;
  const dir = mkdtempSync(join(tmpdir(), 'atlas-office-'));
  try {
    const svg = join(dir, 'empty.svg');
    writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
    const profile = `-env:UserInstallation=file://${dir}/profile`;
    execFileSync(found, [profile, '--headless', '--convert-to', 'png', '--outdir', dir, svg], {
      stdio: 'ignore',
      timeout: 60_000,
    });
    if (existsSync(join(dir, 'empty.png'))) return found;
  } catch {
    // Told below, as where it makes no picture.
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  console.warn(`${found} draws no pictures: that it opens ours is not tested.`);
  return null;
}

export const seekInkscape = () => seek(['inkscape']);

/** What reads to the blind, and all that it needs to be listened to. */
const listening = 'what a screen reader says';

export const needOrca = () =>
  need({ debian: 'orca', find: () => findProgram(['orca']), without: listening });

export const needXdotool = () =>
  need({ debian: 'xdotool', find: () => findProgram(['xdotool']), without: listening });

export const needDbus = () =>
  need({ debian: 'dbus', find: () => findProgram(['dbus-run-session']), without: listening });

/** The bus by which programs tell a screen reader what they show; on no path. */
const spiBus = '/usr/libexec/at-spi-bus-launcher';

export const needSpi = () =>
  need({
    debian: 'at-spi2-core',
    find: () => (existsSync(spiBus) ? spiBus : null),
    without: listening,
  });

/** Chromium with windows: the one without tells screen readers nothing. */
export const needChromiumWindow = () =>
  need({
    debian: 'chromium',
    find: () => findProgram(['chromium', 'chromium-browser', 'google-chrome']),
    without: listening,
  });
