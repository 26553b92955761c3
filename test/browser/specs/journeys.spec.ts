import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Clicks of the reader, and choices in a list that opens, on this page and those before it. */
function count(): void {
  const key = 'clicks';
  const add = () => sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key)) + 1));
  addEventListener('pointerdown', ({ isTrusted }) => isTrusted && add(), true);
  addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && add(), true);
}

const clicks = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('clicks')));

test.beforeEach(({ page }) => page.addInitScript(count));

test('cities like Gdańsk on climate with citizens: four clicks, reasons and records in sight', async ({
  page,
  atlas,
}) => {
  await atlas.open();
  await atlas.search.click();
  await page.keyboard.type('citizens assembly climate');
  await page.getByRole('button', { name: 'Near my city' }).click();
  const cities = page.getByRole('combobox', { name: 'My city' });
  await cities.click();
  await cities.selectOption('Gdańsk');
  await expect(page.getByRole('heading', { name: /^In Gdańsk \(\d+\)$/ })).toBeVisible();
  const alike = page.getByRole('heading', { name: /^In cities like Gdańsk \(\d+\)$/ });
  await expect(alike).toBeVisible();
  const card = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /in Poland\./ });
  await expect(card.first()).toBeVisible();
  await expect(card.first().getByRole('heading', { level: 3 })).toBeVisible();
  expect(await clicks(page)).toBe(4);
});

test('which city has an AI register, and how: two clicks', async ({ page, atlas }) => {
  await atlas.open();
  await atlas.search.click();
  await page.keyboard.type('AI register');
  await page.getByRole('option', { name: /^Artificial Intelligence Register Helsinki$/ }).click();
  await expect(
    atlas
      .cityPanel('Helsinki')
      .getByText(/public register of the AI systems/)
      .first(),
  ).toBeInViewport();
  expect(await clicks(page)).toBe(2);
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(
    `at ${width} × ${height} a first visitor sees a finding, an example and an invitation`,
    { tag: width === 390 ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width, height });
      await atlas.open();
      const insight = page.getByRole('group', { name: 'insight' });
      await expect(insight.getByRole('link').first()).toBeInViewport({ ratio: 1 });
      await expect(insight.getByRole('link').first()).toHaveText(/\d/);
      // The example stands in the field, and where there is room the first practice as well.
      await expect(atlas.search).toBeInViewport({ ratio: 1 });
      await expect(atlas.search).toHaveAttribute('placeholder', /AI register/);
      await expect(page.getByText(/Pick a practice/)).toBeInViewport({ ratio: 1 });
      if (width > 390) {
        const practice = page.getByRole('link', { name: /^Innovation strategy/ });
        await expect(practice).toBeInViewport({ ratio: 1 });
      }
      await expect(page.getByRole('button', { name: 'Near my city' })).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => scrollY)).toBe(0);
    },
  );
}
