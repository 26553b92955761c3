import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { textsOf } from '../../../src/share/picture/pngText';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

const sentence = /^\d+ of the \d+ cities in the atlas have a citizens’ assembly/;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the press kit is read: sentences, cautions, words to copy, and what is missing', async ({
    page,
  }) => {
    await page.goto('/press/');
    await expect(page.getByRole('heading', { level: 2, name: sentence })).toBeVisible();
    await expect(page.getByText(/^Without scripts this page draws no pictures/)).toBeVisible();
    await expect(page.getByRole('button', { name: /PNG/ })).toHaveCount(0);
    await page.getByText('Sentence with source, text alternative').first().click();
    await expect(page.getByText(/CC BY 4\.0\./).first()).toBeVisible();
  });
});

for (const [language, path, shape, save] of [
  ['English', '/press/', 'Square, 1:1', /^Save PNG: \d+ of the/],
  ['French', '/fr/press/', 'Carré, 1:1', /^Enregistrer en PNG : \d+ des/],
] as const) {
  test(
    `in ${language} a picture is drawn, chosen and saved, with its source inside`,
    { tag: language === 'French' ? ['@long'] : [] },
    async ({ page, atlas }) => {
      await atlas.open(path);
      const first = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('img') })
        .first();
      await expect(first.getByRole('img')).toBeVisible();
      await page.getByLabel(shape).check();
      await expect(first.getByRole('img')).toHaveAttribute('height', '1080');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: save }).first().click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/-assembly-climate-square-(en|fr)\.png$/);
      const bytes = await readFile(await download.path());
      const { width, height } = PNG.sync.read(bytes);
      expect([width, height]).toEqual([2160, 2160]);
      const texts = textsOf(bytes);
      expect(texts.get('Title')).toMatch(/^\d+ (of the|des)/);
      expect(texts.get('Source')).not.toMatch(/whoever shows|la personne qui/);
      expect(texts.get('URL')).toContain('practice=citizens-assembly&challenge=climate');
    },
  );
}

test(
  'all pictures come as one archive, each as PNG and SVG, with their captions',
  { tag: '@long' },
  async ({ page, atlas }) => {
    test.setTimeout(180_000);
    await atlas.open('/press/');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 150_000 }),
      page.getByRole('button', { name: 'All 12 as a ZIP' }).click(),
    ]);
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    const names = Object.keys(files);
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(12);
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(12);
    expect(new TextDecoder().decode(files['captions.txt'])).toMatch(/citizens’ assembly/);
  },
);

for (const [width, scheme] of [
  [1280, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const) {
  test(
    `the press kit is accessible and fits ${width} px, ${scheme}`,
    { tag: width === 390 ? [] : ['@long'] },
    async ({ page, atlas }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await atlas.open('/press/');
      await expect(page.getByRole('img').first()).toBeVisible();
      await expectAccessible(page);
      await expectContrast(page);
      await expectNoSideways(page);
    },
  );
}

test(
  'what is shown is saved as one HTML file that works from a disk, with no network',
  { tag: '@long' },
  async ({ page, atlas, browser }) => {
    await atlas.open('/?country=DE');
    await page.getByRole('button', { name: 'Share', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Download' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'One HTML file' }).click(),
    ]);
    const file = `${await download.path()}.html`;
    await download.saveAs(file);
    expect((await stat(file)).size).toBeLessThan(600_000);

    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const context = await browser.newContext({
        offline: true,
        colorScheme: scheme,
        viewport: { width, height: 800 },
        javaScriptEnabled: true,
      });
      const alone = await context.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      alone.on('request', (request) => asked.push(request.url()));
      alone.on('console', (message) => said.push(message.text()));
      await alone.goto(`file://${file}`);
      await expect(alone.getByRole('heading', { level: 1 })).toContainText('Germany');
      await expect(alone.getByRole('img')).toBeVisible();
      // The one country that is asked for is the map's area: all around is paler.
      await expect(alone.locator('#around')).toBeAttached();
      const cities = alone.getByRole('article');
      const all = await cities.count();
      await alone.getByRole('radio', { name: /^Living lab/ }).check();
      await expect.poll(() => cities.filter({ visible: true }).count()).toBeLessThan(all);
      const shown = cities.filter({ visible: true });
      const count = await shown.count();
      expect(count).toBeGreaterThan(0);
      const records = await alone.locator('article li').filter({ visible: true }).allTextContents();
      for (const text of records) expect(text).toContain('Living lab');
      const faint = alone.locator('#cities use').filter({ hasText: '' });
      const opacities = await faint.evaluateAll((marks) =>
        marks.map((mark) => getComputedStyle(mark).opacity),
      );
      expect(opacities.filter((one) => one === '1')).toHaveLength(count);
      await alone.getByRole('radio', { name: /^All/ }).check();
      await expect(cities.filter({ visible: true })).toHaveCount(all);
      await expectAccessible(alone);
      await expectContrast(alone);
      await expectNoSideways(alone);
      expect(asked).toEqual([`file://${file}`]);
      expect(said).toEqual([]);
      await context.close();
    }
  },
);
