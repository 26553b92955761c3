import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Served } from '../../../server/http';
import { dist, test as base, expect, expectAccessible } from '../fixtures';
import { expectOwnFiles, serveFiles } from '../static-host';

/** The site on a host that has files and nothing else. */
const test = base.extend<object, { site: Served }>({
  site: [
    async ({ browserName: _any }, provide) => {
      const site = await serveFiles(dist);
      await provide(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

const dialog = (page: Page) => page.getByRole('dialog');
const pasted = (page: Page) => dialog(page).getByRole('figure').locator('pre');

/** Opens the builder of texts to paste, for a picture. */
async function openBuilder(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-ready~="data"]').waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog(page).locator('summary', { hasText: 'Embed' }).click();
  await dialog(page).locator('summary', { hasText: 'More' }).click();
  await dialog(page).getByRole('radio', { name: 'Picture with link' }).check();
}

test(
  'hands over the picture of any view as a file, which works where it is laid',
  { tag: '@long' },
  async ({ page, site, troubles }) => {
    troubles.allow(/404/);
    await openBuilder(page, '/?practice=living-lab&status=active');
    await expect(dialog(page).getByText(/lay it beside your page/)).toBeVisible();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      // The part above has such a button as well, once it was opened.
      dialog(page).getByRole('button', { name: 'Download PNG' }).click(),
    ]);
    const file = download.suggestedFilename();
    const png = await readFile(await download.path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 675]);
    const text = (await pasted(page).textContent()) ?? '';
    expect(text).toContain(`src="${file}"`);

    await page.route(`${site.url}/article/**`, (route) =>
      route.request().url().endsWith(file)
        ? route.fulfill({ contentType: 'image/png', body: png })
        : route.fulfill({ contentType: 'text/html', body: `<!doctype html><main>${text}</main>` }),
    );
    await page.goto(`${site.url}/article/`);
    const image = page.getByRole('img');
    await expect(image).toHaveAttribute('alt', /living lab/);
    const width = () => image.evaluate((element: HTMLImageElement) => element.naturalWidth);
    await expect.poll(width).toBe(1200);
  },
);

test('names pictures that lie there, live and pinned', async ({ page, request }) => {
  await openBuilder(page, '/');
  for (const time of [/^Updates with the atlas/, /^Frozen as of/]) {
    await dialog(page).getByRole('radio', { name: time }).check();
    const [src = ''] = /(?<=src=")[^"]+/.exec((await pasted(page).textContent()) ?? '') ?? [];
    const answer = await request.get(src);
    expect(answer.headers()['content-type']).toBe('image/png');
  }
});

test('a pinned embed shows its map, and asks for nothing but its own', async ({
  page,
  request,
}) => {
  const { version } = await (await request.get('/data/core.json')).json();
  const home = `/v/${version}/`;
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await page.goto(`${home}embed/?city=ghent`);
  await page.locator('html[data-ready~="data"]').waitFor();
  await expectOwnFiles(page, asked, home);
});
