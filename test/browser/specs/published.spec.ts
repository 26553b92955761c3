import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { layPublished, published, readPublished } from '../../published';
import { expect, test as base } from '../fixtures';
import { smallSite } from '../small-site';
import { servePasted } from '../static-host';

const home = `/v/${published}/`;
type Built = Awaited<ReturnType<typeof smallSite>>;

/**
 * Today's site, of Ghent alone, built over a folder that had the first published
 * version: what is shown of 188 cities can come from that version only.
 */
const test = base.extend<object, { built: Built; site: Built }>({
  built: [
    async ({ browserName: _any }, provide) => {
      const built = await smallSite((data) => layPublished(join(dirname(data), 'dist')));
      await provide(built);
      await built.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  site: [({ built }, provide) => provide(built), { scope: 'worker' }],
});

/** Notes the paths that a page asks this site for. */
function watch(page: Page, origin: string): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === origin) asked.push(url.pathname);
  });
  return asked;
}

const others = (asked: readonly string[]) => asked.filter((path) => !path.startsWith(home));

// One after the other, so that the site is built once.
test.describe.configure({ mode: 'serial' });

test('a build over a published version leaves it byte for byte', async ({ built }) => {
  for (const [name, body] of await readPublished()) {
    const kept = await readFile(join(built.dir, home, name));
    expect(kept.equals(body), name).toBe(true);
  }
});

for (const [language, prefix, sentence] of [
  ['English', '', '188 cities in 41 countries'],
  ['French', 'fr/', '188 villes dans 41 pays'],
] as const) {
  test(`its embedded page works in ${language}, by its own files alone`, async ({ page, site }) => {
    const asked = watch(page, site.url);
    const core = page.waitForResponse((response) => response.url().endsWith('/core.json'));
    await page.goto(`${home}${prefix}embed/`);
    await page.locator('html[data-ready~="data"]').waitFor();
    const answer = await core;
    expect(new URL(answer.url()).pathname).toBe(`${home}data/core.json`);
    expect(answer.status()).toBe(200);
    await expect(page.getByRole('main')).toContainText(sentence);
    expect(asked.length).toBeGreaterThan(4);
    expect(others(asked)).toEqual([]);
  });
}

test('its filters, its cities and its engine work', async ({ page, site }) => {
  const asked = watch(page, site.url);
  await page.goto(`${home}embed/?country=PT&city=lisbon`);
  await page.locator('html[data-ready~="data"]').waitFor();
  await expect(page.getByRole('heading', { name: 'Lisbon', exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('in Portugal');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.locator('html[data-ready~="engine"]').waitFor({ timeout: 60_000 });
  expect(asked).toContain(`${home}map/europe.pmtiles`);
  expect(others(asked)).toEqual([]);
});

test('it is sent as what never changes, open to frames of any site', async ({ request }) => {
  const answer = await request.get(`${home}embed/`);
  const headers = answer.headers();
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['content-security-policy']).not.toContain('frame-ancestors');
  for (const file of ['data/core.json', 'assets/', 'fonts/']) {
    const names = [...(await readPublished()).keys()];
    const name = names.find((key) => key.startsWith(file)) ?? '';
    const got = await request.get(home + name);
    expect(got.status(), name).toBe(200);
    expect(got.headers()['access-control-allow-origin'], name).toBe('*');
  }
});

test('its picture lies there, and the present code draws any other from its data', async ({
  request,
}) => {
  const drawn = await request.get(`${home}atlas.svg`);
  expect(drawn.headers()['content-type']).toContain('image/svg+xml');
  expect(await drawn.text()).toContain('id="city-reykjavik"');
  const made = await request.get(`${home}fr/view.svg?country=PT`);
  expect(made.status()).toBe(200);
  const svg = await made.text();
  expect(svg).toContain('id="city-lisbon"');
  expect(svg).toContain('Lisbonne');
  const png = await request.get(`${home}view.png?practice=living-lab`);
  expect(png.headers()['content-type']).toBe('image/png');
});

/**
 * Texts as the share dialog gave them out with this version: they lie in other
 * people's pages and are written out here, so that no change of ours changes them.
 */
const pasted = {
  iframe: (origin: string) =>
    `<iframe src="${origin}${home}embed/?country=PT&amp;city=lisbon#5/39/-8" title="Portugal" height="792" loading="lazy" style="width:0;min-width:100%!important;border:none" allow="web-share; clipboard-write; fullscreen"></iframe><noscript><a href="${origin}${home}embed/?country=PT&amp;city=lisbon#5/39/-8">Portugal</a></noscript>`,
  script: (origin: string) => `<div id="city-innovation-atlas-fbnryu" style="min-height:792px">
<script defer src="${origin}${home}embed.js" data-target="#city-innovation-atlas-fbnryu" data-view="?country=PT&amp;city=lisbon#5/39/-8" data-version="${published}" data-height="792" data-title="Portugal"></script>
<noscript><a href="${origin}${home}embed/?country=PT&amp;city=lisbon#5/39/-8">Portugal</a></noscript>
</div>`,
  element: (
    origin: string,
  ) => `<city-innovation-atlas view="?country=PT&amp;city=lisbon#5/39/-8" version="${published}" height="792" title="Portugal" style="display:block;min-height:792px">
<a href="${origin}${home}embed/?country=PT&amp;city=lisbon#5/39/-8">Portugal</a>
</city-innovation-atlas>
<script async src="${origin}${home}embed.js"></script>`,
} as const;

for (const form of ['iframe', 'script', 'element'] as const) {
  test(`a page into which it was pasted as ${form} shows it`, async ({ page, site, troubles }) => {
    const host = await servePasted(pasted[form](site.url));
    troubles.allow(new RegExp(`^foreign: ${host.url}/|web-share`));
    const asked = watch(page, site.url);
    await page.goto(host.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('html[data-ready~="data"]').waitFor();
    await expect(frame.getByRole('heading', { name: 'Lisbon', exact: true })).toBeVisible();
    await host.close();
    expect(asked.length).toBeGreaterThan(4);
    expect(others(asked)).toEqual([]);
  });
}

/** The same texts without a version: what they show is always the latest. */
const live = (text: string) =>
  text
    .replaceAll(home, '/')
    .replace(/ (?:data-)?version="[^"]*"/, '')
    .replaceAll('lisbon', 'ghent');

for (const form of ['iframe', 'script', 'element'] as const) {
  test(`a page into which the latest was pasted as ${form} shows today's data`, async ({
    page,
    site,
    troubles,
  }) => {
    const text = live(pasted[form](site.url)).replaceAll('PT', 'BE');
    const host = await servePasted(text);
    troubles.allow(new RegExp(`^foreign: ${host.url}/|web-share`));
    await page.goto(host.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('html[data-ready~="data"]').waitFor();
    await expect(frame.getByRole('heading', { name: 'Ghent', exact: true })).toBeVisible();
    await host.close();
  });
}
