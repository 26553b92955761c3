import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and take along' });
const fold = (page: Page, name: string) =>
  dialog(page).locator('summary').filter({ hasText: name });

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Presses a button of the download and reads the file. */
async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

test('costs the opening page nothing until it is asked for', async ({ page, atlas }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await atlas.open();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /ShareDialog|cities\.json/.test(url))).toEqual([]);
  await openDialog(page);
  expect(asked.some((url) => url.includes('ShareDialog'))).toBe(true);
  expect(asked.filter((url) => url.includes('cities.json'))).toEqual([]);
});

test('opens and closes by the keyboard, and gives the focus back', async ({ page, atlas }) => {
  await atlas.open('/?practice=living-lab');
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  // What it is, first; then the way out and what is most asked for.
  await expect(dialog(page).getByRole('heading', { level: 2 }).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('textbox', { name: 'Link' })).toBeFocused();
  await fold(page, 'Cite').focus();
  await page.keyboard.press('Enter');
  await expect(
    dialog(page)
      .getByText(/Data set, version/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('copies the address of what is shown, which shows it again', async ({
  page,
  atlas,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open('/?practice=living-lab&challenge=mobility&show=list');
  const count = await atlas.cities.count();
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog(page).getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(copied);
  await atlas.isReady('data');
  await expect(atlas.cities).toHaveCount(count);
});

test('downloads the table of records as it is shown, in its order', async ({ page, atlas }) => {
  await atlas.open('/?challenge=housing&show=table&rows=records&sort=-start');
  const table = page.getByRole('table');
  await expect(table).not.toContainText('…');
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent ?? '')),
    );
  expect(shown.length).toBeGreaterThan(5);
  await openDialog(page);
  await fold(page, 'Download').click();
  const { name, text } = await download(page, 'CSV');
  expect(name).toMatch(/^city-innovation-atlas-\d{4}-\d\d-\d\d-[0-9a-f]+-view-records\.csv$/);
  const rows = rowsOf(text);
  const back = rows.map((row) => [row['city_name'], row['name']]);
  expect(back).toEqual(shown);
  expect(rows[0]?.['view_address']).toBe(page.url());
  expect(rows[0]).toMatchObject({ license: 'CC-BY-4.0' });

  const excel = await download(page, 'CSV for Excel');
  expect(excel.text.codePointAt(0)).toBe(0xfeff);
  expect(excel.text.slice(1)).toBe(text);
});

test('downloads the cities on the map as points and with their sources', async ({
  page,
  atlas,
}) => {
  await atlas.open('/?practice=citizens-assembly&country=BE,DE&show=list');
  const names = (await atlas.cities.locator('b').allTextContents()).toSorted();
  await openDialog(page);
  await fold(page, 'Download').click();
  const points: unknown = JSON.parse((await download(page, 'GeoJSON')).text);
  expect(points).toMatchObject({ type: 'FeatureCollection', view_address: page.url() });
  const file = await download(page, 'JSON');
  const whole: { cities: { name: string; records: { source: { title: string } }[] }[] } =
    JSON.parse(file.text);
  expect(whole.cities.map((city) => city.name).toSorted()).toEqual(names);
  for (const { records } of whole.cities) {
    for (const { source } of records) expect(source.title).not.toBe('');
  }
});

test('says what is wrong where the texts do not come, and tries again', async ({
  page,
  atlas,
  troubles,
}) => {
  troubles.allow(/cities\.json/);
  await page.route('**/data/cities.json', (route) => route.abort());
  await atlas.open('/?practice=living-lab');
  await openDialog(page);
  await fold(page, 'Download').click();
  const again = dialog(page).getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute('**/data/cities.json');
  await again.click();
  await expect(dialog(page).getByRole('button', { name: 'CSV', exact: true })).toBeVisible();
});

test('cites a record, with the source that it rests on', async ({ page, atlas }) => {
  await atlas.open('/city/ghent/');
  const record = page.getByRole('article').getByRole('article').first();
  const name = await record.getByRole('heading').innerText();
  await record.getByRole('button', { name: `Cite · Share: ${name}` }).click();
  await fold(page, 'Cite').click();
  await expect(dialog(page).getByText(`Ghent: ${name}. In City Innovation Atlas`)).toBeVisible();
  await expect(dialog(page).getByText('The source it rests on')).toBeVisible();
  const link = await dialog(page).getByRole('textbox', { name: 'Link' }).inputValue();
  expect(new URL(link).pathname).toBe('/city/ghent/');
  await expect(page.locator(new URL(link).hash)).toContainText(name);
  await fold(page, 'Download').click();
  const rows = rowsOf((await download(page, 'CSV')).text);
  expect(rows.map((row) => row['name'])).toEqual([name]);
});

test(
  'is accessible in light, dark and forced colours',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await atlas.open('/?practice=living-lab');
    await openDialog(page);
    await expectAccessible(page);
    await fold(page, 'Cite').click();
    await expect(dialog(page).getByText('BibTeX', { exact: true })).toBeVisible();
    await fold(page, 'Download').click();
    await expect(dialog(page).getByRole('button', { name: 'GeoJSON' })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await expectContrast(page);
  },
);

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('fits, and moves by itself', { tag: '@long' }, async ({ page, atlas }) => {
    await atlas.open('/?practice=living-lab');
    await openDialog(page);
    await fold(page, 'Download').click();
    await expect(dialog(page).getByRole('button', { name: 'JSON', exact: true })).toBeVisible();
    await expectNoSideways(page);
    const wide = await dialog(page).evaluate(
      (element) => element.scrollWidth - element.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});

test(
  'builds an embed: tried out at three widths, pasted into a page, and it works there',
  { tag: '@long' },
  async ({ page, atlas, context, site, troubles }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await atlas.open('/?practice=living-lab');
    await openDialog(page);
    await fold(page, 'Embed').click();
    const preview = page.frameLocator('dialog iframe');
    await expect(preview.getByText(/have a living lab/).first()).toBeVisible();
    const frame = dialog(page).locator('iframe');
    const widths = new Set<number>();
    for (const choice of await dialog(page)
      .getByRole('radio', { name: /pixels wide/ })
      .all()) {
      await choice.check();
      widths.add(Math.round((await frame.boundingBox())?.width ?? 0));
    }
    expect(widths.size).toBe(3);
    await dialog(page).locator('summary', { hasText: 'More' }).click();
    await dialog(page).getByRole('checkbox', { name: 'Legend' }).uncheck();
    await expect(frame).toHaveAttribute('src', /legend=0/);
    await expectAccessible(page);
    await dialog(page).getByRole('radio', { name: 'Frame (iframe)' }).check();
    await dialog(page)
      .getByRole('button', { name: /^Copy: Embed code/ })
      .click();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());

    // Where it is pasted: a page that knows nothing of the atlas.
    troubles.allow(/Content Security|web-share/);
    await page.route('**/article.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><main>${snippet}</main>` }),
    );
    await page.goto(`${site.url}/article.html`);
    const pasted = page.locator('iframe');
    await expect(pasted).toHaveAttribute('title', /living lab/);
    await expect(
      pasted
        .contentFrame()
        .getByText(/have a living lab/)
        .first(),
    ).toBeVisible();
  },
);
