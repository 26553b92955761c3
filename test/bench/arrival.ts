import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags } from '../../tools/chromium';
import { AtlasDriver } from '../browser/atlas-driver';
import { median } from './median';

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...chromiumFlags] });
}

/** A slow phone: CPU 4x slower, 1.6 Mbit/s, 150 ms there and back, nothing cached. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

export interface Arrival {
  /** ms from navigation to the first paint with content, which is the picture. */
  picture: number;
  /** … until filters work. */
  data: number;
  /** ms from the first zoom until the engine has drawn. */
  engine: number;
}

async function once(browser: Browser, url: string): Promise<Arrival> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await slowDown(page);
  const atlas = new AtlasDriver(page);
  const now = () => page.evaluate(() => performance.now());
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('data'));
  const data = await now();
  const picture = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await page.waitForLoadState('networkidle');
  const start = await now();
  await atlas.zoomIn();
  await page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('engine'));
  const engine = (await now()) - start;
  await context.close();
  return { picture, data, engine };
}

/** The median of each time over some openings of a page with a map. */
export async function medianArrival(browser: Browser, url: string, runs: number): Promise<Arrival> {
  const all: Arrival[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(browser, url));
  const of = (name: keyof Arrival) => median(all.map((arrival) => arrival[name]));
  return { picture: of('picture'), data: of('data'), engine: of('engine') };
}
