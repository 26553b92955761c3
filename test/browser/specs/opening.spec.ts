import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

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

test('does not start the engine before someone wants to move', async ({ page, atlas }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await atlas.open();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /Engine|maplibre|pmtiles/.test(url))).toEqual([]);
  await atlas.zoomIn();
  await atlas.isReady('engine');
  await expect(atlas.canvas).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const path of [
      '/',
      '/?practice=living-lab&challenge=mobility',
      '/?city=ghent',
      '/city/ghent/',
      '/case-studies/',
      '/event/',
      '/data/',
      '/about/',
      '/fr/',
      '/fr/city/athens/',
    ]) {
      test(`${path} is accessible`, async ({ page, atlas }) => {
        await atlas.open(path, path.includes('?') || path === '/' ? 'data' : 'picture');
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
      });
    }
  });
}

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [1920, 1080],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 600, isMobile: width < 600 });
    for (const path of [
      '/',
      '/?practice=living-lab',
      '/city/ghent/',
      '/case-studies/',
      '/event/',
      '/data/',
      '/about/',
    ]) {
      test(`${path} fits`, async ({ page, atlas }) => {
        await atlas.open(path, path.startsWith('/?') || path === '/' ? 'data' : 'picture');
        await page.waitForLoadState('networkidle');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoSideways(page);
      });
    }
  });
}
