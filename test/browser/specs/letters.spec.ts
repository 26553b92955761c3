import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Notes which letters a page fetches: `greek-400`. */
function fetchedLetters(page: Page): ReadonlySet<string> {
  const found = new Set<string>();
  page.on('request', (request) => {
    const [, letters] = /\/fonts\/noto-sans-(.+)\.woff2$/.exec(request.url()) ?? [];
    if (letters !== undefined) found.add(letters);
  });
  return found;
}

const beyondLatin = /^(greek|cyrillic)/;

for (const path of ['/', '/fr/', '/embed/', '/practice/living-lab/']) {
  test(
    `${path} fetches no letters beyond Latin`,
    { tag: /^.(embed.)?$/.test(path) ? [] : '@long' },
    async ({ page, atlas }) => {
      const letters = fetchedLetters(page);
      await atlas.open(path);
      await page.evaluate(() => document.fonts.ready);
      expect([...letters]).toContain('latin-400');
      expect([...letters].filter((one) => beyondLatin.test(one))).toEqual([]);
    },
  );
}

for (const path of ['/el/', '/el/embed/', '/el/about/']) {
  test(
    `${path} is written in Greek letters of ours, and no Cyrillic`,
    { tag: path === '/el/about/' ? '@long' : [] },
    async ({ page, atlas }) => {
      const letters = fetchedLetters(page);
      await atlas.open(path);
      await page.evaluate(() => document.fonts.ready);
      expect([...letters]).toContain('greek-400');
      expect([...letters]).not.toContain('cyrillic-400');
    },
  );
}

test('a name in Cyrillic fetches its letters where it is read', async ({ page, atlas }) => {
  const letters = fetchedLetters(page);
  await atlas.open('/city/kyiv/');
  await expect.poll(() => [...letters].filter((one) => one.startsWith('cyrillic'))).not.toEqual([]);
});

for (const path of ['/el/', '/el/about/']) {
  test(
    `${path} stays where it is when its letters come late`,
    { tag: path === '/el/' ? [] : '@long' },
    async ({ page }) => {
      await page.addInitScript(() => {
        const moved: number[] = [];
        Object.assign(globalThis, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if ('value' in entry) moved.push(Number(entry.value));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const held: (() => void)[] = [];
      let isHeld = true;
      await page.route('**/fonts/*.woff2', async (route) => {
        if (isHeld) await new Promise<void>((go) => held.push(go));
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length > 0,
      );
      await expect.poll(() => held.length).toBeGreaterThan(0);
      isHeld = false;
      for (const go of held) go();
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('html')).toHaveAttribute('data-ready', /data/);
      const shift = await page.evaluate(() => {
        const moved: unknown = Reflect.get(globalThis, 'moved');
        return Array.isArray(moved) ? moved.reduce((sum: number, one: number) => sum + one, 0) : 1;
      });
      expect(shift).toBeLessThanOrEqual(0.02);
    },
  );
}
