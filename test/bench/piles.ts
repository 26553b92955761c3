import type { Browser } from '@playwright/test';
import { AtlasDriver } from '../browser/atlas-driver';
import { median, quantile } from './median';
import { syntheticCore } from './synthetic';

export interface PileFrames {
  /** Marks that fly. */
  marks: number;
  /** From one frame to the next while they fly, in ms. */
  middle: number;
  slowest: number;
}

/** Frames while the marks of so many invented cities fly from question to question; null: the atlas's own. */
export async function timePiles(
  browser: Browser,
  url: string,
  cities: number | null,
): Promise<PileFrames> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (cities !== null) {
    await page.route('**/data/core.json', (route) =>
      route.fulfill({ json: syntheticCore(cities, 7) }),
    );
  }
  await page.goto(`${url}/?show=piles`);
  await new AtlasDriver(page).isReady('data');
  await page.locator('canvas:not([data-marks])').waitFor();
  // One option of a list for each mark.
  const marks = await page.locator('[id^=pile-][role=option]').count();
  const frames: number[] = [];
  for (const group of ['Size', 'Practice', 'Challenge', 'Practice']) {
    await page.getByRole('link', { name: group, exact: true }).click();
    frames.push(
      ...(await page.evaluate(
        // No named function inside: what runs the benches would look for its helper in the page.
        async () => {
          const times: number[] = [];
          while ((times.at(-1) ?? 0) - (times[0] ?? 0) < 650) {
            times.push(await new Promise<number>(requestAnimationFrame));
          }
          return times.slice(1).map((time, at) => time - (times[at] ?? time));
        },
      )),
    );
  }
  await context.close();
  return { marks, middle: median(frames), slowest: quantile(frames, 0.95) };
}
