import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

const two = '/compare/?cities=bologna,florence';
const four = '/compare/?cities=tampere,espoo,turku,helsinki';
const field = (page: Page) => page.getByRole('combobox', { name: 'Add a city' });
const column = (page: Page) => page.getByRole('columnheader');

test('begins with a search and with pairs that make sense', async ({ page, atlas }) => {
  await atlas.open('/compare/');
  await expect(page.getByRole('table')).toHaveCount(0);
  const pairs = page.getByRole('region', { name: 'Try one of these' });
  await expect(pairs.getByRole('listitem')).toHaveCount(6);
  await pairs.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/compare\/\?cities=[a-z-]+,[a-z-]+$/);
  await expect(column(page)).toHaveCount(3);
  await page.goBack();
  await expect(pairs).toBeVisible();
});

test('cities are added and removed by the keyboard alone', async ({ page, atlas }) => {
  await atlas.open('/compare/');
  await field(page).focus();
  await page.keyboard.type('lodz');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?cities=lodz$/);
  await page.keyboard.type('Ghen');
  await page.keyboard.press('Enter');
  await expect(column(page)).toHaveText(['Practice', 'Łódź', 'Ghent']);
  await expect(field(page)).toBeFocused();
  const remove = page.getByRole('button', { name: 'Remove Łódź' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?cities=ghent$/);
  await expect(field(page)).toBeFocused();
});

test('a record has its text and source; what is missing says so', async ({ page, atlas }) => {
  await atlas.open(two);
  const row = page.getByRole('row', { name: /^Citizens’ assembly/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText(/No public record found/);
  await row.getByText(/^Details/).click();
  await expect(row.locator('p', { hasText: /^Source:/ })).toBeVisible();
});

test('a practice in the words above leads to its row', async ({ page, atlas }) => {
  await atlas.open(two);
  await page.locator('dd a[href="#row-citizens-assembly"]').click();
  await expect(page.locator('#row-citizens-assembly')).toBeInViewport();
  await expect(column(page)).toHaveCount(3);
});

test('a city that is not in the atlas is dropped with a note', async ({ page, atlas }) => {
  await atlas.open('/compare/?cities=ghent,atlantis,turku');
  const note = page.getByText('atlantis').locator('..');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  expect(atlas.address).toBe('/compare/?cities=ghent,turku');
});

for (const [address, colorScheme, width] of [
  [two, 'light', 1280],
  [four, 'dark', 320],
  ['/fr/compare/?cities=ghent', 'light', 390],
] as const) {
  test(
    `${address} is accessible in ${colorScheme} colours at ${width} px`,
    { tag: width === 1280 ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await atlas.open(address);
      await expectNoSideways(page);
      await page.getByRole('main').getByRole('combobox').click();
      await page.keyboard.type('a');
      await expectAccessible(page);
    },
  );
}

test('stacked in a narrow window, it is still a table', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await atlas.open(two);
  await expect(page.getByRole('table', { name: /Bologna and Florence/ })).toBeVisible();
  const row = page.getByRole('row', { name: /^Innovation strategy/ });
  await expect(row.getByRole('rowheader')).toBeVisible();
  const boxes = await Promise.all([0, 1].map((i) => row.getByRole('cell').nth(i).boundingBox()));
  expect(boxes[1]?.y).toBeGreaterThan(boxes[0]?.y ?? Infinity);
  await expect(column(page)).toHaveCount(3);
});

test('with forced colours a missing record has an edge of its own', async ({ page, atlas }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.open(two);
  const missing = page.getByText('No public record found', { exact: true }).first();
  const edge = missing.locator('xpath=..');
  await expect(edge).toHaveCSS('border-top-style', 'dashed');
});
