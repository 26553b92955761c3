import type { Page, Route } from '@playwright/test';
import { joined, print } from '../pdf';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';
import { cityCount } from '../numbers';

const choice = (page: Page) => page.getByRole('combobox', { name: /^(Group by|Grouper par)/ });
const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name });
const listUnder = (page: Page, name: RegExp) => page.getByRole('list', { name });
const code = '**/assets/GroupedList-*.js';

test(
  'the list is grouped by keys alone; the address says how, and back undoes it',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await atlas.open();
    await choice(page).focus();
    await page.keyboard.press('R');
    await expect(choice(page)).toBeFocused();
    await expect(heading(page, /^Western Europe \d+ cities$/)).toBeVisible();
    expect(atlas.address).toBe('/?group=region');
    await expect(atlas.cities).toHaveCount(cityCount);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);

    // The same groups in piles, and back in the list.
    await page.getByRole('link', { name: 'Charts', exact: true }).click();
    await expect(page.getByRole('listbox', { name: /^Western Europe/ })).toBeVisible();
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await expect(heading(page, /^Western Europe/)).toBeVisible();
    expect(atlas.address).toBe('/?group=region');
    for (let step = 0; step < 3; step++) await page.goBack();
    await expect(heading(page, /\d cities$/)).toHaveCount(0);
    await expect(atlas.cities).toHaveCount(cityCount);
    await expect(choice(page)).toHaveValue('practice');
    expect(atlas.address).toBe('/');
  },
);

test('a link opens the groups; a city that was left takes the focus back in its own', async ({
  page,
  atlas,
}) => {
  await atlas.open('/?country=BE&group=challenge');
  await expect(page.getByText('A city that belongs in several groups')).toBeVisible();
  const inEconomy = listUnder(page, /^Local economy/).getByRole('link', { name: /^Ghent/ });
  const inDigital = listUnder(page, /^Digital change/).getByRole('link', { name: /^Ghent/ });
  await inEconomy.focus();
  await expect(inDigital).toHaveAttribute('data-pointed');
  await page.keyboard.press('Enter');
  await expect(atlas.cityPanel('Ghent')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).press('Enter');
  await expect(inEconomy).toBeFocused();
});

test(
  'the plain list stays until the groups are here, and a way to them if they do not come',
  { tag: '@long' },
  async ({ page, atlas, troubles }) => {
    const held: Route[] = [];
    let isLost = false;
    await page.route(code, (route) => (isLost ? route.abort() : void held.push(route)));
    await atlas.open('/?show=table&group=size');
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(atlas.cities).toHaveCount(cityCount);
    await expect(heading(page, /\d cities$/)).toHaveCount(0);
    troubles.allow(/GroupedList|failed|ERR_FAILED/);
    // What was asked for ahead may be asked for once more, when it is needed.
    isLost = true;
    for (const route of held) await route.abort();
    await expect(atlas.problem).toBeVisible();
    await choice(page).selectOption('None');
    await expect(atlas.cities).toHaveCount(cityCount);
    await expect(atlas.problem).toBeHidden();
  },
);

test('groups fit 320 px, in French too', { tag: '@long' }, async ({ page, atlas }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('/fr/?show=list&group=recognition');
  await expect(heading(page, /^Aucune trace publique trouvée \d+ villes$/)).toBeAttached();
  await expect(choice(page)).toHaveValue('recognition');
  await expectNoSideways(page);
  await expectAccessible(page);
});

test(
  'groups are printed with their cities, without the choice',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open('/?group=region&show=list');
    await expect(heading(page, /^Western Europe/)).toBeAttached();
    const names = await atlas.cities.locator('b').allTextContents();
    const { text } = await print(page);
    expect(text).toMatch(/Western Europe \d+ cities/);
    expect(names.filter((name) => !joined(text).includes(joined(name)))).toEqual([]);
    expect(text).not.toContain('Group by');
  },
);

test(
  'the embedded page groups its list as its address asks, and fetches nothing for it otherwise',
  { tag: '@long' },
  async ({ page, atlas }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await atlas.open('/embed/?list=open');
    await expect(atlas.cities).toHaveCount(cityCount);
    expect(fetched.filter((url) => /\/(GroupedList|groups)-/.test(url))).toEqual([]);
    await atlas.open('/embed/?list=open&group=region');
    await expect(heading(page, /^Northern Europe \d+ cities$/)).toBeVisible();
    await expectAccessible(page);
  },
);
