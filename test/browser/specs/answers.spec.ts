import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

const row = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name });
const cards = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });
/** Years of the cards in their order, as far as they stand before those without one. */
const years = async (page: Page): Promise<number[]> => {
  const list = page
    .getByRole('list')
    .filter({ has: cards(page) })
    .first();
  const said = await list.getByRole('listitem').allInnerTexts();
  return said.map((text) => Number(/\b(19|20)\d\d\b/.exec(text)?.[0]));
};

test('a practice is asked for by a click; its records come, the newest first', async ({
  page,
  atlas,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await atlas.open();
  await expect(atlas.sentence).toContainText(/things that \d+ cities do/);
  const assembly = row(page, /^Citizens’ assembly or panel \d+ cities$/);
  const promised = /\d+(?= cities)/.exec(await assembly.innerText())?.[0] ?? '';
  await assembly.click();
  await expect(page).toHaveURL(/\/\?practice=citizens-assembly$/);
  await expect(atlas.sentence).toContainText(new RegExp(`^${promised} of `));
  await expect(cards(page)).not.toHaveCount(0);
  const told = await years(page);
  expect(told).toEqual(told.toSorted((a, b) => b - a));
  await expect(page.getByRole('heading', { name: /^Year not given \(\d+\)$/ })).toBeAttached();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
});

test('a city opens at the record; the rest stands under it, and back leads to the card', async ({
  page,
  atlas,
}) => {
  await atlas.open('/?practice=ai-governance&country=FI');
  const card = cards(page).getByRole('link', { name: 'Helsinki' }).first();
  const place = new URL((await card.getAttribute('href')) ?? '', 'https://atlas.example').hash;
  await card.click();
  const record = place.slice(1);
  await expect(page).toHaveURL(new RegExp(`&city=helsinki&record=${record}$`));
  const panel = atlas.cityPanel('Helsinki');
  await expect(panel.locator(place)).toBeInViewport();
  await expect(panel.getByRole('heading', { name: /^More from Helsinki \(\d+\)$/ })).toBeVisible();
  await expect(panel.locator(place)).toHaveCount(1);
  await expectAccessible(page);
  await page.goBack();
  await expect(page).toHaveURL(/\?practice=ai-governance&country=FI$/);
  await expect(card).toBeFocused();
  // The address opens the same.
  await page.goForward();
  await page.reload();
  await expect(panel.locator(place)).toBeInViewport();
});

test('by keys alone: ask, go on at the answer, open a record, come back', async ({
  page,
  atlas,
}) => {
  await atlas.open();
  await atlas.search.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Near my city' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(row(page, /^Innovation strategy/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?practice=innovation-strategy$/);
  await expect(cards(page)).not.toHaveCount(0);
  const focused = page.locator(':focus');
  await expect(focused).toContainText('innovation strategy');
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab');
    if ((await focused.getAttribute('data-city')) !== null) break;
  }
  const name = await focused.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused();
  await atlas.backToList();
  await expect(focused).toHaveText(name);
});

test('a row that is pointed at is shown on the map, and the address stays', async ({
  page,
  atlas,
}) => {
  await atlas.open();
  // Names stand beside those that are shown.
  const name = page.getByRole('main').locator('svg text', { hasText: 'Reykjavík' });
  await expect(name).toHaveCount(1);
  await row(page, /^Regulatory sandbox/).hover();
  await expect(name).toHaveCount(0);
  expect(atlas.address).toBe('/');
  await atlas.search.hover();
  await expect(name).toHaveCount(1);
});

test('records become cities, and come in another order', async ({ page, atlas }) => {
  await atlas.open('/?practice=regulatory-sandbox');
  await expect(cards(page)).not.toHaveCount(0);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
  await expect(page).toHaveURL(/sort=start$/);
  const told = await years(page);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  await page.getByRole('navigation', { name: 'List' }).getByRole('link', { name: /cit/ }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(atlas.cities).not.toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the sheet opens on the practices, and answers with records', async ({ page, atlas }) => {
    await atlas.open();
    // An insight, what this is, and the way to ask; the practices follow it.
    await expect(page.getByRole('group', { name: 'insight' })).toBeInViewport();
    await expect(atlas.sentence).toBeInViewport();
    await expect(atlas.search).toBeInViewport();
    const box = await row(page, /^Innovation strategy/).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await expectNoSideways(page);
    await row(page, /^Living lab/).tap();
    await expect(atlas.sentence).toBeInViewport();
    await expect(cards(page)).not.toHaveCount(0);
    await expectNoSideways(page);
    await cards(page).getByRole('link').first().tap();
    await expect(page).toHaveURL(/record=/);
    await page.goBack();
    await expect(cards(page)).not.toHaveCount(0);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('practices and cities are links', async ({ page, atlas }) => {
    await page.goto('/fr/');
    await expect(atlas.cities.first()).toBeAttached();
    await row(page, /^Living lab/).click();
    await expect(page).toHaveURL(/\/fr\/practice\/living-lab\/$/);
  });
});
