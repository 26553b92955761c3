import type { Browser } from '@playwright/test';
import { AtlasDriver } from '../browser/atlas-driver';
import { median } from './median';
import { syntheticCore } from './synthetic';

/** The longest wait for a page, in ms. */
const patience = 180_000;

export interface PixelTimes {
  /** From navigation until filters work. */
  open: number;
  /** One change while the picture shows. */
  picture: number;
  /** The same with the engine awake. */
  engine: number;
}

/**
 * ms from a tick on a filter until list, sentence and map are on screen: timed in
 * the page, from the event to the frame after the change. The first change of
 * each kind makes what later ones keep, and does not count.
 * @param cities how many are invented; null: the atlas's own
 */
export async function timePixels(
  browser: Browser,
  url: string,
  runs: number,
  cities: number | null = null,
): Promise<PixelTimes> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: url });
  page.setDefaultTimeout(patience);
  const atlas = new AtlasDriver(page);
  const isReady = (word: string) =>
    page.waitForFunction(
      (ready) => document.documentElement.dataset['ready']?.includes(ready),
      word,
    );
  if (cities !== null) {
    const body = JSON.stringify(syntheticCore(cities, 7));
    await page.route('**/data/core.json', (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    );
  }
  const start = performance.now();
  await page.goto('/', { waitUntil: 'commit' });
  await isReady('data');
  const open = performance.now() - start;
  await atlas.openFilters();
  await atlas.facet('Challenge').click();
  const box = await page
    .getByRole('group', { name: 'Challenge', exact: true })
    .getByRole('checkbox')
    .first()
    .elementHandle();
  const sentence = await atlas.sentence.elementHandle();
  const once = () =>
    page.evaluate(
      ([input, output]) =>
        new Promise<number>((done) => {
          const begin = performance.now();
          new MutationObserver((_, observer) => {
            observer.disconnect();
            // The frame with the change is on screen when the next one starts.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => done(performance.now() - begin)),
            );
          }).observe(output ?? document.body, {
            characterData: true,
            childList: true,
            subtree: true,
          });
          if (input instanceof HTMLElement) input.click();
        }),
      [box, sentence] as const,
    );
  const several = async () => {
    await once();
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await once());
    return median(times);
  };
  const picture = await several();
  await atlas.zoomIn();
  await isReady('engine');
  const engine = await several();
  await page.close();
  return { open, picture, engine };
}
