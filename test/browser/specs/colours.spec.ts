import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { palettes } from '../../../src/map/palette';
import {
  expect,
  expectAccessible,
  expectContrast,
  expectNoSideways,
  followKey,
  test,
} from '../fixtures';

type ColourName = keyof typeof palettes.light;

/** How many pixels of what is on screen have a colour of the map's. */
async function pixelsOf(part: Locator, name: ColourName, theme: 'light' | 'dark' = 'light') {
  const { data } = PNG.sync.read(await part.screenshot());
  const rgb = [1, 3, 5].map((at) => Number.parseInt(palettes[theme][name].slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (rgb.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 3)) count++;
  }
  return count;
}

const map = (page: Page) => page.locator('[data-phase]');
const chooser = (page: Page) => page.getByRole('combobox', { name: 'Colour by' });
const key = (page: Page, name: string) => page.getByRole('list', { name, exact: true });
const drawing = /\/assets\/(drawn|ColorList)/;

test('colours marks by region, chosen by the keyboard; the address and “back” know it', async ({
  page,
  atlas,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await atlas.open();
  expect(await pixelsOf(map(page), 'leadership')).toBeGreaterThan(200);
  expect(asked.filter((url) => drawing.test(url))).toEqual([]);

  await chooser(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(key(page, 'Region').getByRole('listitem')).toHaveCount(6);
  await expect(key(page, 'Region')).toContainText('South-East Europe and Türkiye');
  expect(atlas.address).toBe('/?color=region');
  for (const tone of ['region0', 'region2', 'region4', 'region5'] as const) {
    expect(await pixelsOf(map(page), tone)).toBeGreaterThan(100);
  }
  expect(await pixelsOf(map(page), 'leadership')).toBe(0);
  // The list's marks are those of the map.
  expect(await pixelsOf(atlas.city('Ghent').locator('svg'), 'region5')).toBeGreaterThan(20);
  await expectAccessible(page);

  await page.goBack();
  await expect(key(page, 'Region')).toHaveCount(0);
  await expect(chooser(page)).toHaveValue('capability');
  expect(await pixelsOf(map(page), 'leadership')).toBeGreaterThan(200);
});

test('keeps the colours in the engine, and gives it others', async ({ page, atlas }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open('/?color=size#6/51/5', 'engine');
  await expect(map(page)).toHaveAttribute('data-phase', 'engine');
  await expect.poll(() => pixelsOf(map(page), 'size3', 'dark')).toBeGreaterThan(50);
  expect(await pixelsOf(map(page), 'organisational', 'dark')).toBe(0);
  await expectContrast(page);

  // Where the map has been moved the key is folded: it would lie over cities.
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await chooser(page).selectOption('Recognition');
  await expect.poll(() => pixelsOf(map(page), 'recognition2', 'dark')).toBeGreaterThan(50);
  await expect.poll(() => pixelsOf(map(page), 'size3', 'dark')).toBe(0);
  await expect(key(page, 'Recognition').getByRole('listitem')).toHaveText([
    'No recognition on record',
    'Recognised by one scheme',
    'Two schemes',
    'Three or more',
  ]);
});

test('the key has room on a small phone, in French', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await atlas.open('/fr/?color=size');
  await page.getByRole('button', { name: 'Légende', exact: true }).click();
  await expect(key(page, 'Taille').getByRole('listitem')).toHaveCount(5);
  await expectNoSideways(page);
  await expectAccessible(page);
});

test('the key has room beside the column in the smallest window that has one', async ({
  page,
  atlas,
}) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await atlas.open('/fr/?color=recognition');
  await page.getByRole('button', { name: 'Légende', exact: true }).click();
  const items = key(page, 'Distinction').getByRole('listitem');
  await expect(items).toHaveCount(4);
  for (const item of await items.all()) {
    // One line of words beside a mark.
    expect((await item.boundingBox())?.height).toBeLessThan(26);
  }
});

test('an embed has the colours of its address, with their key', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 700, height: 700 });
  await atlas.open('/embed/?color=region');
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await expect(key(page, 'Region').getByRole('listitem')).toHaveCount(6);
  expect(await pixelsOf(map(page), 'region5')).toBeGreaterThan(100);
  await expectAccessible(page);
});

test('who follows a speaker is told what his colours mean', async ({ page, atlas, site }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await atlas.open('/event/follow/?room=colours');
  const sent = await page.request.post(`${site.url}/publish/colours`, {
    headers: { authorization: `Bearer ${followKey}` },
    data: { v: '?color=region', cue: null, seq: 1, at: 1_700_000_000_000 },
  });
  expect(sent.ok()).toBe(true);
  await expect.poll(() => pixelsOf(map(page), 'region5')).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await expect(key(page, 'Region')).toBeVisible();
  await expectNoSideways(page);
  await expectAccessible(page);
});

test('a list without a map has its key above it', async ({ page, atlas }) => {
  await atlas.open('/?show=list&color=size');
  await expect(key(page, 'Size').getByRole('listitem')).toHaveCount(5);
  expect(await pixelsOf(atlas.city('Aarhus').locator('svg'), 'size2')).toBeGreaterThan(20);
});

test('piles have the same colours', async ({ page, atlas }) => {
  await atlas.open('/?show=piles&group=size&color=region');
  await expect(key(page, 'Region')).toBeVisible();
  const canvas = page.locator('canvas[aria-hidden=true]').first();
  await expect.poll(() => pixelsOf(canvas, 'region5')).toBeGreaterThan(100);
  expect(await pixelsOf(canvas, 'partnership')).toBe(0);
});

test('a picture that is saved says in its legend what the colours mean', async ({
  page,
  atlas,
}) => {
  await atlas.open('/?color=region&country=NL');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('heading', { name: 'Picture' }).click();
  const preview = page.getByRole('dialog').locator('img[width]');
  await expect(preview).toBeVisible();
  const svg = decodeURIComponent((await preview.getAttribute('src')) ?? '');
  expect(svg).toContain('Western Europe');
  expect(svg).toContain(palettes.light.region5);
});
