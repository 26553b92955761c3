import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linkedFiles } from '../../budgets/budgets';
import { dist, expect, expectAccessible, expectNoSideways, test } from '../fixtures';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, list, name] of [
    ['/', 'Ghent', 'Ghent'],
    ['/fr/', 'Ghent', 'Ghent'],
  ] as const) {
    test(`${path} shows the picture and the cities, and leads to them`, async ({ page, atlas }) => {
      await page.goto(path);
      await expect(page.locator('#outline path').first()).toBeVisible();
      await expect(atlas.cities).toHaveCount(188);
      await atlas.city(list).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(page).toHaveURL(/\/city\/ghent\/$/);
    });
  }

  test('a mark on the map is a link', async ({ page }) => {
    await page.goto('/');
    const mark = page.locator('svg a[href="/city/reykjavik/"]');
    await mark.click();
    await expect(page).toHaveURL(/\/city\/reykjavik\/$/);
  });

  test('no control stands there that would do nothing', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});

test('opens with all cities, one sentence and a clean address', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.cities).toHaveCount(188);
  await expect(atlas.sentence).toContainText('188 cities');
  expect(atlas.address).toBe('/');
});

for (const path of ['/', '/city/ghent/', '/case-studies/', '/event/', '/data/', '/about/']) {
  test(`${path} preloads only what it uses`, async ({ page }) => {
    await page.addInitScript(() => {
      const fetchOf = window.fetch;
      const asked: string[] = [];
      Object.assign(window, { asked });
      window.fetch = (input, init) => {
        asked.push(new URL(input instanceof Request ? input.url : input, location.href).pathname);
        return fetchOf(input, init);
      };
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const unused = await page.evaluate(() => {
      const asked = Object(window).asked;
      return [...document.querySelectorAll('link[rel=preload][as=fetch]')]
        .map((link) => link.getAttribute('href'))
        .filter((href) => !asked.includes(href));
    });
    expect(unused).toEqual([]);
  });
}

test('asks for no script that the budget does not weigh, and starts the engine only when wanted', async ({
  page,
  atlas,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => void asked.add(new URL(request.url()).pathname.slice(1)));
  await atlas.open();
  await page.waitForLoadState('networkidle');
  const weighed = linkedFiles(await readFile(join(dist, 'index.html'), 'utf8'));
  const scripts = [...asked].filter((path) => /\.m?js$/.test(path));
  expect(scripts.sort()).toEqual(weighed.scripts.sort());
  expect([...asked].filter((path) => path.endsWith('.css')).sort()).toEqual(weighed.styles.sort());
  expect([...asked].filter((path) => path.endsWith('.pmtiles'))).toEqual([]);
  await atlas.zoomIn();
  await atlas.isReady('engine');
  await expect(atlas.canvas).toBeVisible();
});

for (const path of [
  '/',
  '/?practice=living-lab&challenge=mobility',
  '/?city=ghent',
  '/city/ghent/',
  '/case-studies/?country=BE',
  '/event/',
  '/data/',
  '/about/',
  '/fr/',
  '/fr/city/athens/',
]) {
  test(`${path} is accessible in light and dark, and fits a wide screen`, async ({
    page,
    atlas,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await atlas.open(path, path.includes('?') || path === '/' ? 'data' : 'picture');
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expectNoSideways(page);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });
  for (const path of [
    '/',
    '/?practice=living-lab',
    '/city/ghent/',
    '/case-studies/',
    '/event/',
    '/data/',
    '/about/',
  ]) {
    test(`${path} fits 320 × 568 and 390 × 844`, async ({ page, atlas }) => {
      await atlas.open(path, path.startsWith('/?') || path === '/' ? 'data' : 'picture');
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSideways(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSideways(page);
    });
  }
});
