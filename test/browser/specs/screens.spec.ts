import { expect, expectNoSideways, test } from '../fixtures';
import { cityCount } from '../numbers';

/** The screens that people have in hand or before them. */
for (const [name, screen] of [
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a small phone', { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }],
  ['a wide screen', { viewport: { width: 1920, height: 1080 } }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use(screen);

    test(
      'one narrows the map, opens a city, reads its sources, goes to its page and comes back',
      { tag: name === 'a phone' ? [] : '@long' },
      async ({ page, atlas }) => {
        await atlas.open('/?show=list');
        await atlas.pick('Practice', 'Living lab or testbed');
        await expectNoSideways(page);
        await atlas.closeFilters();
        await expect(atlas.sentence).toContainText('living lab');
        const found = await atlas.cities.count();
        expect(found).toBeLessThan(cityCount);
        await atlas.openCity('Helsinki');
        await expect(atlas.sourcesOf('Helsinki').first()).toBeVisible();
        await expectNoSideways(page);
        await atlas.cityPanel('Helsinki').getByRole('link', { name: 'Open page' }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Helsinki' })).toBeVisible();
        await expectNoSideways(page);
        await page.goBack();
        await atlas.isReady('data');
        await expect(atlas.cityPanel('Helsinki')).toBeVisible();
        await atlas.backToList();
        await expect(atlas.cities).toHaveCount(found);
        await atlas.chip('Living lab or testbed').click();
        await expect(atlas.cities).toHaveCount(cityCount);
      },
    );
  });
}

/** Letters of a browser's own setting, in px: twice the usual 16. */
const large = { standard: 32, fixed: 32 };

test.describe('with letters twice as large on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  for (const path of [
    '/',
    '/?practice=living-lab',
    '/?show=table',
    '/?show=charts',
    '/city/ghent/',
    '/practice/living-lab/',
    '/compare/?cities=ghent,gdansk',
    '/case-studies/',
    '/event/tour/',
    '/event/follow/',
    '/event/shown/#stop=tour/ai&stop=tour/assembly',
    '/embed/',
  ]) {
    test(
      `${path} does not move sideways`,
      { tag: path === '/' || path === '/city/ghent/' ? [] : '@long' },
      async ({ page, context }) => {
        const cdp = await context.newCDPSession(page);
        await cdp.send('Page.setFontSizes', { fontSizes: large });
        await page.goto(path);
        await expect(page.locator('html[data-ready]')).toBeAttached();
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          '32px',
        );
        await expectNoSideways(page);
      },
    );
  }
});
