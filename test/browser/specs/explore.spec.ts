import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { cityCount } from '../numbers';

test('narrows by mouse: the option, the list, the sentence and the address agree', async ({
  atlas,
}) => {
  await atlas.open('/?show=list');
  await atlas.openFilters();
  await atlas.facet('Practice').click();
  const promised = await atlas.countOf('Practice', 'Participatory budgeting');
  expect(promised).toBeGreaterThan(0);
  expect(promised).toBeLessThan(cityCount);
  await atlas.pick('Practice', 'Participatory budgeting');
  await expect(atlas.cities).toHaveCount(promised);
  await expect(atlas.sentence).toContainText(`${promised} of ${cityCount} cities`);
  expect(atlas.address).toBe('/?practice=participatory-budgeting&show=list');

  await atlas.facet('Challenge').click();
  const both = await atlas.countOf('Challenge', 'Climate');
  expect(both).toBeLessThan(promised);
  await atlas.pick('Challenge', 'Climate');
  await expect(atlas.cities).toHaveCount(both);
  expect(atlas.address).toBe('/?practice=participatory-budgeting&challenge=climate&show=list');
  await expect(atlas.facet('Practice')).toContainText('1');

  // A second one of a facet adds: its number says to how many.
  const either = await atlas.countOf('Challenge', 'Mobility');
  expect(either).toBeGreaterThanOrEqual(both);
  await atlas.pick('Challenge', 'Mobility');
  await expect(atlas.sentence).toContainText('mobility');
  await expect(atlas.cities).toHaveCount(either);
  await atlas.chip('Mobility').click();
  await expect(atlas.cities).toHaveCount(both);

  await atlas.chip('Climate').click();
  await expect(atlas.cities).toHaveCount(promised);
  await atlas.chip('Participatory budgeting').click();
  await expect(atlas.cities).toHaveCount(cityCount);
  expect(atlas.address).toBe('/?show=list');
});

test('goes back and forward through the steps', async ({ page, atlas }) => {
  await atlas.open('/?show=list');
  await atlas.openFilters();
  await atlas.facet('Region').click();
  const northern = await atlas.countOf('Region', 'Northern Europe');
  await atlas.pick('Region', 'Northern Europe');
  await expect(atlas.cities).toHaveCount(northern);
  await atlas.facet('Challenge').click();
  const onClimate = await atlas.countOf('Challenge', 'Climate');
  expect(onClimate).toBeLessThan(northern);
  await atlas.pick('Challenge', 'Climate');
  await expect(atlas.cities).toHaveCount(onClimate);
  await page.goBack();
  await expect(atlas.cities).toHaveCount(northern);
  await page.goBack();
  await expect(atlas.cities).toHaveCount(cityCount);
  expect(atlas.address).toBe('/?show=list');
  await page.goForward();
  await page.goForward();
  await expect(atlas.cities).toHaveCount(onClimate);
});

test('narrows by the keyboard alone, and opens a city', async ({ page, atlas }) => {
  await atlas.open('/?show=list');
  await atlas.search.focus();
  await tabTo(page, page.getByRole('button', { name: 'More filters' }));
  await page.keyboard.press('Enter');
  // They come on demand, next to the button.
  await expect(atlas.facet('Practice')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(atlas.facet('Practice')).toBeFocused();
  await page.keyboard.press('Enter');
  const option = atlas.option('Practice', 'Living lab or testbed');
  await tabTo(page, option);
  await page.keyboard.press('Space');
  await expect(option).toBeChecked();
  await expect(atlas.sentence).toContainText('living lab');
  await page.keyboard.press('Escape');
  await expect(atlas.facet('Practice')).toBeFocused();
  await expect(atlas.facet('Practice')).toHaveAttribute('aria-expanded', 'false');

  const first = atlas.cities.first();
  const name = await first.locator('b').innerText();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(atlas.cityPanel(name)).toBeVisible();
  await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Back to the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
});

test('walks the map by arrow keys', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.open('/?country=PT');
  await atlas.mapCities.focus();
  const active = page.locator('[role=option][aria-selected=true], [role=option][data-active]');
  await page.keyboard.press('Home');
  const before = await atlas.mapCities.getAttribute('aria-activedescendant');
  await page.keyboard.press('End');
  await expect(atlas.mapCities).not.toHaveAttribute('aria-activedescendant', before ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/country=PT&city=/);
  await expect(active).toHaveCount(1);
});

test('finds a city without its accents and with a typo', { tag: '@long' }, async ({ atlas }) => {
  await atlas.open('/?show=list');
  await atlas.search.fill('Lodz');
  await expect(atlas.city('Łódź')).toBeVisible();
  await atlas.search.fill('Barcelonna');
  // Another may tell of Barcelona; the city of that name comes first.
  await expect(atlas.cities.first()).toContainText('Barcelona');
});

test('says which filter to drop where nothing is left', async ({ page, atlas }) => {
  await atlas.open('/?country=IS&practice=citizens-assembly');
  await expect(atlas.cities).toHaveCount(0);
  await page.getByRole('button', { name: /^Without .*Iceland/ }).click();
  await expect(atlas.cities).not.toHaveCount(0);
  // What was pressed has gone; the keyboard goes on at the result.
  await expect(page.locator('[data-result]')).toBeFocused();
});

test('keeps the keyboard with the content where a note is dismissed', async ({ page, atlas }) => {
  for (const path of ['/', '/embed/']) {
    await atlas.open(`${path}?country=XX`);
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    await dismiss.press('Enter');
    await expect(dismiss).toHaveCount(0);
    // A frame has little else; on a page it is at what stands there now.
    const place = path === '/' ? page.locator('main :focus') : page.getByRole('main');
    await expect(place).toBeFocused();
  }
});

test.describe('a link to a view', () => {
  test('opens the same filters, city and camera', async ({ page, atlas }) => {
    const address =
      '/?practice=living-lab,digital-twin&match=all&challenge=mobility&city=helsinki#6/60.17/24.94';
    await atlas.open(address);
    await expect(atlas.cityPanel('Helsinki')).toBeVisible();
    await atlas.isReady('engine');
    await atlas.backToList();
    await expect(atlas.chip('Living lab or testbed')).toBeVisible();
    await expect(atlas.chip('Mobility')).toBeVisible();
    await expect(page).toHaveURL(/match=all.*#6\//);
  });

  test('says which parts it does not know, and keeps the rest', async ({ page, atlas }) => {
    await atlas.open('/?practice=living-lab,time-travel&city=atlantis&later=1');
    const note = page.getByText('time-travel').locator('..');
    await expect(note).toContainText('atlantis');
    await note.getByRole('button', { name: 'Dismiss' }).click();
    await expect(note).toBeHidden();
    expect(atlas.address).toBe('/?practice=living-lab&later=1');
  });

  test('survives rubbish', { tag: '@long' }, async ({ page, atlas }) => {
    page.on('dialog', () => expect(false, 'a script ran').toBe(true));
    for (const rubbish of [
      '/?practice=%3Cscript%3Ealert(1)%3C/script%3E',
      '/?q=%00%ff&city=..%2F..#9/9',
      '/?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
    ]) {
      await atlas.open(rubbish);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('img')).toHaveCount(0);
    }
  });
});

test('opens a city from the list, and its page', async ({ page, atlas }) => {
  await atlas.open();
  await atlas.openCity('Ghent');
  await expect(page).toHaveURL(/\?city=ghent$/);
  await expect(atlas.sourcesOf('Ghent').first()).toBeVisible();
  await atlas.cityPanel('Ghent').getByRole('link', { name: 'Open page' }).click();
  await expect(page).toHaveURL(/\/city\/ghent\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Ghent' })).toBeVisible();
});

test('speaks French', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.open('/fr/?practice=living-lab');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(atlas.sentence).toContainText('villes');
  await page.getByRole('navigation', { name: 'Langue' }).locator('summary').click();
  await page.getByRole('link', { name: 'English' }).click();
  await atlas.isReady('data');
  expect(atlas.address).toBe('/?practice=living-lab');
});

/** Presses Tab until this has the focus; gives up after as many presses as a page may have stops. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}
