import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';
import { cityCount } from '../numbers';

const pages = [
  '/practice/living-lab/',
  '/country/be/',
  '/fr/practice/regulatory-sandbox/',
] as const;

for (const path of pages) {
  test(
    `${path} is accessible in light and dark, and fits a phone, folded and opened`,
    { tag: path === '/country/be/' ? [] : '@long' },
    async ({ page, atlas }) => {
      const open = async () => {
        await page.getByRole('button', { name: /^(Open all|Tout ouvrir|Tout fermer)$/ }).click();
        for (const numbers of await page.locator('figure summary').all()) await numbers.click();
      };
      await page.emulateMedia({ colorScheme: 'light' });
      await atlas.open(path);
      // What is inside is alike everywhere, and eighty records take axe a minute.
      const many = path.includes('living-lab');
      if (!many) await open();
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page);
      await page.setViewportSize({ width: 320, height: 568 });
      await expectNoSideways(page);
      if (many) await open();
      await expectNoSideways(page);
    },
  );
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a practice is told in full, with links to its cities', async ({ page }) => {
    await page.goto('/practice/living-lab/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Living lab or testbed');
    await expect(
      page.getByText(new RegExp(`of ${cityCount} cities in \\d+ countries have a living lab`)),
    ).toBeVisible();
    const records = page.getByRole('region', { name: 'On record' });
    await records.getByText('Belgium', { exact: true }).click();
    await expect(records.getByRole('link', { name: 'Antwerp' }).first()).toBeVisible();
    await expect(records.getByText('Source:').filter({ visible: true })).not.toHaveCount(0);
    await expect(page.getByRole('figure', { name: 'When it started' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open all' })).toBeHidden();
    await expect(page.locator('figure a[href="/city/antwerp/"]')).toHaveCount(1);
  });

  test('a country is told in full', async ({ page }) => {
    await page.goto('/country/be/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Belgium');
    const cities = page.getByRole('region', { name: 'Cities' });
    await expect(cities.getByRole('link')).toHaveCount(8);
    await cities.getByRole('link', { name: 'Ghent' }).click();
    await expect(page).toHaveURL('/city/ghent/');
    const trail = page.getByRole('navigation', { name: 'You are here' });
    await trail.getByRole('link', { name: 'Belgium' }).click();
    await expect(page).toHaveURL('/country/be/');
  });
});

test('a practice opens its cities in the map', async ({ page, atlas }) => {
  await atlas.open('/practice/citizens-assembly/');
  const words = await page.getByText(new RegExp(`of ${cityCount} cities in`)).innerText();
  await page.getByRole('link', { name: 'Open in the map' }).click();
  await expect(page).toHaveURL('/?practice=citizens-assembly');
  await expect(atlas.sentence).toContainText(
    new RegExp(`^\\d+ of ${cityCount}`).exec(words)?.[0] ?? 'a count',
  );
});

test('a mark on the map of a practice opens its city', async ({ page, atlas }) => {
  await atlas.open('/practice/regulatory-sandbox/');
  await page.locator('figure a[href="/city/valencia/"]').click();
  await expect(page).toHaveURL('/city/valencia/');
});

test('on paper every record is there', async ({ page, atlas }) => {
  await atlas.open('/practice/living-lab/');
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .getByRole('region', { name: 'On record' })
    .locator('article')
    .evaluateAll((records) => records.map((record) => record.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(80);
  expect(Math.min(...heights)).toBeGreaterThan(20);
});

test(
  'a practice whose document fails keeps what was printed, and tries again',
  { tag: '@long' },
  async ({ page, atlas, troubles }) => {
    troubles.allow(/Failed to load resource/);
    const document = '**/data/practice/living-lab.json';
    await page.route(document, (route) => route.fulfill({ status: 503 }));
    await page.goto('/practice/living-lab/');
    await expect(atlas.problem.first()).toContainText(/has a problem/);
    await expect(page.getByRole('region', { name: 'On record' })).toBeVisible();
    await page.unroute(document);
    await atlas.tryAgain();
    await expect(atlas.problem).toHaveCount(0);
  },
);
