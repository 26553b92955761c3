import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { dist, expect, expectAccessible, expectNoSideways, test } from '../fixtures';

/** Opens the maker of pictures for the view at an address. */
async function openMaker(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-ready~="data"]').waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).first().click();
  await page.getByRole('dialog').locator('summary', { hasText: 'Picture' }).click();
  await page.getByRole('button', { name: 'Download PNG' }).waitFor();
}

/** Saves what a button makes. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFile(await download.path());
}

/** The size of a PNG, and every colour in it. */
function look(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const seen = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) {
      seen.add(((pixels[at] ?? 0) << 16) + ((pixels[at + 1] ?? 0) << 8) + (pixels[at + 2] ?? 0));
    }
    return { width: canvas.width, height: canvas.height, colours: [...seen] };
  }, png.toString('base64'));
}

const capabilityColours = [0xb83a08, 0x164a8c, 0x2a9653, 0xad52bf];

test('a picture made in the browser has its size, its land and its marks', async ({ page }) => {
  await openMaker(page, '/?practice=living-lab');
  await page.getByRole('radio', { name: 'Square' }).check();
  await page.getByRole('radio', { name: '1080 × 1080 px' }).check();
  const { width, height, colours } = await look(page, await saved(page, 'Download PNG'));
  expect([width, height]).toEqual([1080, 1080]);
  expect(colours).toEqual(expect.arrayContaining([...capabilityColours, 0xf7f4ec, 0xdfe9ee]));
});

test('the picture at three times the size is three times as large', async ({ page }) => {
  await openMaker(page, '/?country=PT');
  await page.getByRole('radio', { name: '3600 × 2025 px' }).check();
  const png = await saved(page, 'Download PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3600, 2025]);
});

const rsvg = process.env['ATLAS_RSVG'] ?? '';

for (const file of ['atlas.svg', 'fr/city/lodz.svg']) {
  test(`another program draws the same picture: ${file}`, async ({ page }) => {
    test.skip(rsvg === '', 'rsvg-convert is not installed here');
    const run = promisify(execFile);
    const options = { encoding: 'buffer', maxBuffer: 2 ** 26 } as const;
    const { stdout } = await run(rsvg, ['--width=1200', join(dist, file)], options);
    const { width, height, colours } = await look(page, stdout);
    expect([width, height]).toEqual([1200, 675]);
    expect(colours).toEqual(expect.arrayContaining([...capabilityColours, 0xf7f4ec, 0xfbfaf7]));
  });
}

test('the SVG has the marks of the view and its sentence as text', async ({ page }) => {
  await openMaker(page, '/?practice=citizens-assembly&challenge=climate');
  const sentence = await page.getByRole('dialog').locator('img').getAttribute('alt');
  const svg = (await saved(page, 'Download SVG')).toString();
  const found = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      title: document.querySelector('svg > title')?.textContent,
      marks: document.querySelectorAll('#cities use').length,
    };
  }, svg);
  expect(found.title).toBe(sentence);
  expect(`${found.marks} of 188 cities`).toBe(
    sentence?.slice(0, `${found.marks} of 188 cities`.length),
  );
});

test('the maker is accessible, and as wide as a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openMaker(page, '/city/ghent/');
  await expectAccessible(page);
  await expectNoSideways(page);
});

for (const [path, type] of [
  ['/city/ghent.png', 'image/png'],
  ['/fr/city/ghent.svg', 'image/svg+xml'],
  ['/practice/living-lab.csv', 'text/csv; charset=utf-8'],
  ['/country/de.geojson', 'application/geo+json'],
  ['/atlas.json', 'application/json'],
  ['/fr/atlas.oembed.json', 'application/json'],
] as const) {
  test(`lies beside its page, open to other sites: ${path}`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe(type);
    expect(response.headers()['access-control-allow-origin']).toBe('*');
  });
}

test('a page’s own head leads to its files', async ({ page, request }) => {
  await page.goto('/fr/practice/living-lab/');
  const links = await page
    .locator('link[rel="alternate"][type]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  for (const path of [...links, image ?? '']) expect((await request.get(path)).status()).toBe(200);
  expect(links).toHaveLength(4);
});
