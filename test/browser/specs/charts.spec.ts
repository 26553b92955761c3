import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';
import { cityCount } from '../numbers';

const crossings = (page: Page) => page.getByRole('grid', { name: 'Practices by challenge' });
const chosen = (page: Page) => crossings(page).locator('a[aria-current]');

test('a number of the matrix asks for its practice and challenge, and says how many cities that gives', async ({
  page,
  atlas,
}) => {
  await atlas.open('/?show=charts');
  const cell = crossings(page).getByRole('link', { name: /^Living lab or testbed, Mobility:/ });
  const count = await cell.innerText();
  await cell.click();
  await expect(atlas.sentence).toContainText(`${count} of ${cityCount} cities`);
  expect(atlas.address).toBe('/?practice=living-lab&challenge=mobility&show=charts');
  await expect(chosen(page)).toHaveAccessibleName(/^Living lab or testbed, Mobility/);
  await page.goBack();
  await expect(chosen(page)).toHaveCount(0);
});

test('the matrix is one tab stop, walked with the arrow keys', async ({ page, atlas }) => {
  await atlas.open('/?show=charts');
  const start = crossings(page).locator('a[tabindex="0"]');
  await expect(start).toHaveCount(1);
  await start.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(/^Mission-driven policy, Energy:/);
  await page.keyboard.press('Enter');
  await expect(atlas.sentence).toContainText('mission-driven policy on energy');
  await expect(focused).toHaveAccessibleName(/^Mission-driven policy, Energy:/);
  await page.keyboard.press('Tab');
  await expect(crossings(page).locator(':focus')).toHaveCount(0);
});

test('a link to charts opens as charts, with its filters', async ({ page, atlas }) => {
  await atlas.open('/?practice=open-data&country=BE&show=charts');
  const bars = page.getByRole('figure', { name: 'Records by capability and practice' });
  await expect(bars.getByRole('link', { name: 'Open data' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

const looks = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;
for (const [look, media] of looks) {
  test(
    `charts are accessible in ${look}`,
    { tag: look === 'light' ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.emulateMedia(media);
      await atlas.open('/?practice=living-lab&challenge=mobility&show=charts');
      await expect(chosen(page)).toBeVisible();
      // The tables look alike in every look; axe takes long over their hundreds of cells.
      const tables = look === 'light' ? await page.locator('figure summary').all() : [];
      for (const numbers of tables) await numbers.click();
      await (look === 'light' ? expectAccessible(page) : expectContrast(page));
    },
  );
}

for (const width of [320]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 700 }, hasTouch: true, isMobile: true });

    test('charts fit, and the matrix scrolls inside', { tag: '@long' }, async ({ page, atlas }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await atlas.open('/?show=charts');
      await expect(crossings(page)).toBeVisible();
      await expectNoSideways(page);
      await expectAccessible(page);
      const last = crossings(page)
        .getByRole('link', { name: /, Circular economy:/ })
        .first();
      await last.focus();
      await expect(last).toBeInViewport();
    });
  });
}

test('the years are set by keys and by dragging, and stand in the address', async ({
  page,
  atlas,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open('/?show=charts');
  const first = page.getByRole('slider', { name: 'First year' });
  const last = page.getByRole('slider', { name: 'Last year' });
  await last.press('ArrowLeft');
  await expect(page).toHaveURL(/\?to=2025&show=charts$/);
  await expect(last).toHaveAttribute('aria-valuetext', '2025');
  // From the first bar to the middle of the strip.
  const box = await first.boundingBox();
  if (!box) throw new Error('the handle has no place');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 12, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\?from=2018&to=2025&show=charts$/);
  await expect(page.getByText('2018 to 2025.')).toBeVisible();
  await expectNoSideways(page);
  const strip = page.getByRole('region', { name: 'Years in which records began' });
  await strip.getByRole('link', { name: /^until 2022/ }).click();
  await expect(page).toHaveURL('/?practice=citizens-assembly&to=2022');
});
