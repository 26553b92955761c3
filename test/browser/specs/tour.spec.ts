import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the tour is read from top to bottom, with links to its records', async ({ page }) => {
    await page.goto('/event/');
    await page.getByRole('main').getByRole('link', { name: 'guided tour' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(12);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: 'Smart Docklands' }).click();
    await expect(page).toHaveURL('/city/dublin/#dublin-smart-docklands');
  });
});

test('text and map go together by keys, by scrolling and by a link', async ({ page, atlas }) => {
  await atlas.open('/event/tour/#sandbox');
  const status = page.getByRole('group', { name: 'Steps of the tour' }).locator('[data-said]');
  await expect(status).toHaveText('Stop 6 of 12 Rules that let firms test');
  const selected = page.getByRole('main').locator('strong', { hasText: 'Madrid' });
  await expect(selected).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText('Stop 7 of 12');
  await expect(page).toHaveURL(/#twin$/);
  await expect(page.getByRole('listbox')).toHaveAccessibleName(/digital twin/);
  await page.locator('#assembly').getByRole('heading').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect(status).not.toContainText('Stop 7 of 12');
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(page.locator('canvas')).toHaveCount(0);
});

test(
  'the tour is accessible and fits, with motion reduced',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await atlas.open('/event/tour/');
    await page.getByRole('button', { name: /Start|Next/ }).click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    await expectContrast(page);
    await expectNoSideways(page);
  },
);
