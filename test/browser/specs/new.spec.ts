import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

test('without scripts every row that changed can be read, and a removed one still answers', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/about/`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'What is new' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is new');
  const release = page.getByRole('region', { name: '29 November 2026' });
  await expect(release.getByText('462 added, 131 corrected, 9 removed.')).toBeVisible();
  const added = release.locator('details', { hasText: 'Records added' }).first();
  await added.locator('summary').click();
  await expect(added.locator('ul ul > li')).toHaveCount(223);
  await release.getByRole('link', { name: 'brno-the-secretary-s-innovative-challenge' }).click();
  await expect(page.locator(':target')).toContainText('29 November 2026');
  await context.close();
});

test('filters, the address and what was seen before go together', async ({ page, atlas }) => {
  await atlas.open('/new/?country=PT');
  await expect(page.getByText(/^\d+ of 602 changes since the first release\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText('602 of 602 changes since the first release.')).toBeVisible();
  expect(atlas.address).toBe('/new/');
  await page.getByRole('button', { name: 'Forget my visits' }).click();
  await expect(page.getByText('No visit is kept on this device.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('atlas.visits.1'))).toBeNull();
});

test('pages lead to their feeds', async ({ page, site }) => {
  for (const [path, title] of [
    ['/new/', 'City Innovation Atlas: what is new'],
    ['/fr/practice/living-lab/', 'Living lab ou terrain d’essai\u00a0: nouveautés'],
  ] as const) {
    await page.goto(site.url + path);
    const feed = page.locator('link[type="application/atom+xml"]');
    const address = (await feed.getAttribute('href')) ?? '';
    const answer = await page.request.get(new URL(address, site.url).pathname);
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(await answer.text()).toContain(title);
  }
});

for (const width of [390, 320] as const) {
  test(
    `it is accessible and fits at ${width} px`,
    { tag: width === 320 ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.emulateMedia({ colorScheme: width === 320 ? 'dark' : 'light' });
      await page.setViewportSize({ width, height: 844 });
      await atlas.open(width === 320 ? '/fr/new/' : '/new/');
      await expectAccessible(page);
      await expectContrast(page);
      await expectNoSideways(page);
    },
  );
}
