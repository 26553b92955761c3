import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt';

/** Flags under which Chromium draws WebGL2 in software, asks nobody anything, and runs as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // The page itself is painted without WebGL: eight times quicker where that is done in software.
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
] as const;

/** The same browser without windows comes first: it opens pages a third quicker. */
const programs = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
] as const;

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first program of these names on the path; null if none is there. */
export function findProgram(names: readonly string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(canRun) ?? null;
}

/** Chromium on this machine: `CHROMIUM`, the system's, or Playwright's own; null if none is there. */
export async function findChromium(): Promise<string | null> {
  const asked = process.env['CHROMIUM'];
  if (asked) return canRun(asked) ? asked : null;
  const found = findProgram(programs);
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return canRun(own) ? own : null;
}

/** Chromium, installed first where that can be done. @throws Error that says what a person can do */
export async function needChromium(): Promise<string> {
  const found =
    (await findChromium()) ??
    (((await aptInstall('chromium-headless-shell')) || (await aptInstall('chromium'))) &&
      (await findChromium()));
  if (found) return found;
  throw new Error(
    process.env['CHROMIUM']
      ? `CHROMIUM names ${process.env['CHROMIUM']}, which cannot be run.`
      : 'No Chromium found. Install one ("sudo apt-get install chromium", or ' +
          '"npx playwright install chromium"), or name it: CHROMIUM=/path/to/chromium npm test',
  );
}
