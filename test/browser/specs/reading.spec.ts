import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

const key = 'atlas.kept.1';
const list = '/reading-list/';

/** Puts entries on the list of a browser that has none. */
async function keep(page: Page, cities: readonly string[], cases: readonly string[] = []) {
  const text = JSON.stringify({ cities, cases });
  await page.addInitScript(
    ([name, value]) => {
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
    },
    [key, text] as const,
  );
}

test('a city kept on its page and one kept beside the map are compared', async ({
  page,
  atlas,
}) => {
  await atlas.open('/city/ghent/');
  await page.getByRole('button', { name: 'Save: Ghent' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Save: Ghent' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('link', { name: 'Saved (1)' })).toBeVisible();
  await atlas.open('/?city=gdansk');
  await atlas.cityPanel('Gdańsk').getByRole('button', { name: 'Save: Gdańsk' }).press('Space');
  await page.getByRole('link', { name: 'Saved (2)' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Compare these 2 cities' })).toHaveAttribute(
    'href',
    '/compare/?cities=ghent,gdansk',
  );
  await page.getByRole('link', { name: 'Brief on these 2 cities' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghent and Gdańsk');
});

test('a case study is kept, found on the list, and taken off again', async ({ page, atlas }) => {
  await atlas.open('/case-studies/?q=aachen');
  const first = page.getByRole('button', { name: /^Save: / }).first();
  const title = ((await first.getAttribute('aria-label')) ?? '').replace(/^Save: /, '');
  await first.click();
  await atlas.open(list);
  const library = page.getByRole('region', { name: 'Case studies' });
  await expect(library.getByRole('link', { name: title })).toBeVisible();
  await library.getByRole('button', { name: /^Remove/ }).click();
  await expect(library).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByRole('link', { name: title })).toBeVisible();
});

test('two tabs show the same list', async ({ page, context, atlas, site }) => {
  await atlas.open(list);
  const other = await context.newPage();
  await other.goto(`${site.url}/city/ghent/`);
  await other.getByRole('button', { name: 'Save: Ghent' }).click();
  await expect(page.getByRole('link', { name: 'Ghent' })).toBeVisible();
});

test('where storage is blocked the list works for as long as the page, and says so', async ({
  page,
  atlas,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await atlas.open('/city/ghent/');
  await page.getByRole('button', { name: 'Save: Ghent' }).click();
  await expect(page.getByRole('button', { name: 'Save: Ghent', pressed: true })).toBeVisible();
  await atlas.open(list);
  await expect(page.getByRole('alert')).toContainText('does not let the atlas save anything');
});

test('a list that cannot be read is set aside, and said', async ({ page, atlas }) => {
  await page.addInitScript((name) => localStorage.setItem(name, '{"cities":'), key);
  await atlas.open(list);
  await expect(page.getByRole('alert')).toContainText('set aside');
  const aside = await page.evaluate((name) => localStorage.getItem(`${name}.damaged`), key);
  expect(aside).toBe('{"cities":');
});

test('the list is taken along as a file and read back', async ({ page, atlas }) => {
  await keep(page, ['ghent', 'bologna']);
  await atlas.open(list);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Clear the list' }).click();
  await expect(page.getByRole('link', { name: 'Ghent' })).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('link', { name: 'Bologna' })).toBeVisible();
});

test('nothing of the list is sent, and no cookie is set', async ({ page, atlas, context }) => {
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(request.url() + (request.postData() ?? '')));
  await keep(page, ['ghent', 'bologna']);
  await atlas.open(list);
  await expect(page.getByRole('link', { name: 'Ghent' })).toBeVisible();
  expect(bodies.filter((text) => text.includes('ghent'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test.describe('is accessible', () => {
  const cases = ['aachen-making-aachen-fit-for-the-future'];
  test(
    'empty and filled, also in forced colours, at 320 px',
    { tag: '@long' },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await atlas.open(list);
      await expectAccessible(page);
      await keep(page, ['ghent', 'gdansk', 'bologna', 'tampere', 'athens'], cases);
      await atlas.open(list);
      await expect(
        page.getByRole('region', { name: 'Case studies' }).getByRole('listitem'),
      ).toHaveCount(1);
      await page.getByRole('button', { name: 'Remove: Tampere' }).click();
      await expectAccessible(page);
      await expectNoSideways(page);
      await page.emulateMedia({ forcedColors: 'active' });
      await expectContrast(page);
    },
  );
});
