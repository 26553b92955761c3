import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const option = (page: Page, name: RegExp) => list(page).getByRole('option', { name });
const chip = (page: Page, name: string) => page.getByRole('button', { name: `Remove: ${name}` });

test('texts come with the first focus, summaries with the first letter', async ({
  page,
  atlas,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const texts = () => asked.filter((path) => /\/data\/(?:search|records)\.json$/.test(path));
  await atlas.open();
  expect(texts()).toEqual([]);
  const names = page.waitForResponse(/\/data\/search\.json$/);
  await atlas.search.focus();
  await names;
  expect(texts()).toEqual(['/data/search.json']);
  const summaries = page.waitForResponse(/\/data\/records\.json$/);
  await page.keyboard.type('heat');
  await summaries;
});

test('names in all languages come in one file, with the first focus', async ({ page, atlas }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const names = () => asked.filter((path) => /_virtual_sought/.test(path));
  const words = () =>
    asked.filter((path) => /messages-.*\/(?:places|search|sought)\.js$/.test(path));
  await atlas.open();
  expect(names()).toEqual([]);
  await atlas.search.focus();
  await page.keyboard.type('Θεσσαλονίκη');
  await expect(option(page, /^Thessaloniki/)).toBeVisible();
  await atlas.search.fill('Bürgerrat');
  await expect(option(page, /^Citizens’ assembly or panel/)).toBeVisible();
  expect(names()).toHaveLength(1);
  // What the page itself says of a search, in its language alone.
  expect(words()).toEqual([expect.stringMatching(/\/en\/search\.js$/)]);
});

test('type, look at what is meant, Enter opens the first; back returns to the search', async ({
  page,
  atlas,
}) => {
  await atlas.open();
  await atlas.search.focus();
  await page.keyboard.type("citizens' assemblies");
  await expect(option(page, /^Citizens’ assembly or panel \d+ cities$/)).toBeVisible();
  await expect(atlas.search).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/\?practice=citizens-assembly$/);
  await expect(list(page)).toBeHidden();
  await expect(chip(page, 'Citizens’ assembly or panel')).toBeVisible();
  await page.goBack();
  await expect(atlas.search).toHaveValue("citizens' assemblies");
});

test('“AI register”: which city, and how, in two clicks', async ({ page, atlas }) => {
  await atlas.open();
  await atlas.search.click();
  await page.keyboard.type('AI register');
  await option(page, /^Artificial Intelligence Register Helsinki$/).click();
  await expect(page).toHaveURL(/q=AI\+register&city=helsinki&record=[a-z-]+$/);
  const record = new URL(page.url()).searchParams.get('record') ?? '';
  const panel = atlas.cityPanel('Helsinki');
  await expect(panel.locator(`#${record}`)).toBeInViewport();
  await expect(panel.locator(`#${record}`)).toContainText('public register of the AI systems');
  await atlas.backToList();
  const cards = page.getByRole('main').getByRole('heading', { level: 3 });
  await expect(cards.filter({ hasText: 'Barcelona' })).toHaveCount(1);
});

test('by keys alone: arrows choose, Escape closes, the text stays', async ({ page, atlas }) => {
  await atlas.open();
  await atlas.search.focus();
  await page.keyboard.type('barc');
  // Among what "ba" may mean it stands third: until then the letters after it are not drawn.
  await expect(list(page).getByRole('option').first()).toHaveText(/^Barcelona/);
  await page.keyboard.press('ArrowDown');
  const first = list(page).getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(atlas.search).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await expect(list(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(atlas.search).toHaveValue('barc');
  await expect(atlas.search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/\?city=barcelona/);
  await expect(page.getByRole('heading', { level: 1, name: 'Barcelona' })).toBeFocused();
});

test('Enter waits for what is still on its way', async ({ page, atlas }) => {
  await atlas.open();
  await atlas.search.focus();
  await page.keyboard.type('gdansk');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/\?city=gdansk/);
});

test(
  'words that name a filter are offered as one; years say whom they leave out',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open('/?q=living+labs+since+2020');
    await page.getByRole('button', { name: 'Add the filter: Since 2020' }).click();
    await expect(page).toHaveURL(/\/\?q=living\+labs&from=2020$/);
    await expect(atlas.sentence).toContainText('begun in 2020 or later');
    const note = page.getByText(/^\d+ records whose year is not known are left out\.$/);
    await expect(note).toBeVisible();
    const before = await atlas.sentence.innerText();
    await page.getByRole('checkbox', { name: 'Count them in' }).check();
    await expect(page).toHaveURL(/&from=2020&undated=with$/);
    await expect(atlas.sentence).not.toHaveText(before);
    await expectAccessible(page);
    await chip(page, 'Since 2020').click();
    await expect(page).toHaveURL(/\/\?q=living\+labs$/);
  },
);

test('years filter table, brief and embed alike', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.open('/?practice=citizens-assembly&from=2023');
  const said = /^(\d+) of \d+ cities.*begun in 2023 or later/;
  await expect(atlas.sentence).toContainText(said);
  const count = said.exec(await atlas.sentence.innerText())?.[1] ?? '';
  await atlas.open('/?practice=citizens-assembly&from=2023&show=table');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(Number(count) + 1);
  await page.goto('/brief/?practice=citizens-assembly&from=2023');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${count} of `);
  await expect(page.getByText(/records whose year is not known are left out/)).toBeVisible();
  await page.goto('/embed/?practice=citizens-assembly&from=2023');
  await expect(page.locator('[data-said]').first()).toContainText(`${count} of `);
});

test('where nothing is found something is proposed', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.open('/?q=hydrogen+citizens+assembly+xqzywv');
  const practice = page.getByRole('button', { name: /^The nearest practice: Citizens’ assembly/ });
  await expect(practice).toBeVisible();
  await practice.click();
  await expect(page).toHaveURL(/\/\?practice=citizens-assembly$/);
  await atlas.open('/?q=gdansk+xqzywv');
  await page.getByRole('button', { name: 'Without the word “xqzywv”: 1 city' }).click();
  await expect(page).toHaveURL(/\/\?q=gdansk$/);
});

test(
  'on a phone the suggestions stand under the field, and nothing is cut off',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await atlas.open();
    await atlas.search.click();
    await page.keyboard.type('digital twins');
    const first = option(page, /^Digital twin or urban data platform/);
    await expect(first).toBeInViewport();
    await expectNoSideways(page);
    await expectAccessible(page);
    await first.click();
    await expect(page).toHaveURL(/\/\?practice=digital-twin$/);
  },
);

test('in French, with French words', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.open('/fr/');
  await atlas.search.focus();
  await page.keyboard.type('assemblées citoyennes');
  const french = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(french.getByRole('option', { name: /^Assemblée/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/\?practice=citizens-assembly$/);
});
