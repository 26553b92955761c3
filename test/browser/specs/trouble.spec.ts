import type { Page, Route } from '@playwright/test';
import { expect, test } from '../fixtures';
import { cityCount } from '../numbers';

const core = '**/data/core.json';
const city = '**/data/city/ghent.json';
/** Chromium's own line on a request that failed. */
const failedRequest = /Failed to load resource|net::ERR/;

/** Ways in which a document does not come, and what a person is told. */
const ways = [
  ['is unreachable', (route: Route) => route.abort('connectionrefused'), /could not be reached/],
  ['has a fault', (route: Route) => route.fulfill({ status: 500, body: 'oops' }), /has a problem/],
  [
    'has lost it',
    (route: Route) => route.fulfill({ status: 404, body: '' }),
    /not where it should be/,
  ],
  [
    'answers a page',
    (route: Route) => route.fulfill({ body: '<!doctype html>Login' }),
    /arrived damaged/,
  ],
  [
    'answers other data',
    (route: Route) => route.fulfill({ json: { cities: 'many' } }),
    /arrived damaged/,
  ],
] as const;

/** Cuts a document off until it is let through again. */
async function withoutDocument(page: Page, url: string, answer: (route: Route) => Promise<void>) {
  await page.route(url, answer);
  return () => page.unroute(url);
}

test.describe('when the data host', () => {
  for (const [name, answer, words] of ways) {
    test(
      `${name}, the page stands, says so, and tries again`,
      { tag: answer === ways[3][1] ? [] : '@long' },
      async ({ page, atlas, troubles }) => {
        troubles.allow(failedRequest);
        const restore = await withoutDocument(page, core, answer);
        await atlas.open('/', 'picture');
        await expect(atlas.problem).toContainText(words);
        await expect(atlas.cities).toHaveCount(cityCount);
        await expect(page.locator('#outline path').first()).toBeVisible();
        await restore();
        await atlas.tryAgain();
        await atlas.isReady('data');
        await expect(atlas.problem).toHaveCount(0);
        await atlas.pick('Region', 'Northern Europe');
        await expect(atlas.cities).not.toHaveCount(cityCount);
      },
    );
  }

  for (const [name, answer, words] of [ways[0], ways[4]]) {
    test(
      `${name}, a city says so, and tries again`,
      { tag: answer === ways[0][1] ? [] : '@long' },
      async ({ page, atlas, troubles }) => {
        troubles.allow(failedRequest);
        const restore = await withoutDocument(page, city, answer);
        await atlas.open('/?city=ghent');
        await expect(atlas.problem).toContainText(words);
        await expect(atlas.cityPanel('Ghent')).toBeVisible();
        await restore();
        await atlas.tryAgain();
        await expect(atlas.sourcesOf('Ghent').first()).toBeVisible();
      },
    );
  }

  test('is slow, the page says so after a while, and a second try may be quicker', async ({
    page,
    atlas,
  }) => {
    const held: Route[] = [];
    let slow = true;
    // Not unrouted later: that would let the held requests through.
    await page.route(core, (route) => (slow ? void held.push(route) : route.continue()));
    await page.clock.install();
    await atlas.open('/', 'picture');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.clock.fastForward(2_000);
    await expect(page.getByText('Loading')).toBeVisible();
    await page.clock.fastForward(6_000);
    await expect(atlas.cities).toHaveCount(cityCount);
    await expect(atlas.problem).toContainText('longer than usual');
    slow = false;
    await atlas.tryAgain();
    await atlas.isReady('data');
    await expect(atlas.problem).toHaveCount(0);
    await Promise.all(held.map((route) => route.abort().catch(() => undefined)));
  });
});

test('a city page whose document fails keeps what was printed, and tries again', async ({
  page,
  atlas,
  troubles,
}) => {
  troubles.allow(failedRequest);
  await page.route(city, (route) => route.fulfill({ status: 503 }));
  await page.goto('/city/ghent/');
  await expect(atlas.problem.first()).toContainText(/has a problem/);
  await expect(page.getByRole('heading', { level: 1, name: 'Ghent' })).toBeVisible();
  const sources = page.getByRole('article').getByText('Source:').filter({ visible: true });
  await expect(sources).not.toHaveCount(0);
  await page.unroute(city);
  await atlas.tryAgain();
  await expect(atlas.problem).toHaveCount(0);
});

test('without the engine’s chunk the simple map stays, and says so', async ({
  page,
  atlas,
  troubles,
}) => {
  troubles.allow(failedRequest);
  await page.route('**/assets/MapLibreRenderer-*.js', (route) => route.abort());
  await atlas.open();
  await atlas.zoomIn();
  await expect(page.locator('#map').getByText('A simpler map is shown')).toBeVisible();
  await expect(page).toHaveURL(/#\d/);
});

for (const [part, url] of [
  ['its first script', /\/assets\/index-[^/]+\.js$/],
  ['the page’s own part', /\/assets\/HomePage-[^/]+\.js$/],
] as const) {
  test(`where ${part} does not come, the page says so and a reload mends it`, async ({
    page,
    atlas,
    troubles,
  }) => {
    troubles.allow(failedRequest);
    troubles.allow(/dynamically imported module/);
    await page.route(url, (route) => route.abort());
    await page.goto('/');
    const alert = page.getByRole('alert').filter({ hasText: 'did not load' });
    await expect(alert).toBeVisible();
    await expect(atlas.cities).toHaveCount(cityCount);
    await page.unroute(url);
    await alert.getByRole('link', { name: 'Reload the page' }).click();
    await atlas.isReady('data');
    await expect(alert).toBeHidden();
  });
}
