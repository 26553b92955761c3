import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

/** A browser that translates on the device, as Chromium on desks does: here it only says that it has. */
async function withTranslator(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const translate = (text: string) => Promise.resolve(`¡${text}!`);
    const translator = { translate, destroy: () => undefined };
    Object.assign(globalThis, {
      Translator: {
        availability: () => Promise.resolve('available'),
        create: () => Promise.resolve(translator),
      },
    });
  });
}

for (const [path, label] of [
  ['/fr/city/ghent/', 'Traduire les fiches de cette ville'],
  ['/fr/?city=ghent', 'Traduire les fiches de cette ville'],
  ['/fr/practice/living-lab/', 'Traduire ces fiches'],
] as const) {
  test(
    `the browser translates the records of ${path}, and gives the original back`,
    { tag: path.includes('city/') ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await withTranslator(page);
      await atlas.open(path);
      const original = page.locator('article[id] [lang=en]').first();
      const text = (await original.textContent()) ?? '';
      await page.getByRole('button', { name: label }).click();
      const translated = page
        .locator('article [lang="fr-t-en-t0-und"]')
        .filter({ hasText: `¡${text}!` });
      // Those of a practice are folded, country by country.
      await expect(translated.first()).toBeAttached();
      await expect(page.getByText('L’original est en anglais').first()).toBeVisible();
      await expectNoSideways(page);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Afficher l’original' }).click();
      await expect(translated).toHaveCount(0);
    },
  );
}

test('a browser without a translator is offered none, and fetches nothing for it', async ({
  page,
  atlas,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Translator'));
  await atlas.open('/fr/city/ghent/');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('button', { name: 'Traduire' })).toHaveCount(0);
  expect(fetched.filter((url) => /translate|TranslateOffer/i.test(url))).toEqual([]);
});
