import type { Browser } from '@playwright/test';
import { slowDown } from './arrival';
import { median } from './median';

/** What one opening of a page costs a reader with a slow phone. */
export interface Visit {
  /** ms from navigation to the first paint with content. */
  fcp: number;
  /** … to the largest part of it. */
  lcp: number;
  /** What moved by itself (CLS). */
  cls: number;
  /** ms of long tasks beyond 50 each. */
  tbt: number;
  /** Bytes of all that came, as they travel. */
  bytes: number;
}

export const figures = [
  'fcp',
  'lcp',
  'cls',
  'tbt',
  'bytes',
] as const satisfies readonly (keyof Visit)[];

/** So long a page is watched once it has loaded, in ms: what comes when it is idle is another matter. */
const watched = 2_000;

/** Opens a page at CPU 4x and 1.6 Mbit/s with nothing kept, and watches it. */
export async function visit(
  browser: Browser,
  url: string,
  { latency }: { latency?: number } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await slowDown(page, latency);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { lcp: NaN, cls: 0, tbt: 0 };
    Object.assign(window, { seen });
    for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
      // No function with a name: what tsx makes of one needs a helper that the page does not have.
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (type === 'largest-contentful-paint') seen.lcp = entry.startTime;
          else if (type === 'longtask') seen.tbt += Math.max(0, entry.duration - 50);
          else if (Reflect.get(entry, 'hadRecentInput') !== true)
            seen.cls += Number(Reflect.get(entry, 'value'));
        }
      }).observe({ type, buffered: true });
    }
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(
    (wait) => performance.now() > performance.timing.loadEventEnd - performance.timeOrigin + wait,
    watched,
  );
  const seen = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    ...(Reflect.get(window, 'seen') as { lcp: number; cls: number; tbt: number }),
  }));
  await context.close();
  return { ...seen, bytes };
}

/** The middle of some measurements, and how far they went. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export const spreadOf = (numbers: readonly number[]): Spread => ({
  median: median(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
});

/** Spread of each figure over some visits. */
export const spreadsOf = (visits: readonly Visit[]): Record<keyof Visit, Spread> => ({
  fcp: spreadOf(visits.map(({ fcp }) => fcp)),
  lcp: spreadOf(visits.map(({ lcp }) => lcp)),
  cls: spreadOf(visits.map(({ cls }) => cls)),
  tbt: spreadOf(visits.map(({ tbt }) => tbt)),
  bytes: spreadOf(visits.map(({ bytes }) => bytes)),
});
