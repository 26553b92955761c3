import { chromiumFlags } from '../../../scripts/chromium';
import { expect, expectAccessible, test } from '../fixtures';

test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...chromiumFlags, '--disable-webgl', '--disable-webgl2', '--disable-3d-apis'],
  },
});

test('the picture stays, moves, and says so quietly', async ({ page, atlas, troubles }) => {
  troubles.allow(/WebGL/);
  await atlas.open('/?country=PT');
  await atlas.zoomIn();
  await expect(page.getByText('A simpler map is shown')).toBeVisible();
  await expect(atlas.canvas).toHaveCount(0);
  await expect(page).toHaveURL(/#\d/);
  await atlas.mapCities.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/city=/);
  await expectAccessible(page);
});

test('a link with a camera is drawn by the picture', async ({ page, atlas, troubles }) => {
  troubles.allow(/WebGL/);
  await atlas.open('/#6.5/41.15/-8.61');
  await expect(page.getByText('A simpler map is shown')).toBeVisible();
  await expect(page.locator('#outline path').first()).toBeVisible();
});
