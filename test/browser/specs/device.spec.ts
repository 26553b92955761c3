import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Puts something on the device, as it lies there since November 2026, once. */
async function seed(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript((all) => {
    if (localStorage.getItem('seeded') !== null) return;
    localStorage.setItem('seeded', '');
    for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value);
  }, values);
}

const oldList = { cities: ['ghent', 'lodz', 'gone-city'], cases: [] };

test('a reading list kept by an earlier version is there, and grows without a loss', async ({
  page,
  atlas,
}) => {
  await seed(page, { 'atlas.kept.1': JSON.stringify(oldList) });
  await atlas.open('/reading-list/');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Ghent', exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Łódź', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Saved (3)' })).toBeVisible();
  await atlas.open('/city/milan/');
  await page.getByRole('button', { name: 'Save: Milan' }).click();
  await atlas.open('/reading-list/');
  for (const name of ['Ghent', 'Łódź', 'Milan']) {
    await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: 'Saved (4)' })).toBeVisible();
});

test('colours chosen in an earlier version are there, and can be chosen anew', async ({ page }) => {
  await seed(page, { theme: 'dark' });
  await page.goto('/about/');
  const choice = page.getByRole('combobox', { name: 'Appearance' });
  await expect(choice).toHaveValue('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await choice.selectOption('light');
  await page.reload();
  await expect(choice).toHaveValue('light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('they are there before the page has started', async ({ page, troubles }) => {
  troubles.allow(/ERR_FAILED/);
  await seed(page, { theme: 'dark' });
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/city/ghent/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
