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

test('marks fly from the piles back to the map, from the map into the piles, and turn in mid-air', async ({
  page,
  atlas,
}) => {
  await atlas.open('/?show=piles&group=region&city=ghent');
  await expect(page.locator('[data-key="ghent.0"]')).toBeVisible();
  const crossed = await page.evaluate(async () => {
    const go = async (name: string) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
      links.findLast(({ textContent }) => textContent === name)?.click();
      await new Promise(requestAnimationFrame);
    };
    /** The middle of a mark with its flight set to a share of its way. */
    const middle = (selector: string, share: number) => {
      const mark = document.querySelector(selector);
      for (const flight of mark?.getAnimations() ?? []) {
        flight.pause();
        flight.currentTime = share * 700;
      }
      const { x = NaN, y = NaN, width = 0, height = 0 } = mark?.getBoundingClientRect() ?? {};
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    const pile = middle('[data-key="ghent.0"]', 1);
    await go('Map');
    const waiting = document.querySelector<SVGElement>('[data-marks]')?.style.visibility;
    const start = middle('[data-city="ghent"]', 0);
    const half = middle('[data-city="ghent"]', 0.5);
    await go('Piles');
    const turned = middle('[data-key="ghent.0"]', 0);
    return { pile, start, waiting, half, turned };
  });
  const near = (a: readonly number[], b: readonly number[]) =>
    Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? NaN))));
  expect(crossed.waiting).toBe('hidden');
  expect(near(crossed.start, crossed.pile)).toBeLessThanOrEqual(2);
  expect(near(crossed.half, crossed.pile)).toBeGreaterThan(20);
  expect(near(crossed.turned, crossed.half)).toBeLessThanOrEqual(2);
  // Landed, the map has its own marks again.
  await page.getByRole('link', { name: 'Map', exact: true }).last().click();
  await expect(page.locator('[data-city]')).toHaveCount(0);
  await expect(page.locator('[data-marks]')).toBeVisible();
});
