import { expect, expectNoSideways, test } from '../fixtures';
import {
  cutTexts,
  enlarge,
  everyPage,
  everyView,
  gluedTexts,
  openWhole,
  space,
  walk,
  walkWithin,
} from '../reach';

/** A desk, the same at 200 %, and at 400 %: with the pages that stand for others of their kind in the short run. */
const windows = [
  [1280, 800, /^\/event\/tour\/$|^\/check\/\?/],
  [640, 400, /^\/\?(practice|city)|^\/\?show=table$/],
  [320, 256, /^\/event\/(tour|follow)\/$|^\/\?city|^\/embed\/$/],
] as const;

test.describe('what has the focus can be seen', () => {
  for (const [width, height, covering] of windows) {
    test.describe(`at ${width} × ${height}`, () => {
      test.use({ viewport: { width, height } });

      for (const path of [...everyPage, ...everyView]) {
        test(
          `on ${path}`,
          { tag: covering.test(path) ? [] : '@long' },
          async ({ page, troubles }) => {
            // The page of missing pages answers as one, and frames of the examples allow what this browser does not know.
            troubles.allow(/404|web-share/);
            await openWhole(page, path);
            const { stops, unseen } = await walkWithin(page);
            expect(unseen).toEqual([]);
            // The hall's screen has nothing to press.
            if (!path.includes('stage/?')) expect(stops).toBeGreaterThan(1);
          },
        );
      }
    });
  }

  test('by the key itself, past the column and on the map', async ({ page, atlas }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await atlas.open('/?q=Gda%C5%84sk');
    const { unseen } = await walk(page, 40);
    expect(unseen).toEqual([]);
    // The ring of the map's keyboard is in sight as well.
    await page.keyboard.press('Tab');
    await atlas.mapCities.focus();
    await page.keyboard.press('End');
    const ring = await page.locator('[data-phase]').evaluate((map) => {
      const { top, bottom } = map.getBoundingClientRect();
      return { top, bottom, window: innerHeight };
    });
    expect(ring.top).toBeGreaterThanOrEqual(0);
    expect(ring.top).toBeLessThan(ring.window / 2);
  });
});

test.describe('no text is cut, and no page moves sideways', () => {
  const ways = { 'letters twice as large': enlarge, 'the space of WCAG 1.4.12': space } as const;
  for (const [way, apply] of Object.entries(ways)) {
    for (const width of [390, 1280]) {
      test.describe(`with ${way} at ${width} px`, () => {
        test.use({ viewport: { width, height: width === 390 ? 844 : 800 } });

        for (const path of [...everyPage, ...everyView]) {
          const telling = apply === enlarge ? /piles|^\/event\/$/ : /piles|^\/findings/;
          const isCovering = width === 390 && telling.test(path);
          test(`on ${path}`, { tag: isCovering ? [] : '@long' }, async ({ page, troubles }) => {
            troubles.allow(/404|web-share/);
            if (apply === enlarge) await enlarge(page);
            await openWhole(page, path);
            if (apply === space) await space(page);
            await expect.poll(() => cutTexts(page)).toEqual([]);
            await expectNoSideways(page);
          });
        }
      });
    }
  }
});

test.describe('what stands in one line is not heard as one word', () => {
  for (const path of [...everyPage, ...everyView]) {
    const isCovering = /^\/$|^\/city|^\/new/.test(path);
    test(`on ${path}`, { tag: isCovering ? [] : '@long' }, async ({ page, troubles }) => {
      troubles.allow(/404|web-share/);
      await openWhole(page, path);
      expect(await gluedTexts(page)).toEqual([]);
    });
  }
});
