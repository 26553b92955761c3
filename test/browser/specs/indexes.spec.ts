import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

test('with scripts off every practice and every city can be reached from the menu', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url + '/about/');
  await page.getByRole('link', { name: 'Practices', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practices');
  await expect(page.locator('main h3 a[href^="/practice/"]')).toHaveCount(20);
  await page.getByRole('link', { name: 'Cities', exact: true }).click();
  const countries = page.getByRole('region', { name: 'By country' });
  await countries.getByRole('link', { name: 'Gdańsk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gdańsk');
  await context.close();
});

test('the menu says where the reader is, and what a page belongs to', async ({ page, atlas }) => {
  await atlas.open('/practices/');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link')).toHaveText([
    'Explore',
    'Practices',
    'Cities',
    'Case studies',
    'Event',
    'About and data',
    'Saved',
  ]);
  await expect(menu.getByRole('link', { name: 'Practices' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('link', { name: 'Open data', exact: true }).press('Enter');
  await expect(page).toHaveURL('/practice/open-data/');
  await expect(menu.getByRole('link', { name: 'Practices' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

for (const path of ['/practices/', '/cities/'] as const) {
  for (const width of [390, 320] as const) {
    test(
      `${path} is accessible and fits at ${width} px`,
      { tag: width === 320 ? [] : '@long' },
      async ({ page, atlas }) => {
        await page.emulateMedia({ colorScheme: width === 320 ? 'dark' : 'light' });
        await page.setViewportSize({ width, height: 844 });
        await atlas.open(width === 320 ? `/fr${path}` : path);
        await expectAccessible(page);
        await expectNoSideways(page);
      },
    );
  }
}
