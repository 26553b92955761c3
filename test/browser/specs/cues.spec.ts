import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, expectContrast, expectNoSideways, test } from '../fixtures';

test(
  'cues are made from the map, taken along, and nothing is sent',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await atlas.open('/event/cues/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Add cue here' }).click();
    await page.getByLabel('Seconds').fill('12');
    await page.getByRole('textbox', { name: 'Title' }).fill('The whole of it');
    await expect(page.getByLabel(/^View/)).toHaveValue(/^#\d/);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSideways(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download WebVTT' }).click(),
    ]);
    await expect(readFile(await file.path(), 'utf8')).resolves.toContain(
      '00:00:12.000 --> 00:01:12.000\nThe whole of it',
    );
    const own = asked
      .map((url) => new URL(url).pathname)
      .filter((path) => !/^\/(assets|map|fonts)\//.test(path));
    expect(own.filter((path) => path.startsWith('/'))).toEqual([]);
  },
);
