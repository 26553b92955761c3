import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { AtlasDriver } from '../browser/atlas-driver';
import { spreadOf, type Spread } from './visit';
import { syntheticCore } from './synthetic';

/** What a reader does on the picture, before the engine is there. */
export const acts = [
  'open a facet',
  'tick',
  'open a city',
  'keystroke',
  'sort 20,000 rows',
] as const;
type Act = (typeof acts)[number];

/** Event types that begin an act. */
const presses = ['pointerdown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'input'];

/** Has the page note how long each event took, from the press to the next paint. */
async function watchPresses(page: Page): Promise<void> {
  await page.addInitScript((types) => {
    const presses: number[] = [];
    Object.assign(window, { presses });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (types.includes(name)) presses.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  }, presses);
}

/** Resolves when the page has painted what it had to paint, and has nothing to do any more. */
export function rest(page: Page): Promise<void> {
  // No function with a name: what tsx makes of one needs a helper that the page does not have.
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => requestIdleCallback(() => done()))),
        );
      }),
  );
}

/** The longest event of an act on a page at rest, in ms as the browser rounds it (to 8); 16 where all were shorter. */
async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  // What came before is no part of it.
  await rest(page);
  await page.evaluate(() => {
    (Reflect.get(window, 'presses') as number[]).length = 0;
  });
  await act();
  // Entries come after the paint that ends them, when the page has time for it.
  await rest(page);
  return page.evaluate(() => Math.max(16, ...(Reflect.get(window, 'presses') as number[])));
}

/**
 * Presses the middle of something as a hand does: a mouse has come to it before. Not by `click()`, which asks
 * within the press what lies under it, and has the page laid out for that.
 */
async function pressed(page: Page, isDesk: boolean, target: Locator): Promise<number> {
  await target.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  const [across, down] = [x + width / 2, y + height / 2];
  if (isDesk) await page.mouse.move(across, down);
  return timed(page, async () => {
    if (!isDesk) return page.touchscreen.tap(across, down);
    await page.mouse.down();
    return page.mouse.up();
  });
}

async function openSlow(
  browser: Browser,
  baseURL: string,
  address: string,
  isDesk: boolean,
  cities: number | null = null,
): Promise<{ page: Page; atlas: AtlasDriver }> {
  const viewport = isDesk ? { width: 1280, height: 800 } : { width: 412, height: 823 };
  const page = await browser.newPage({ baseURL, viewport, hasTouch: !isDesk });
  page.setDefaultTimeout(60_000);
  if (cities !== null) {
    const body = JSON.stringify(syntheticCore(cities, 7));
    await page.route('**/data/core.json', (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    );
  }
  // Never the engine: where pixels are made in software it hides the rest.
  await page.route('**/assets/MapLibreRenderer-*.js', (route) => route.abort());
  await watchPresses(page);
  const session = await page.context().newCDPSession(page);
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('data'));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { page, atlas: new AtlasDriver(page) };
}

/** Presses to next paint at CPU 4x, several times each, in ms. */
export async function timeInteractions(
  browser: Browser,
  url: string,
  runs: number,
  isDesk: boolean,
): Promise<Record<Act, Spread>> {
  const times: Record<Act, number[]> = {
    'open a facet': [],
    tick: [],
    'open a city': [],
    keystroke: [],
    'sort 20,000 rows': [],
  };
  for (let run = 0; run < runs; run += 1) {
    const { page, atlas } = await openSlow(browser, url, '/', isDesk);
    const search = page.getByRole('combobox').first();
    await search.focus();
    times.keystroke.push(await timed(page, () => page.keyboard.press('g')));
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    times['open a city'].push(await pressed(page, isDesk, atlas.city('Ghent')));
    await atlas.cityPanel('Ghent').waitFor();
    await page.goBack();
    await atlas.openFilters();
    times['open a facet'].push(await pressed(page, isDesk, atlas.facet('Practice')));
    const option = atlas.option('Practice', 'Open data');
    times.tick.push(await pressed(page, isDesk, option));
    await expect(option).toBeChecked();
    await page.close();
  }
  const { page } = await openSlow(browser, url, '/?show=table', isDesk, 20_000);
  const head = page.getByRole('columnheader').getByRole('button').first();
  for (let run = 0; run <= runs; run += 1) {
    const time = await pressed(page, isDesk, head);
    // The first sorts for the first time, which the part "table" tells.
    if (run > 0) times['sort 20,000 rows'].push(time);
  }
  await page.close();
  return {
    'open a facet': spreadOf(times['open a facet']),
    tick: spreadOf(times.tick),
    'open a city': spreadOf(times['open a city']),
    keystroke: spreadOf(times.keystroke),
    'sort 20,000 rows': spreadOf(times['sort 20,000 rows']),
  };
}
