import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

const address = '/city/ghent/#similar';

test('a city’s page names ten others with reasons, also with scripts off', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url + address);
  const section = page.getByRole('region', { name: 'Cities like Ghent' });
  await expect(section.locator('ol > li')).toHaveCount(10);
  await section.getByText(/^Why these/).click();
  await expect(section.getByText(/on record\.$/).first()).toBeVisible();
  await expect(section.getByRole('slider')).toHaveCount(0);
  await context.close();
});

test('the map’s panel of a city leads to what cities like it do', async ({ page, atlas }) => {
  await atlas.open('/?city=ghent');
  await atlas.cityPanel('Ghent').getByRole('link', { name: 'Ideas from similar cities' }).click();
  await expect(page).toHaveURL(/\/city\/ghent\/#similar$/);
});

test('what counts is set by keyboard, stands in the address, and changes the list', async ({
  page,
  atlas,
}) => {
  await atlas.open('/city/ghent/');
  const section = page.getByRole('region', { name: 'Cities like Ghent' });
  await section.getByText('Choose what counts').focus();
  await page.keyboard.press('Enter');
  const size = section.getByRole('slider', { name: 'Size' });
  await expect(size).toHaveAttribute('aria-valuetext', 'as usual');
  const before = await section.locator('ol > li p a').allTextContents();
  await size.focus();
  await page.keyboard.press('End');
  await expect(size).toHaveAttribute('aria-valuetext', 'much more');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/\?weigh=size:4,region:0$/);
  await expect(section.locator('ol > li p a')).not.toHaveText(before);
  await page.reload();
  await atlas.isReady('data');
  await section.getByText('Choose what counts').click();
  await expect(size).toHaveValue('4');
  await section.getByRole('button', { name: 'As usual for all' }).click();
  await expect(section.locator('ol > li p a')).toHaveText(before);
  expect(atlas.address).toBe('/city/ghent/');
});

test('what others do leads to the record', async ({ page, atlas }) => {
  await atlas.open('/city/ghent/');
  const others = page.getByRole('region', { name: 'Ideas from similar cities' });
  await others.getByRole('listitem').first().getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/city\/[a-z-]+\/#practice-[a-z-]+$/);
  const id = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 320],
] as const) {
  test(
    `is accessible in ${colorScheme} colours at ${width} px`,
    { tag: width === 320 ? [] : '@long' },
    async ({ page, atlas }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await atlas.open('/fr/city/gdansk/?weigh=size:4');
      await page.getByText('Choisir ce qui compte').click();
      await (colorScheme === 'light' ? expectAccessible(page) : expectContrast(page));
      await expectNoSideways(page);
    },
  );
}
