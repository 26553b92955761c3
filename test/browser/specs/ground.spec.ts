import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const ground = (page: Page, id: string): Locator => page.locator(`svg text[data-ground="${id}"]`);

/** Boxes of all texts on the map that touch another's, by what they say. */
async function touching(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('svg:has(text[data-ground]) > text')];
    const boxes = texts.map((text) => ({ text, box: text.getBoundingClientRect() }));
    return boxes.flatMap(({ text, box }, at) =>
      boxes.slice(at + 1).flatMap(({ text: other, box: its }) => {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        // Boxes of letters have room above and below.
        const isTouching = across > 0 && down > 5;
        return isTouching ? [`${text.textContent} / ${other.textContent}`] : [];
      }),
    );
  });
}

test.describe('countries and seas', () => {
  test('are named in French on a dark map, before anybody moves it', async ({ page, atlas }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await atlas.open('/fr/');
    await expect(ground(page, 'norwegian')).toHaveText('Mer de Norvège');
    await expect(ground(page, 'FI')).toHaveText('Finlande');
    await expect(ground(page, 'FI')).toHaveCSS('text-transform', 'uppercase');
    await expect(ground(page, 'norwegian')).toHaveCSS('fill', 'rgb(125, 153, 170)');
    await expect(ground(page, 'FI')).toHaveCSS('fill', 'rgb(165, 169, 167)');
    expect(await touching(page)).toEqual([]);
  });

  test(
    'are named over MapLibre too, once each, and more of them near by',
    { tag: '@long' },
    async ({ page, atlas }) => {
      await atlas.open('/fr/#5/43.5/20', 'engine');
      for (const [id, name] of [
        ['RS', 'Serbie'],
        ['HU', 'Hongrie'],
        ['ionian', 'Mer Ionienne'],
      ] as const) {
        await expect(ground(page, id)).toHaveText(name);
      }
      expect(await touching(page)).toEqual([]);
    },
  );

  test('are named in English on an English map', { tag: '@long' }, async ({ page, atlas }) => {
    await atlas.open('/');
    await expect(ground(page, 'FI')).toHaveText('Finland');
    await expect(ground(page, 'black')).toHaveText('Black Sea');
    expect(await touching(page)).toEqual([]);
  });

  for (const width of [1920, 1280, 872]) {
    for (const path of ['/', '/?practice=citizens-assembly', '/el/?country=DE']) {
      test(
        `leave room for each other and the names of cities: ${path} at ${width} px`,
        { tag: width === 1920 && path === '/' ? [] : '@long' },
        async ({ page, atlas }) => {
          await page.setViewportSize({ width, height: 1080 });
          await atlas.open(path);
          await expect(page.locator('svg text[data-ground]').first()).toBeVisible();
          expect(await touching(page)).toEqual([]);
        },
      );
    }
  }

  test('are not missed where their file does not come: cities keep their names', async ({
    page,
    atlas,
    troubles,
  }) => {
    troubles.allow(/names\.json/);
    await page.route('**/map/names.json', (route) => route.abort());
    await atlas.open('/');
    await expect(page.locator('svg > text', { hasText: 'Helsinki' }).first()).toBeAttached();
    await expect(page.locator('[data-ground]')).toHaveCount(0);
  });
});
