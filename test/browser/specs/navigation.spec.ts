import type { Page } from '@playwright/test';
import type { AtlasDriver } from '../atlas-driver';
import { expect, test } from '../fixtures';

const site = ' – City Innovation Atlas';
const filtered = '/?practice=open-data#5/51/4';

/** Notes what is asked of the site from now on: documents of pages, and files in `data/`. */
function watch(page: Page) {
  const documents: string[] = [];
  const data: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.isNavigationRequest()) documents.push(pathname);
    if (/^\/data\/.*\.json$/.test(pathname)) data.push(pathname);
  });
  return { documents, data };
}

/** The page in sight: its heading has the focus, the title names it, and no live region says it a second time. */
async function expectPage(page: Page, heading: string, title = heading): Promise<void> {
  const seen = page.getByRole('heading', { level: 1, name: heading, exact: true });
  await expect(seen).toBeFocused();
  await expect(page).toHaveTitle(title + site);
  const live = page.locator('[role=alert], [role=status]');
  const spoken = await live.filter({ visible: true }).allInnerTexts();
  // What an earlier act of the reader's said may still stand there.
  const again = spoken.filter((text) => text.includes(heading) && !text.startsWith('Opened: '));
  expect(again).toEqual([]);
}

/** Marks the canvas of the engine, and says later whether it is the same. */
const markCanvas = (atlas: AtlasDriver) =>
  atlas.canvas.evaluate((canvas) => canvas.setAttribute('data-marked', ''));

/** From a city in the map to its page, on to a practice, and back to the map. */
async function journey(
  page: Page,
  atlas: AtlasDriver,
  go: (name: string | RegExp) => Promise<void>,
): Promise<void> {
  const { documents, data } = watch(page);
  await atlas.open(filtered, 'engine');
  await atlas.isReady('data');
  await go(/^Ghent/);
  await expect(atlas.cityPanel('Ghent')).toBeVisible();
  await expect(atlas.sourcesOf('Ghent').first()).toBeVisible();
  await expect(page).toHaveTitle(/^Ghent: \d+ of \d+ cities .* open data/);
  const left = { address: atlas.address, title: await page.title() };
  const panel = atlas.cityPanel('Ghent');
  await markCanvas(atlas);
  await go('Open page');
  await expectPage(page, 'Ghent');
  await go(/^Open data$/);
  await expectPage(page, 'Open data');
  await page.goBack();
  await expectPage(page, 'Ghent');
  await page.goBack();
  await expect(panel).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Ghent' })).toBeFocused();
  expect(atlas.address).toBe(left.address);
  await expect(page).toHaveTitle(left.title);
  await expect(atlas.canvas).toBeVisible();
  await expect(atlas.canvas).toHaveAttribute('data-marked');
  expect(documents).toEqual(['/']);
  expect(data.filter((file, at) => data.indexOf(file) !== at)).toEqual([]);
}

test('by mouse, from the map to a city and a practice and back is one document', async ({
  page,
  atlas,
}) => {
  await journey(page, atlas, (name) => page.getByRole('link', { name }).first().click());
});

test(
  'by keys, from the map to a city and a practice and back is one document',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await journey(page, atlas, async (name) => {
      await page.getByRole('link', { name }).first().focus();
      await page.keyboard.press('Enter');
    });
  },
);

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('from the map to a city and a practice and back is one document', async ({
    page,
    atlas,
  }) => {
    await journey(page, atlas, (name) => page.getByRole('link', { name }).first().tap());
  });

  test('the menu closes behind a page chosen there', async ({ page, atlas }) => {
    await atlas.open();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.locator('#menu').getByRole('link', { name: 'Cities' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('#menu')).toBeHidden();
  });
});

test('Back finds the place on a long page, and a new visit its top', async ({ page, atlas }) => {
  await atlas.open('/practice/living-lab/');
  await page.evaluate(() => scrollTo(0, 900));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
  const name = page.getByRole('link', { name: 'City Innovation Atlas' }).first();
  await name.evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(page).toHaveURL('/practice/living-lab/');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});

test('the panel of a city is as far down as it was left', async ({ page, atlas }) => {
  await atlas.open('/?city=ghent');
  await expect(atlas.sourcesOf('Ghent').first()).toBeVisible();
  const place = () =>
    atlas.cityPanel('Ghent').evaluate((panel) => {
      let at: Element | null = panel;
      while (at && at.scrollHeight <= at.clientHeight + 300) at = at.parentElement;
      return at?.scrollTop;
    });
  await atlas.sourcesOf('Ghent').last().scrollIntoViewIfNeeded();
  const left = await place();
  expect(left).toBeGreaterThan(100);
  const link = page.getByRole('link', { name: 'Open page' });
  await link.evaluate((one: HTMLElement) => one.click());
  await expect(page).toHaveURL('/city/ghent/');
  await page.goBack();
  await expect(atlas.cityPanel('Ghent')).toBeVisible();
  await expect.poll(place).toBe(left);
});

test('a link to a record marks its place, as a document would', async ({ page, atlas }) => {
  await atlas.open('/event/tour/');
  const link = page.locator('main a[href*="/city/"][href*="#"]').first();
  const hash = await link.evaluate((one: HTMLAnchorElement) => one.hash);
  await link.evaluate((one: HTMLElement) => one.click());
  await expect(page).toHaveURL(new RegExp(`/city/.*${hash}$`));
  await expect(page.locator(`${hash}:target`)).toBeInViewport();
});

for (const [how, options] of [
  ['with Ctrl', { modifiers: ['Control' as const] }],
  ['by the middle button', { button: 'middle' as const }],
] satisfies readonly (readonly [string, object])[]) {
  test(`a link pressed ${how} opens a tab of its own`, async ({ page, atlas, context }) => {
    await atlas.open('/city/ghent/');
    const opened = context.waitForEvent('page');
    await page
      .getByRole('link', { name: 'Cities' })
      .first()
      .click({ ...options });
    await expect(await opened).toHaveURL(/\/cities\/$/);
    expect(atlas.address).toBe('/city/ghent/');
  });
}

test('another language is a document, a file is downloaded or shown by the browser', async ({
  page,
  atlas,
}) => {
  const { documents } = watch(page);
  await atlas.open('/city/ghent/');
  await page.getByRole('navigation', { name: 'Language' }).locator('summary').click();
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(documents).toEqual(['/city/ghent/', '/fr/city/ghent/']);
  await page.goto('/city/ghent/');
  await page.locator('summary', { hasText: 'More' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /JSON/ }).first().click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

for (const [what, url, answer] of [
  ['a page’s chunk is gone', /\/assets\/PracticePage-[^/]+\.js$/, null],
  ['a document is of another version', '**/data/practice/living-lab.json', 'later'],
] as const) {
  test(`after a deploy, when ${what}, the next page is a document`, async ({
    page,
    atlas,
    troubles,
  }) => {
    troubles.allow(/Failed to load resource|dynamically imported module/);
    const { documents } = watch(page);
    await atlas.open('/city/ghent/');
    await page.route(
      url,
      async (route) => {
        if (answer === null) return route.fulfill({ status: 404, body: '' });
        const response = await route.fetch();
        return route.fulfill({ json: { ...(await response.json()), version: answer } });
      },
      // A chunk is asked for as the pointer comes near, and once more at the click.
      { times: answer === null ? 2 : 1 },
    );
    await page.getByRole('link', { name: 'Living lab or testbed' }).first().click();
    await expect(page).toHaveURL('/practice/living-lab/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Living lab or testbed');
    await atlas.isReady('data');
    expect(documents).toEqual(['/city/ghent/', '/practice/living-lab/']);
  });
}

test('on a slow network the wait is shown after a while', async ({ page, atlas }) => {
  await atlas.open('/city/ghent/');
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/data/practice/living-lab.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Living lab or testbed' }).first().click();
  await expect(page.locator('[data-pending]')).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('heading', { level: 1, name: 'Ghent' })).toBeVisible();
  letThrough();
  await expectPage(page, 'Living lab or testbed');
  await expect(page.locator('[data-pending]')).toHaveCount(0);
});

test('a reload in the middle of the history leaves Back as it was', async ({ page, atlas }) => {
  await atlas.open('/city/ghent/');
  await page.getByRole('link', { name: 'Living lab or testbed' }).first().click();
  await expectPage(page, 'Living lab or testbed');
  await page.reload();
  await atlas.isReady('data');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghent');
});

test('the map is as it was left after a tour', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.open('/?practice=living-lab');
  const said = await atlas.sentence.innerText();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/event/tour/';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect(page).toHaveURL('/event/tour/');
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toBeFocused();
  await page.goBack();
  await expect(atlas.sentence).toHaveText(said);
  expect(atlas.address).toBe('/?practice=living-lab');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every link is a link', async ({ page }) => {
    const { documents } = watch(page);
    await page.goto('/');
    await page.locator('main ul a[href="/city/ghent/"]').click();
    await page.getByRole('link', { name: 'Living lab or testbed' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Living lab or testbed');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghent');
    expect(documents.slice(0, 3)).toEqual(['/', '/city/ghent/', '/practice/living-lab/']);
  });
});
