import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

test('piles are a view: regrouped, filtered, walked by keys, and back to the map', async ({
  page,
  atlas,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await atlas.open('/?show=piles&group=region');
  const northern = page.getByRole('listbox', { name: /^Northern Europe: \d+ cities/ });
  await expect(northern).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);

  // A touch on a mark chooses its city; it stays chosen through the next question.
  await northern.click({ position: { x: 9, y: 9 } });
  await expect(page).toHaveURL(/city=\w+/);
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  await expect(page.locator('[data-ring=selected]').first()).toBeAttached();
  await atlas.backToList();
  await page.getByRole('heading', { name: 'Living lab or testbed' }).getByRole('link').click();
  await expect(atlas.sentence).toContainText('living lab');
  await expect(page).toHaveURL(/practice=living-lab.*show=piles/);
  await page.getByRole('link', { name: 'Map', exact: true }).last().click();
  await expect(page.getByRole('listbox')).toHaveCount(1);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Practice', exact: true })).toBeVisible();
});

test('piles stand still where no motion is wanted, and fit 320 px', async ({ page, atlas }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('/?show=piles&group=challenge');
  await expect(page.getByRole('listbox', { name: /^Climate/ })).toBeVisible();
  const moving = await page
    .locator('[data-key]')
    .first()
    .evaluate((mark) => getComputedStyle(mark).transitionDuration);
  expect(moving).toBe('0s');
  await expectNoSideways(page);
});
