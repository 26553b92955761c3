import type { Browser } from '@playwright/test';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serveHosts } from '../browser/hosts';
import { median } from './median';

export interface EmbedTimes {
  /** Script, style and layout on the main thread until four embeds in one page can be used, in ms. */
  four: number;
  /** The same for one. */
  one: number;
  /** The same for a page that only runs as much script as the nearest peer's before it starts. */
  heavy: number;
}

/** Painting is left out: done in software here, by graphics cards elsewhere. */
const counted: ReadonlySet<string> = new Set([
  'ScriptDuration',
  'RecalcStyleDuration',
  'LayoutDuration',
]);

/** Main-thread work of a page with some embeds. Host and frames are of one site, so they share the thread. */
async function work(browser: Browser, host: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 3400 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(host);
  for (const frame of page.frames().slice(1)) {
    await frame.waitForFunction(() => document.documentElement.dataset['ready']?.includes('data'));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  const own = metrics.filter(({ name }) => counted.has(name));
  return own.reduce((sum, { value }) => sum + 1000 * value, 0);
}

/** What Electricity Maps brings before it starts, in bytes of brotli. */
const heavyPage = 268_000;

/** The largest scripts of a built folder until together they weigh as much, as paths. */
async function scriptsOf(dir: string): Promise<string[]> {
  // The smallest are not compressed, and weigh nothing here.
  const names = (await readdir(join(dir, 'assets')))
    .filter((name) => name.endsWith('.js.br'))
    .map((name) => name.slice(0, -3));
  const sized = await Promise.all(
    names.map(async (name) => ({
      name,
      size: (await stat(join(dir, 'assets', `${name}.br`))).size,
    })),
  );
  let weight = 0;
  return sized
    .sort((a, b) => b.size - a.size)
    .filter(({ size }) => {
      const wanted = weight < heavyPage;
      if (wanted) weight += size;
      return wanted;
    })
    .map(({ name }) => `/assets/${name}`);
}

/** Medians over some openings of a page with one embed, and with four. */
export async function timeEmbeds(
  browser: Browser,
  site: string,
  dir: string,
  runs: number,
): Promise<EmbedTimes> {
  const hosts = await serveHosts(`${site}/embed/`);
  const practices = ['citizens-assembly', 'innovation-team', 'living-lab', 'digital-twin'];
  const frame = (practice: string) =>
    `<iframe src="${site}/embed/?practice=${practice}" title="${practice}" width="600" height="768"></iframe>`;
  const scripts = await scriptsOf(dir);
  const bodies = {
    one: frame(practices[0] ?? ''),
    four: practices.map(frame).join(''),
    heavy: `<script type="module">${scripts.map((path) => `import '${site}${path}';`).join('')}</script>`,
  };
  const medianOf = async (name: keyof typeof bodies) => {
    const host = hosts.put(`/${name}`, bodies[name]);
    const all: number[] = [];
    const own = host.replace('localhost', '127.0.0.1');
    for (let run = 0; run < runs; run++) all.push(await work(browser, own));
    return median(all);
  };
  const times = {
    one: await medianOf('one'),
    four: await medianOf('four'),
    heavy: await medianOf('heavy'),
  };
  await hosts.close();
  return times;
}
