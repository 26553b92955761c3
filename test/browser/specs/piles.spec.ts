import type { Page } from '@playwright/test';
import { palettes } from '../../../src/map/palette';
import type { Theme } from '../../../src/map/useTheme';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

test('piles are a view: regrouped, filtered, walked by keys, and back to the map', async ({
  page,
  atlas,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await atlas.open('/?show=piles&group=region');
  const northern = page.getByRole('listbox', { name: /^Northern Europe: \d+ cities/ });
  await expect(northern).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);

  // A touch on a mark chooses its city; it stays chosen through the next question.
  await northern.click({ position: { x: 9, y: 9 } });
  await expect(page).toHaveURL(/city=\w+/);
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  await expect.poll(async () => (await ringOf(page, 'dark'))?.pixels ?? 0).toBeGreaterThan(20);
  await atlas.backToList();
  await page.getByRole('heading', { name: 'Living lab or testbed' }).getByRole('link').click();
  await expect(atlas.sentence).toContainText('living lab');
  await expect(page).toHaveURL(/practice=living-lab.*show=piles/);
  await page.getByRole('link', { name: 'Map', exact: true }).last().click();
  await expect(page.getByRole('listbox')).toHaveCount(1);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Practice', exact: true })).toBeVisible();
});

test(
  'piles stand still where no motion is wanted, and fit 320 px',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await atlas.open('/?show=piles&group=challenge');
    await expect(page.getByRole('listbox', { name: /^Climate/ })).toBeVisible();
    await expectNoSideways(page);
  },
);

test(
  'marks fly from the piles back to the map, from the map into the piles, and retarget in mid-air',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    // The piles stand below the years: in a lower window the city's may lie out of sight.
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.clock.install();
    await atlas.open('/?show=piles&group=region&city=ghent');
    await expect.poll(() => ringOf(page)).not.toBeNull();
    await page.clock.runFor(2000);
    // The choice lies behind the panel of the city, out of a pointer's reach.
    const go = (name: string) =>
      page.evaluate((text) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
        links.findLast(({ textContent }) => textContent === text)?.click();
      }, name);
    // From here on time passes only when told to.
    await page.clock.pauseAt(Date.now() + 60_000);
    const pile = await ringOf(page);
    await go('Map');
    await expect(page.locator('[data-marks]')).toBeHidden();
    await page.clock.runFor(40);
    expect(apart(await ringOf(page), pile)).toBeLessThanOrEqual(2);
    await page.clock.runFor(350);
    const half = await ringOf(page);
    expect(apart(half, pile)).toBeGreaterThan(20);
    await go('Charts');
    await expect(page.getByRole('listbox', { name: /^Western Europe/ })).toBeVisible();
    await page.clock.runFor(40);
    expect(apart(await ringOf(page), half)).toBeLessThanOrEqual(2);
    await page.clock.runFor(1000);
    expect(apart(await ringOf(page), pile)).toBe(0);
    // Landed on the map, it has its own marks again.
    await go('Map');
    await page.clock.runFor(1000);
    await expect(page.locator('[data-marks]')).toBeVisible();
    await expect(page.locator('[data-phase] canvas')).toHaveCount(0);
  },
);

/** The ring around the chosen city's marks, by its colour (lines are lighter): its middle in px of the window, and how many pixels it has. */
function ringOf(page: Page, theme: Theme = 'light') {
  return page.evaluate((colour) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[aria-hidden=true]');
    // Read from a copy: what is read often is painted slowly, and the browser warns of it.
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas || !copy) return null;
    [copy.canvas.width, copy.canvas.height] = [canvas.width, canvas.height];
    copy.drawImage(canvas, 0, 0);
    const { data, width, height } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const [xs, ys]: [number[], number[]] = [[], []];
    for (let at = 0; at < width * height; at++) {
      const off = rgb.map((value, channel) => Math.abs((data[4 * at + channel] ?? 0) - value));
      if (Math.max(...off) > 6 || (data[4 * at + 3] ?? 0) < 200) continue;
      xs.push(at % width);
      ys.push(Math.floor(at / width));
    }
    if (xs.length === 0) return null;
    const corner = canvas.getBoundingClientRect();
    const middle = (all: number[]) => (Math.min(...all) + Math.max(...all)) / 2;
    return { x: corner.x + middle(xs), y: corner.y + middle(ys), pixels: xs.length };
  }, palettes[theme].ink);
}

type Ring = Awaited<ReturnType<typeof ringOf>>;

/** How far apart two rings are, in px. */
function apart(one: Ring, other: Ring): number {
  if (!one || !other) throw new Error('No mark is ringed.');
  return Math.hypot(one.x - other.x, one.y - other.y);
}
