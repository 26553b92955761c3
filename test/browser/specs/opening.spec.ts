import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sum } from 'd3-array';
import { linkedFiles } from '../../budgets/budgets';
import {
  dist,
  expect,
  expectAccessible,
  expectContrast,
  expectNoSideways,
  test,
} from '../fixtures';
import { cityCount } from '../numbers';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, list, name] of [
    ['/', 'Ghent', 'Ghent'],
    ['/fr/', 'Gand', 'Gand'],
  ] as const) {
    test(
      `${path} shows the picture and the cities, and leads to them`,
      { tag: path === '/' ? [] : '@long' },
      async ({ page, atlas }) => {
        await page.goto(path);
        await expect(page.locator('#outline path').first()).toBeVisible();
        await expect(atlas.cities).toHaveCount(cityCount);
        await atlas.city(list).click();
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
        await expect(page).toHaveURL(/\/city\/ghent\/$/);
      },
    );
  }

  test('a mark on the map is a link', async ({ page }) => {
    await page.goto('/');
    const mark = page.locator('svg a[href="/city/oulu/"]');
    await mark.click();
    await expect(page).toHaveURL(/\/city\/oulu\/$/);
  });

  test('half a page that has come puts nothing where the map will be', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const heading = page.getByRole('heading', { level: 1 });
    await page.goto('/');
    const whole = await heading.boundingBox();
    const html = await (await page.request.get('/')).text();
    const half = html.slice(0, html.indexOf('data-phase'));
    await page.route('/', (route) =>
      route.fulfill({ body: half.slice(0, half.lastIndexOf('<')), contentType: 'text/html' }),
    );
    await page.goto('/');
    await expect(page.locator('#outline')).toHaveCount(0);
    expect(await heading.boundingBox()).toEqual(whole);
    expect(whole?.y).toBeGreaterThan(400);
  });

  test('no control stands there that would do nothing', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});

test('opens with all cities, one sentence and a clean address', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.cities).toHaveCount(cityCount);
  await expect(atlas.sentence).toContainText(`${cityCount} cities`);
  expect(atlas.address).toBe('/');
});

test('asks for the scripts that the budget weighs, for little after them, and starts the engine only when wanted', async ({
  page,
  atlas,
}) => {
  // What is fetched when the browser is idle is not part of the opening.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  const asked = new Set<string>();
  page.on('request', (request) => void asked.add(new URL(request.url()).pathname.slice(1)));
  await atlas.open();
  await page.waitForLoadState('networkidle');
  const weighed = linkedFiles(await readFile(join(dist, 'index.html'), 'utf8'));
  const scripts = [...asked].filter((path) => /\.m?js$/.test(path));
  expect(scripts).toEqual(expect.arrayContaining(weighed.scripts));
  // What follows once the page answers: the region that speaks, and what waits for an idle moment.
  const after = scripts.filter((path) => !weighed.scripts.includes(path));
  const bytes = await Promise.all(after.map(async (path) => (await stat(join(dist, path))).size));
  expect(sum(bytes), after.join(', ')).toBeLessThanOrEqual(16_000);
  expect([...asked].filter((path) => path.endsWith('.css')).sort()).toEqual(weighed.styles.sort());
  expect([...asked].filter((path) => path.endsWith('.pmtiles'))).toEqual([]);
  await atlas.zoomIn();
  await atlas.isReady('engine');
  await expect(atlas.canvas).toBeVisible();
});

/** Notes each address that the page fetches, in `window.asked`. */
async function noteFetches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fetchOf = window.fetch;
    const asked: string[] = [];
    Object.assign(window, { asked });
    window.fetch = (input, init) => {
      asked.push(new URL(input instanceof Request ? input.url : input, location.href).pathname);
      return fetchOf(input, init);
    };
  });
}

/** Documents that the page preloads and then does not fetch. */
const unusedPreloads = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('link[rel=preload][as=fetch]')]
      .map((link) => link.getAttribute('href'))
      .filter((href) => !Object(window).asked.includes(href)),
  );

for (const path of [
  '/',
  '/?practice=living-lab&challenge=mobility',
  '/?city=ghent',
  '/city/ghent/',
  '/case-studies/?country=BE',
  '/findings/',
  '/event/',
  '/data/',
  '/about/',
  '/accessibility/',
  '/fr/city/athens/',
]) {
  test(
    `${path} preloads only what it uses, is accessible in light and dark, and fits every width`,
    { tag: ['/', '/city/ghent/'].includes(path) ? [] : '@long' },
    async ({ page, atlas }) => {
      await noteFetches(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await atlas.open(path, 'data');
      await expect.poll(() => unusedPreloads(page)).toEqual([]);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page);
      for (const width of [1920, 390, 320]) {
        await page.setViewportSize({ width, height: 720 });
        await expectNoSideways(page);
      }
    },
  );
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });

  test('a result fits, and is accessible', { tag: '@long' }, async ({ page, atlas }) => {
    await atlas.open('/?practice=living-lab');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
  });

  test('the choice of how to show it stays in sight when the map above it goes', async ({
    page,
    atlas,
  }) => {
    await atlas.open();
    for (const show of ['Table', 'Charts', 'Map', 'Table']) {
      const choice = page.getByRole('link', { name: show, exact: true });
      await choice.click();
      await expect(choice).toHaveAttribute('aria-current', 'true');
      await expect(choice).toBeInViewport({ ratio: 1 });
    }
  });
});
