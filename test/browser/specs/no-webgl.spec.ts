import { chromiumFlags } from '../../../tools/chromium';
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
  await expect(page.locator('#map').getByText('A simpler map is shown')).toBeVisible();
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
  await expect(page.locator('#map').getByText('A simpler map is shown')).toBeVisible();
  await expect(page.locator('#outline path').first()).toBeVisible();
});

for (const [path, note, zoomIn, legend] of [
  ['/', 'A simpler map is shown', 'Zoom in', 'Key'],
  ['/fr/', 'Une carte plus simple', 'Zoom avant', 'Légende'],
] as const) {
  test(
    `in a low window neither the note nor the legend lies in the way: ${path}`,
    { tag: path === '/' ? [] : '@long' },
    async ({ page, atlas, troubles }) => {
      troubles.allow(/WebGL/);
      await page.setViewportSize({ width: 960, height: 600 });
      await atlas.open(path);
      const button = page.getByRole('button', { name: zoomIn });
      await button.click();
      const [said, pressed] = await Promise.all([
        page.locator('#map').getByText(note).boundingBox(),
        button.boundingBox(),
      ]);
      expect(said?.y).toBeGreaterThanOrEqual((pressed?.y ?? 0) + (pressed?.height ?? 0));
      const toggle = page.getByRole('button', { name: legend });
      await expect(toggle).toHaveAttribute('aria-expanded', 'false');
      await expect(page.getByRole('region', { name: legend }).getByRole('list')).toHaveCount(0);
    },
  );
}
