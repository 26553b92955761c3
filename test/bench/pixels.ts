import type { Browser } from '@playwright/test';
import { AtlasDriver } from '../browser/atlas-driver';
import { median } from './median';
import { syntheticCore } from './synthetic';

/**
 * ms from a tick on a filter until list, sentence and map are on screen: timed in
 * the page, from the event to the frame after the change.
 * @param cities invented, but for 188: the atlas's own
 */
export async function timePixels(
  browser: Browser,
  url: string,
  runs: number,
  cities = 188,
): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: url });
  const atlas = new AtlasDriver(page);
  if (cities !== 188) {
    await page.route('**/data/core.json', (route) =>
      route.fulfill({ json: syntheticCore(cities, 7) }),
    );
  }
  await atlas.open();
  await atlas.facet('Challenge').click();
  const box = await page
    .getByRole('group', { name: 'Challenge', exact: true })
    .getByRole('checkbox')
    .first()
    .elementHandle();
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
