import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import type { AtlasDriver } from '../atlas-driver';

declare global {
  interface Window {
    /** What has moved: rows by their animation, numbers by what the sentence itself said meanwhile. */
    moved: { what: 'row' | 'number'; time: number; said: string }[];
  }
}

/** Notes every movement of the result. */
function watch(): void {
  window.moved = [];
  const own = Element.prototype.animate;
  Element.prototype.animate = function animate(frames, options) {
    const time = typeof options === 'object' ? Number(options.duration) : Number(options);
    if (this.matches('#cities li')) window.moved.push({ what: 'row', time, said: '' });
    return own.call(this, frames, options);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement) || !node.matches('span[data-passing]')) continue;
        const said = node.previousElementSibling?.textContent ?? '';
        const isHidden = node.getAttribute('aria-hidden') === 'true';
        window.moved.push({ what: 'number', time: 0, said: isHidden ? said : 'heard' });
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

const moved = (page: Page, what: 'row' | 'number') =>
  page.evaluate((kind) => window.moved.filter((one) => one.what === kind), what);
const passing = (page: Page) => page.locator('[data-passing], [data-counting]');

/** Opens a list of cities, and waits for what comes when the page is idle. */
async function open(page: Page, atlas: AtlasDriver): Promise<void> {
  await atlas.open('/?practice=citizens-assembly&challenge=climate&show=list');
  const names = () => performance.getEntriesByType('resource').map(({ name }) => name);
  await expect.poll(async () => (await page.evaluate(names)).join()).toMatch(/\/Transitions-/);
  await expect(atlas.cities.first()).toBeInViewport();
  await expect(atlas.chip('Climate')).toBeVisible();
}

test.beforeEach(({ page }) => page.addInitScript(watch));

test('rows move to where they are and numbers count, while the sentence says the new at once', async ({
  page,
  atlas,
}) => {
  await open(page, atlas);
  await atlas.chip('Climate').click();
  await expect(atlas.sentence).toHaveText(/^45 of \d+ cities in 17 countries have/);
  await expect.poll(async () => (await moved(page, 'row')).length).toBeGreaterThan(0);
  const rows = await moved(page, 'row');
  expect(Math.max(...rows.map(({ time }) => time))).toBeLessThanOrEqual(400);
  const numbers = await moved(page, 'number');
  expect(numbers.map(({ said }) => said)).toContainEqual(expect.stringMatching(/^45 of/));
  expect(numbers.filter(({ said }) => said === 'heard')).toEqual([]);
  await expect(passing(page)).toHaveCount(0);
  // The other way, and taken hold of on the way: everything is where it belongs.
  await page.goBack();
  await expect(atlas.sentence).toHaveText(/^34 of/);
  await page.mouse.wheel(0, 10);
  await expect(passing(page)).toHaveCount(0);
});

test('nothing moves for who wants no motion', async ({ page, atlas }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, atlas);
  await atlas.chip('Climate').click();
  await expect(atlas.sentence).toHaveText(/^45 of/);
  expect(await page.evaluate(() => window.moved)).toEqual([]);
});

test('names of cities are marked with their own languages', async ({ page, atlas }) => {
  await atlas.open('/?show=list');
  const name = (city: string) => atlas.city(city).locator('i span');
  await expect(name('Athens')).toHaveAttribute('lang', 'el');
  await expect(name('Brussels').first()).toHaveAttribute('lang', 'fr');
  await expect(atlas.city('Brussels').locator('i')).toHaveText('Bruxelles / Brussel');
  await expect(page.locator('#cities i:not(:has([lang]))')).toHaveCount(0);
});
