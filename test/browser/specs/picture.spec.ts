import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { faultsOf, openIn } from '../../otherPrograms';
import { differenceOf, marksShown, shareShown } from '../../pictures';
import { dist, expect, expectAccessible, expectNoSideways, test } from '../fixtures';
import { cityCount } from '../numbers';

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

/** The size of a PNG, and every colour in the middle half of its height: the map, without the disc before the atlas's name. */
function look(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { width, height } = canvas;
    const middle = context?.getImageData(0, height / 4, width, height / 2);
    const pixels = middle?.data ?? [];
    const seen = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) {
      seen.add(((pixels[at] ?? 0) << 16) + ((pixels[at + 1] ?? 0) << 8) + (pixels[at + 2] ?? 0));
    }
    return { width, height, colours: [...seen] };
  }, png.toString('base64'));
}

const capabilityColours = [0xb83a08, 0x164a8c, 0x2a9653, 0xad52bf];

test('a picture made in the browser has its size, its land and its marks', async ({ page }) => {
  await openMaker(page, '/?practice=living-lab');
  await page.getByRole('radio', { name: 'Square, 1:1' }).check();
  await page.getByRole('radio', { name: '1080 × 1080 px' }).check();
  const { width, height, colours } = await look(page, await saved(page, 'Download PNG'));
  expect([width, height]).toEqual([1080, 1080]);
  // Asked for one practice, marks have its colour alone.
  const [leadership, , analytical, partnership] = capabilityColours;
  expect(colours).toEqual(expect.arrayContaining([analytical, 0xf7f4ec, 0xdfe9ee]));
  expect(colours).not.toContain(leadership);
  expect(colours).not.toContain(partnership);
});

test(
  'the picture at three times the size is three times as large',
  { tag: '@long' },
  async ({ page }) => {
    await openMaker(page, '/?country=PT');
    await page.getByRole('radio', { name: '3600 × 2025 px' }).check();
    const png = await saved(page, 'Download PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3600, 2025]);
  },
);

test(
  'a picture made in the browser shows every mark and every word of its SVG',
  { tag: '@long' },
  async ({ page }) => {
    await openMaker(page, '/?practice=citizens-assembly&challenge=climate');
    await page.getByRole('radio', { name: 'Square, 1:1' }).check();
    await page.getByRole('radio', { name: '1080 × 1080 px' }).check();
    const svg = (await saved(page, 'Download SVG')).toString();
    const png = await saved(page, 'Download PNG');
    const sentence = await page.getByRole('dialog').locator('img').getAttribute('alt');
    expect(svg).toContain(`<title id="picture-title">${sentence}</title>`);
    const inside = await marksShown(png, svg, 'cities');
    expect(inside.missing).toEqual([]);
    expect(
      sentence?.startsWith(`${inside.shown.length} of ${cityCount} cities`),
      sentence ?? '',
    ).toBe(true);
    // Small dots: of one that lies under a name only its edge is to be seen, which each program smooths in its own way.
    const outside = await marksShown(png, svg, 'cities-outside');
    const dots = outside.shown.length + outside.missing.length + outside.covered.length;
    expect(outside.missing.length / dots).toBeLessThan(0.02);
    for (const layer of ['title', 'name', 'legend', 'source', 'city-names']) {
      // The browser sets letters at whole pixels; a text that is not there has next to nothing of it.
      expect(await shareShown(png, svg, layer, 3), layer).toBeGreaterThan(0.6);
    }
    expect(await differenceOf(png, svg)).toBeLessThan(0.06);
  },
);

/** Other programs, empty where they are not: what runs these tests says so then, and in CI asks for the first. */
const programs = {
  rsvg: process.env['ATLAS_RSVG'] ?? '',
  office: process.env['ATLAS_OFFICE'] ?? '',
  inkscape: process.env['ATLAS_INKSCAPE'] ?? '',
} as const;

for (const name of ['rsvg', 'office', 'inkscape'] as const) {
  if (programs[name] === '') continue;
  for (const [what, address, size] of [
    ['the opening view', '', 'article'],
    ['a filtered view as a square', '?practice=citizens-assembly&challenge=climate', 'square'],
    ['a city in French as a story', '/fr?city=lodz', 'story'],
  ] as const) {
    test(
      `another program draws the same picture: ${name}, ${what}`,
      { tag: address === '' && name === 'rsvg' ? [] : '@long' },
      async ({ request }) => {
        const [language = '', query = ''] = address.split('?');
        const svg = await (await request.get(`${language}/view.svg?${query}&size=${size}`)).text();
        const png = await openIn(name, programs[name], svg);
        expect(await faultsOf(name, png, svg)).toEqual([]);
      },
    );
  }
}

/** Runs `npm run picture` with these arguments, from the data of the built folder. */
async function runPicture(...args: string[]): Promise<{ code: number; said: string }> {
  const all = ['--import', 'tsx', 'tools/picture.ts', '--from', dist, ...args];
  return promisify(execFile)(process.execPath, all).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code?: number; stderr?: string }) => ({
      code: error.code ?? -1,
      said: error.stderr ?? '',
    }),
  );
}

test('the command writes a picture of a view, in the size it is asked for', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-command-'));
  const [png, svg] = [join(dir, 'new', 'pt.png'), join(dir, 'pt.svg')];
  const view = ['--view', '?country=PT&theme=dark', '--size', '800x450'];
  expect(await runPicture(...view, '--scale', '2', '--out', png)).toMatchObject({ code: 0 });
  expect(await runPicture(...view, '--out', svg)).toMatchObject({ code: 0 });
  const [pixels, text] = [await readFile(png), await readFile(svg, 'utf8')];
  expect([pixels.readUInt32BE(16), pixels.readUInt32BE(20)]).toEqual([1600, 900]);
  expect(text).toContain('viewBox="0 0 800 450"');
  const { shown, missing } = await marksShown(pixels, text, 'cities');
  expect(missing).toEqual([]);
  const [, count] = /<title[^>]*>(\d+) /.exec(text) ?? [];
  expect(shown).toHaveLength(Number(count));
  expect(shown).toContain('city-lisbon');
  await rm(dir, { recursive: true });
});

for (const [args, message] of [
  [['--view', 'practice=magic'], 'no practice magic'],
  [['--view', 'practise=living-lab'], 'no parameter practise'],
  [['--view', 'city=atlantis'], 'no city atlantis'],
  [['--size', '90x90'], '--size 90x90: expected article, square, portrait, story, a5'],
  [['--size', 'huge'], '--size huge: expected'],
  [['--scale', '9'], '--scale 9: expected'],
  [['--language', 'xx'], '--language xx: expected'],
  [['--out', 'picture.jpg'], '--out picture.jpg: expected'],
] as const) {
  test(
    `the command refuses ${args.join(' ')}, and says why`,
    { tag: args.join(' ') === '--size huge' ? [] : '@long' },
    async () => {
      const { code, said } = await runPicture(...args);
      expect(code).toBe(1);
      expect(said).toContain(message);
      expect(said).not.toContain('    at ');
    },
  );
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
  expect(`${found.marks} of ${cityCount} cities`).toBe(
    sentence?.slice(0, `${found.marks} of ${cityCount} cities`.length),
  );
});

test('the maker is accessible, and as wide as a phone', { tag: '@long' }, async ({ page }) => {
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
  // Two feeds, three downloads, and what an embedder asks.
  expect(links).toHaveLength(6);
});
