import type { Browser } from '@playwright/test';
import { AtlasDriver } from '../browser/atlas-driver';
import { median } from './median';

/**
 * ms from a tick on a filter until list, sentence and map are on screen, for
 * the real atlas: timed in the page, from the event to the frame after the change.
 */
export async function timePixels(browser: Browser, url: string, runs: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: url });
  const atlas = new AtlasDriver(page);
  await atlas.open();
  await atlas.facet('Challenge').click();
  const box = await atlas.option('Challenge', 'Mobility').elementHandle();
  const sentence = await atlas.sentence.elementHandle();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    times.push(
      await page.evaluate(
        ([input, output]) =>
          new Promise<number>((done) => {
            const start = performance.now();
            new MutationObserver((_, observer) => {
              observer.disconnect();
              // The frame with the change is on screen when the next one starts.
              requestAnimationFrame(() =>
                requestAnimationFrame(() => done(performance.now() - start)),
              );
            }).observe(output ?? document.body, {
              characterData: true,
              childList: true,
              subtree: true,
            });
            if (input instanceof HTMLElement) input.click();
          }),
        [box, sentence] as const,
      ),
    );
  }
  await page.close();
  return median(times);
}
