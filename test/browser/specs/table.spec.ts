import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';
import { cityCount, recordCount } from '../numbers';
import { print } from '../pdf';

const table = (page: Page) => page.getByRole('table');
const region = (page: Page) => page.getByRole('region', { name: /as a table$/ });
const heads = (page: Page) => table(page).getByRole('rowheader');
const column = (page: Page, name: string) => table(page).getByRole('columnheader', { name });

/** Whether the head of a column lies at the top of what is seen of the table. */
async function isOnTop(head: Locator, scroller: Locator): Promise<boolean> {
  const [inner, outer] = await Promise.all([head.boundingBox(), scroller.boundingBox()]);
  return inner !== null && outer !== null && Math.abs(inner.y - outer.y) <= 2;
}

test('is a view like any other: from the map, by address, and back', async ({ page, atlas }) => {
  await atlas.open('/?challenge=climate&status=pilot&show=list');
  await expect(atlas.chip('Climate')).toBeVisible();
  await expect(atlas.cities).not.toHaveCount(cityCount);
  const promised = await atlas.cities.count();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(heads(page)).toHaveCount(promised);
  expect(atlas.address).toBe('/?challenge=climate&status=pilot&show=table');
  await atlas.chip('Climate').click();
  await expect(heads(page)).not.toHaveCount(promised);
  await page.goBack();
  await expect(heads(page)).toHaveCount(promised);
  await page.goBack();
  await expect(table(page)).toHaveCount(0);
});

test('is used by the keyboard alone', async ({ page, atlas }) => {
  await atlas.open('/?show=table');
  await region(page).focus();
  await page.keyboard.press('End');
  await expect(heads(page).last()).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(column(page, 'Population').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(column(page, 'Population')).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('status')).toHaveText('Sorted by Population, descending');
  expect(atlas.address).toBe('/?show=table&sort=-population');
  await expect(heads(page).first()).toHaveText('Istanbul');
  await page.keyboard.press('Space');
  await expect(column(page, 'Population')).toHaveAttribute('aria-sort', 'ascending');

  const first = heads(page).first().getByRole('link');
  const name = await first.innerText();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await atlas.backToList();
  await expect(first).toBeFocused();
});

test('lists the records that meet the filter, each with its name', async ({ page, atlas }) => {
  await atlas.open('/?practice=living-lab&challenge=energy&show=table&rows=records');
  await expect(table(page)).not.toContainText('…');
  const texts = await table(page).getByRole('row').allInnerTexts();
  const rows = texts.slice(1);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    expect(row).toContain('Living lab or testbed');
    expect(row).toContain('Energy');
  }
});

test(
  'keeps few rows of a long table in the page, with its head on top',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open('/?show=table&rows=records');
    await expect(table(page)).toHaveAttribute('aria-rowcount', `${recordCount + 1}`);
    await expect(heads(page).first()).toBeVisible();
    expect(await heads(page).count()).toBeLessThan(100);
    await region(page).evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect(heads(page).first()).not.toHaveText('Aachen');
    expect(await isOnTop(column(page, 'Record'), region(page))).toBe(true);
    await region(page).focus();
    // Rows are measured as they come into sight, so the end may move on once or twice.
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(table(page).locator(`tr[aria-rowindex="${recordCount + 1}"]`)).toBeInViewport({
        timeout: 2_000,
      });
    }).toPass();
    await page
      .getByRole('button', { name: `Show all ${recordCount.toLocaleString('en')} rows at once` })
      .click();
    await expect(heads(page)).toHaveCount(recordCount);
  },
);

test('is whole on paper', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.open('/?show=table&rows=records');
  await expect(table(page)).not.toContainText('…');
  const last = await table(page).locator('tr[aria-rowindex]').last().getAttribute('aria-rowindex');
  expect(Number(last)).toBeLessThan(recordCount + 1);
  const { text } = await print(page);
  expect(text).toContain('Zurich');
  expect(text).toContain('Aachen');
});

test(
  'is accessible in light, dark and forced colours',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await atlas.open('/?show=table&sort=-leadership');
    await expect(column(page, 'Leadership')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Records', exact: true }).click();
    await expect(column(page, 'Challenges')).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await expectContrast(page);
  },
);

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test(
    'moves sideways by itself, with the name of the row in sight',
    { tag: '@long' },
    async ({ page, atlas }) => {
      await atlas.open('/?show=table');
      await expect(region(page)).toBeVisible();
      await expectNoSideways(page);
      await region(page).scrollIntoViewIfNeeded();
      await region(page).evaluate((element) => element.scrollTo(2000, 600));
      await expect(column(page, 'Case studies')).toBeInViewport();
      expect(await isOnTop(column(page, 'Case studies'), region(page))).toBe(true);
      const seen = heads(page).filter({ hasText: 'Cluj-Napoca' });
      const box = await seen.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.x).toBeLessThan(40);
      // A row half under the head is a small target; at the top all are whole.
      await region(page).evaluate((element) => element.scrollTo(0, 0));
      await expectAccessible(page);
    },
  );
});
