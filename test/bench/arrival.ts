import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags } from '../../tools/chromium';
import { AtlasDriver } from '../browser/atlas-driver';
import { median } from './median';

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...chromiumFlags] });
}

/**
 * A slow phone: CPU 4x slower, 1.6 Mbit/s, 150 ms there and back, nothing cached.
 * @param latency in ms; 0 where the way itself is long
 */
export async function slowDown(page: Page, latency = 150): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
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
  /** ms from the first zoom until the engine has drawn, where it comes as soon as the network is quiet. */
  engine: number;
  /** … where it comes when the page has been open for 8 s. */
  later: number;
  /** The longest task of the page in those 8 s, in ms: what is prepared meanwhile holds nobody up. */
  longest: number;
}

/** So long a page has been open when somebody moves its map at leisure, in ms. */
const leisure = 8_000;

async function once(
  browser: Browser,
  url: string,
  atLeisure: boolean,
): Promise<Omit<Arrival, 'later'>> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await slowDown(page);
  const atlas = new AtlasDriver(page);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      // What comes of the page itself is over by then.
      for (const { startTime, duration } of list.getEntries())
        if (startTime > 4_000) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const now = () => page.evaluate(() => performance.now());
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('data'));
  const data = await now();
  const picture = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  if (atLeisure) {
    await page.waitForFunction((time) => performance.now() >= time, leisure);
  } else await page.waitForLoadState('networkidle');
  const longest = await page.evaluate(() =>
    Math.max(0, ...(Reflect.get(window, 'tasks') as number[])),
  );
  const start = await now();
  await atlas.zoomIn();
  await page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('engine'));
  const engine = (await now()) - start;
  await context.close();
  return { picture, data, engine, longest };
}

/** The median of each time over some openings of a page with a map. */
export async function medianArrival(browser: Browser, url: string, runs: number): Promise<Arrival> {
  const all: Arrival[] = [];
  for (let run = 0; run < runs; run++) {
    const soon = await once(browser, url, false);
    const { engine: later, longest } = await once(browser, url, true);
    all.push({ ...soon, later, longest });
  }
  const of = (name: keyof Arrival) => median(all.map((arrival) => arrival[name]));
  return {
    picture: of('picture'),
    data: of('data'),
    engine: of('engine'),
    later: of('later'),
    longest: of('longest'),
  };
}
