import type { Page } from '@playwright/test';
import { joinPath, languages } from '../../../src/i18n/languages';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

test('the menu opens without scripts, and leads to the same page in another language', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/city/ghent/`);
  const menu = page.getByRole('navigation', { name: 'Language' });
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

test('the menu fits a narrow window, and is reached by keyboard', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('/about/');
  await page.getByRole('button', { name: 'Menu' }).click();
  const summary = page.getByRole('navigation', { name: 'Language' }).locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Français' });
  await expect(link).toBeInViewport();
  await expectAccessible(page);
});

test('a drafted language says so in its footer, and leads to where it is corrected', async ({
  page,
  atlas,
}) => {
  const note = page.getByRole('contentinfo').getByRole('link', { name: /maschinell entworfen/ });
  await atlas.open('/de/about/');
  await expect(note).toHaveAttribute('href', '/de/correct/');
  await atlas.open('/about/');
  await expect(page.getByRole('contentinfo').locator('a[href$="/correct/"]')).toHaveCount(0);
});

test('a French page offers an English reader the page in English, until she wants no more of it', async ({
  page,
}) => {
  const path = '/fr/about/?offer';
  await page.goto(path);
  const offer = page.getByRole('complementary', { name: 'This page in English' });
  await expect(offer.getByRole('link')).toHaveAttribute('href', '/about/?offer');
  await expectAccessible(page);
  await offer.getByRole('button').click();
  await expect(offer.getByRole('link')).toHaveCount(0);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', /data/);
  await expect(offer).toHaveCount(0);
});

test('an English page offers an English reader nothing', async ({ page, atlas }) => {
  await page.goto('/about/?offer');
  await expect(page.locator('html')).toHaveAttribute('data-ready', /data/);
  await atlas.open('/about/');
  await expect(page.getByRole('complementary', { name: /in English/ })).toHaveCount(0);
});

/** What stands over the map and covers something else there. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = Array.from(document.querySelectorAll<HTMLElement>('[data-over-map]'))
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(
        ({ part, box }) => box.width > 0 && part.checkVisibility({ visibilityProperty: true }),
      );
    return parts.flatMap(({ part, box: a }, at) =>
      parts
        .slice(at + 1)
        .filter(({ part: other }) => !part.contains(other) && !other.contains(part))
        .filter(
          ({ box: b }) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        )
        .map(
          ({ part: other }) => `${part.innerText.slice(0, 30)} / ${other.innerText.slice(0, 30)}`,
        ),
    );
  });
}

for (const language of languages) {
  test(
    `what stands over the opening map stands apart in ${language}`,
    { tag: ['en', 'el'].includes(language) ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await atlas.open(joinPath(language, '/'));
      expect(await overlapping(page)).toEqual([]);
      for (const size of [
        { width: 1280, height: 900 },
        { width: 1920, height: 1080 },
        { width: 1100, height: 700 },
        { width: 390, height: 740 },
      ]) {
        await page.setViewportSize(size);
        expect(await overlapping(page), `${size.width}`).toEqual([]);
      }
    },
  );
}

const added = languages.filter((language) => language !== 'en' && language !== 'fr');
const rests = [
  '/',
  '/?practice=citizens-assembly&challenge=climate',
  '/?show=charts',
  '/?show=table',
  '/?city=ghent',
  '/practice/living-lab/',
  '/country/de/',
  '/city/berlin/',
  '/brief/?practice=living-lab&country=DE',
  '/compare/?cities=ghent,gdansk',
  '/event/tour/',
  '/findings/',
  '/accessibility/',
] as const;

for (const language of added) {
  for (const rest of rests) {
    test(
      `/${language}${rest} speaks its language and fits`,
      // A long one, in another script.
      { tag: language === 'el' && rest === '/' ? [] : '@long' },
      async ({ page, atlas }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await atlas.open(`/${language}${rest}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        const heading = page.getByRole('heading', { level: 1 });
        await expect(heading).toBeVisible();
        await expectNoSideways(page);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        for (const width of [390, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await expectNoSideways(page);
        }
        await expectContrast(page);
      },
    );
  }

  test(`the framed page speaks ${language} and fits`, { tag: '@long' }, async ({ page, atlas }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await atlas.open(`/${language}/embed/?practice=living-lab`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectNoSideways(page);
    await expectAccessible(page);
  });
}
