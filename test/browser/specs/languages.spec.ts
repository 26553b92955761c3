import { expect, expectAccessible, test } from '../fixtures';

test('the menu opens without scripts, and leads to the same page in another language', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/city/ghent/`);
  const menu = page.getByRole('navigation', { name: 'Language' });
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

test('the menu fits a narrow window, and is reached by keyboard', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('/about/');
  await page.getByRole('button', { name: 'Menu' }).click();
  const summary = page.getByRole('navigation', { name: 'Language' }).locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Français' });
  await expect(link).toBeInViewport();
  await expectAccessible(page);
});

test('a French page offers an English reader the page in English, until she wants no more of it', async ({
  page,
}) => {
  const path = '/fr/about/?offer';
  await page.goto(path);
  const offer = page.getByRole('complementary', { name: 'This page in English' });
  await expect(offer.getByRole('link')).toHaveAttribute('href', '/about/?offer');
  await expectAccessible(page);
  await offer.getByRole('button').click();
  await expect(offer.getByRole('link')).toHaveCount(0);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', /data/);
  await expect(offer).toHaveCount(0);
});

test('an English page offers an English reader nothing', async ({ page, atlas }) => {
  await page.goto('/about/?offer');
  await expect(page.locator('html')).toHaveAttribute('data-ready', /data/);
  await atlas.open('/about/');
  await expect(page.getByRole('complementary', { name: /in English/ })).toHaveCount(0);
});
