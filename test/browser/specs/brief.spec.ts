import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';
import { cityCount } from '../numbers';
import { joined, print, type Printed } from '../pdf';

/** A4, in points. */
const [width, height] = [595, 842];

/** Opens a brief and waits for its sheet. */
async function openBrief(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await page.locator('html[data-ready~="data"]').waitFor();
  return page.getByRole('article');
}

function expectOneOrTwoOfA4({ sheets }: Printed): void {
  expect(sheets.length).toBeGreaterThanOrEqual(1);
  expect(sheets.length).toBeLessThanOrEqual(2);
  for (const [wide, high] of sheets) {
    expect(Math.abs(wide - width)).toBeLessThan(1.5);
    expect(Math.abs(high - height)).toBeLessThan(1.5);
  }
}

/** Every number in the text has a note, every note is referred to, and no number is missing. */
function expectNotesResolve(text: string): void {
  const [body = '', notes = ''] = text.split(/\n\s*Sources\s*\n/);
  const numbersIn = (part: string) =>
    [...part.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
  const used = [...new Set(numbersIn(body))].sort((a, b) => a - b);
  expect(used.length).toBeGreaterThan(0);
  expect(used).toEqual(used.map((_, place) => place + 1));
  const written = new Set(numbersIn(notes));
  expect(used.filter((number) => !written.has(number))).toEqual([]);
}

/** Almost all of them: the longest sentence that filters make, over nearly every record. */
const practices = [
  'innovation-strategy',
  'mission-driven-policy',
  'cross-sector-lead',
  'innovation-team',
  'cross-department-unit',
  'staff-skills',
  'innovation-funding',
  'innovation-procurement',
  'regulatory-sandbox',
  'open-data',
  'digital-twin',
  'living-lab',
  'impact-evaluation',
  'ai-governance',
  'service-design',
  'citizens-assembly',
  'participatory-budgeting',
  'digital-participation',
  'cross-sector-alliance',
  'knowledge-partnership',
] as const;

const briefs = [
  ['a city with many records', '/brief/?city=barcelona', '/city/barcelona/', 'Barcelona'],
  [
    'four cities with many records',
    '/brief/?cities=barcelona,helsinki,warsaw,glasgow',
    '/compare/?cities=barcelona,helsinki,warsaw,glasgow',
    'Barcelona, Helsinki, Warsaw and Glasgow',
  ],
  [
    'the practice most on record',
    '/brief/?practice=living-lab',
    '/practice/living-lab/',
    'Living lab',
  ],
  ['a wide result', '/brief/?status=active', '/?status=active', `${cityCount} cities`],
  [
    'a result of every practice by name',
    `/brief/?practice=${practices.join()}`,
    `/?practice=${practices.join()}`,
    'an innovation strategy',
  ],
  [
    'a narrow result',
    '/brief/?practice=citizens-assembly&challenge=climate&country=BE,FR',
    '/?practice=citizens-assembly&challenge=climate&country=BE,FR',
    'climate',
  ],
] as const;

for (const [name, address, place, title] of briefs) {
  test(
    `${name} prints on one or two pages of A4, with sources that resolve`,
    { tag: name === 'a narrow result' ? [] : '@long' },
    async ({ page, site }) => {
      await openBrief(page, address);
      const printed = await print(page);
      expectOneOrTwoOfA4(printed);
      expectNotesResolve(printed.text);
      const text = joined(printed.text);
      expect(text).toContain(joined(title));
      expect(text).toContain(site.url + place);
      expect(printed.text).toMatch(/Printed \d{1,2} \w+ \d{4} · Data 20\d\d-\d\d-\d\d-[0-9a-f]{8}/);
      // What belongs to the screen stays there.
      expect(printed.text).not.toContain('Print or save');
      expect(printed.text).not.toContain('Skip to content');
    },
  );
}

test('addresses of sources are written out in full on paper', async ({ page }) => {
  await openBrief(page, '/brief/?city=ghent');
  const links = await page
    .locator('li[id^="note-"] a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  const text = joined((await print(page)).text);
  for (const link of links) expect(text).toContain(link);
});

test('the whole atlas prints on one page, without scripts too', async ({ page, browser, site }) => {
  await openBrief(page, '/brief/');
  expect((await print(page)).sheets).toHaveLength(1);
  const still = await browser.newPage({ javaScriptEnabled: false });
  await still.goto(`${site.url}/brief/`);
  await expect(still.getByRole('heading', { level: 1 })).toContainText(`${cityCount} cities`);
  await still.close();
});

test('the QR code leads to the address of the view', async ({ page, site }) => {
  const sheet = await openBrief(page, '/fr/brief/?cities=ghent,gdansk');
  const png = PNG.sync.read(await sheet.getByRole('img', { name: /QR/ }).screenshot());
  const found = jsQR(new Uint8ClampedArray(png.data), png.width, png.height);
  expect(found?.data).toBe(`${site.url}/fr/compare/?cities=ghent,gdansk`);
});

test('paper is white and its text dark whatever the colours on screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const sheet = await openBrief(page, '/brief/?city=ghent');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const colours = await sheet.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    const qr = getComputedStyle(element.querySelector('svg rect') ?? element);
    return { color, backgroundColor, qr: qr.fill };
  });
  expect(colours).toEqual({
    color: 'rgb(27, 29, 33)',
    backgroundColor: 'rgb(255, 255, 255)',
    qr: 'rgb(255, 255, 255)',
  });
});

test('a result says what was left out and where it is', async ({ page }) => {
  const sheet = await openBrief(page, '/brief/?practice=living-lab');
  await expect(sheet).toContainText(/18 of \d\d+ records, newest first/);
  await expect(sheet.locator('li[id^="note-"]').first()).toBeVisible();
});

test('a result follows the search as well', async ({ page }) => {
  const sheet = await openBrief(page, '/brief/?q=decidim');
  await expect(sheet.getByRole('heading', { level: 1 })).toContainText('“decidim”');
  await expect(sheet.getByRole('heading', { level: 3 }).first()).toBeVisible();
});

test.describe('is accessible', () => {
  const views = ['/brief/', '/brief/?cities=ghent,gdansk,bologna', '/brief/?practice=open-data'];
  for (const view of views) {
    test(
      `${view}, light and wide, dark at 320 px`,
      { tag: view === '/brief/' ? [] : '@long' },
      async ({ page }) => {
        await openBrief(page, view);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 320, height: 700 });
        await expectNoSideways(page);
        await expectContrast(page);
      },
    );
  }

  test(
    'in forced colours, where the QR code can still be read',
    { tag: '@long' },
    async ({ page, site }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      const sheet = await openBrief(page, '/brief/?city=ghent');
      await expectAccessible(page);
      const png = PNG.sync.read(await sheet.getByRole('img', { name: /QR/ }).screenshot());
      const found = jsQR(new Uint8ClampedArray(png.data), png.width, png.height);
      expect(found?.data).toBe(`${site.url}/city/ghent/`);
    },
  );
});

test('the keyboard goes from the bar to a source and on to its note', async ({ page }) => {
  await openBrief(page, '/brief/?city=ghent');
  await page.getByRole('button', { name: 'Print or save as PDF' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Open in the atlas' })).toBeFocused();
  await page.getByRole('link', { name: 'Source [1]' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note-1')).toBeInViewport();
  expect(new URL(page.url()).search).toBe('?city=ghent');
});

test('as a PDF a brief is tagged, in its language, under its title', async ({ page }) => {
  await openBrief(page, '/fr/brief/?practice=living-lab');
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const pdf = bytes.toString('latin1');
  expect(pdf).toContain('/Marked true');
  expect(pdf).toContain('/Lang (fr)');
  expect(pdf).toContain('/DisplayDocTitle true');
  expect(pdf).toMatch(/\/S \/H1\b/);
});
