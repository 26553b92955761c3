import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

const sentence = /^\d+ of the \d+ cities in the atlas have a citizens’ assembly/;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the opening page says the first insight, and leads to its view and to all', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: sentence })).toHaveAttribute(
      'href',
      '/?practice=citizens-assembly&challenge=climate',
    );
    await page.getByRole('link', { name: 'All insights' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(13);
    await page.getByText('How it is counted').first().click();
    await expect(page.getByText(/^Cities with at least one record that is both/)).toBeVisible();
  });
});

for (const [what, width, height] of [
  ['a laptop', 1280, 800],
  ['a small laptop', 1100, 700],
  ['a phone', 390, 844],
] as const) {
  test(
    `on ${what} an insight is in sight, one at a time, by buttons and keys`,
    { tag: width === 390 ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width, height });
      await atlas.open();
      const insight = page.getByRole('group', { name: 'insight' });
      await expect(insight.getByRole('link', { name: sentence })).toBeInViewport();
      const next = insight.getByRole('button', { name: 'Next insight' });
      await next.click();
      await expect(insight.getByText('2 of 12')).toBeVisible();
      await expect(next).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await expect(insight.getByRole('link', { name: sentence })).toBeVisible();
      await page.keyboard.press('ArrowLeft');
      await expect(insight.getByText('12 of 12')).toBeVisible();
      await expectContrast(page);
      await expectNoSideways(page);
      await page.keyboard.press('ArrowRight');
      await insight.getByRole('link', { name: sentence }).click();
      await expect(atlas.sentence).toContainText('citizens’ assembly');
      expect(atlas.address).toBe('/?practice=citizens-assembly&challenge=climate');
      await expect(insight).toHaveCount(0);
    },
  );
}

// Where the map is fitted to its width, to its height, and where it is tall.
for (const [width, height] of [
  [1280, 800],
  [1280, 900],
  [1440, 1100],
  [2560, 1440],
] as const) {
  test(
    `in the sea it lies over no mark at ${width} × ${height}, and goes when the map is moved`,
    { tag: '@long' },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width, height });
      await atlas.open();
      const insight = page.getByRole('group', { name: 'insight' });
      const box = await insight.boundingBox();
      const marks = await page.locator('svg[data-marks] > a').all();
      const covered: (string | null)[] = [];
      for (const mark of marks) {
        const at = await mark.boundingBox();
        if (!box || !at) continue;
        const apart =
          at.x > box.x + box.width ||
          at.x + at.width < box.x ||
          at.y > box.y + box.height ||
          at.y + at.height < box.y;
        if (!apart) covered.push(await mark.getAttribute('data-city'));
      }
      expect(covered).toEqual([]);
      await atlas.zoomIn();
      await expect(insight).toBeHidden();
    },
  );
}

test('in a window whose sea is too narrow it stands above the practices', async ({
  page,
  atlas,
}) => {
  await page.setViewportSize({ width: 1240, height: 900 });
  await atlas.open();
  const insight = await page.getByRole('group', { name: 'insight' }).boundingBox();
  const practices = await page.getByRole('link', { name: /^Innovation strategy/ }).boundingBox();
  expect(insight?.x).toBeLessThan(practices?.x ?? 0);
  expect((insight?.y ?? Infinity) + (insight?.height ?? 0)).toBeLessThan(practices?.y ?? 0);
});

test(
  'the page of all is accessible, fits a phone, and hands a sentence over with its source',
  { tag: '@long' },
  async ({ page, context, atlas }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 390, height: 844 });
    await atlas.open('/insights/');
    await expectAccessible(page);
    await expectNoSideways(page);
    const first = page.getByRole('region', { name: sentence });
    // Nine links of one name: each says also of what.
    await expect(first.getByRole('link', { name: 'Open this view' })).toHaveAccessibleDescription(
      sentence,
    );
    await first.getByText('The sentence, with its source').first().click();
    await first.getByRole('button', { name: /^Copy/ }).click();
    await expect(first.getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(sentence);
    expect(copied).toMatch(/CC BY 4\.0\. http.*\/\?practice=citizens-assembly&challenge=climate$/);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
  },
);
