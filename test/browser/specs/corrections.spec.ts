import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

/** A phone held upright, whose reader has a keyboard and reads French. */
test.use({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });

/** Goes on by Tab until the focus stands where it is meant to. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${String(target)}`);
}

/** What is read beside the form: the text to copy. */
const made = (page: Page) => page.getByRole('region', { name: 'Prêt à être envoyé' });

test('a reader corrects a record, from its page to the text', async ({ page, atlas }) => {
  await atlas.open('/fr/city/ghent/');
  const record = page.locator('article article').first();
  const name = await record.getByRole('heading').innerText();
  const link = record.getByRole('link', { name: /^Proposer une correction/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/correct\/\?city=ghent&record=ghent-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proposer une correction');
  await expect(page.getByRole('main')).toContainText(name);
  await expectNoSideways(page);

  await tabTo(page, page.getByLabel(/Qu’est-ce qui est faux/));
  await page.keyboard.type('L’année est fausse : 2019 <b>👩‍💻</b>');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://stad.gent/');
  await tabTo(page, page.getByRole('button', { name: 'Préparer la correction' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Prêt à être envoyé' })).toBeFocused();
  await expect(made(page)).toContainText('> L’année est fausse : 2019 <b>👩‍💻</b>');
  await expectNoSideways(page);
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByLabel(/Qu’est-ce qui est faux/)).toHaveValue(/L’année est fausse/);
});

test('a city checks its records, from its letter’s address to the file', async ({
  page,
  atlas,
}) => {
  await atlas.open('/fr/city/ghent/check/');
  await expect(page).toHaveURL(/\/fr\/check\/\?city=ghent$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gand');
  const first = page.getByRole('group').first();
  await tabTo(page, first.getByRole('radio', { name: 'Sans réponse' }));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(first.getByRole('radio', { name: 'Terminé' })).toBeChecked();
  await tabTo(page, first.getByRole('textbox'));
  await page.keyboard.type('2025');
  await expectNoSideways(page);
  await expectAccessible(page);

  await tabTo(page, page.getByRole('button', { name: 'Préparer les réponses' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Prêt à être envoyé' })).toBeFocused();
  await expect(made(page)).toContainText('– Terminé, 2025');
  const download = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Enregistrer dans un fichier' }));
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^answers-ghent-.*\.json$/);
});

test('both say without scripts that they need them, and ask for nothing', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/correct/', '/check/']) {
    await page.goto(site.url + path);
    await expect(page.getByRole('main')).toContainText('form needs scripts', {
      useInnerText: true,
    });
    await expect(page.getByRole('textbox')).toHaveCount(0);
  }
  await context.close();
});
