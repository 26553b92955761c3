import type { Browser } from '@playwright/test';
import { serveHosts } from '../browser/hosts';
import { median } from './median';

export interface EmbedTimes {
  /** Script, style and layout on the main thread until four embeds in one page can be used, in ms. */
  four: number;
  /** The same for one. */
  one: number;
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

/** Medians over some openings of a page with one embed, and with four. */
export async function timeEmbeds(
  browser: Browser,
  site: string,
  runs: number,
): Promise<EmbedTimes> {
  const hosts = await serveHosts(`${site}/embed/`);
  const practices = ['citizens-assembly', 'innovation-team', 'living-lab', 'digital-twin'];
  const frame = (practice: string) =>
    `<iframe src="${site}/embed/?practice=${practice}" title="${practice}" width="600" height="768"></iframe>`;
  const medianOf = async (count: number) => {
    const host = hosts.put(`/${count}`, practices.slice(0, count).map(frame).join(''));
    const all: number[] = [];
    const own = host.replace('localhost', '127.0.0.1');
    for (let run = 0; run < runs; run++) all.push(await work(browser, own));
    return median(all);
  };
  const times = { one: await medianOf(1), four: await medianOf(4) };
  await hosts.close();
  return times;
}
