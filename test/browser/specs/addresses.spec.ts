import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import {
  besidePages,
  downloads,
  embedParameters,
  pages,
  prefixes,
  stems,
  viewParameters,
} from '../../addresses';
import { dist, expect, test } from '../fixtures';

/** What a page of HTML says of itself, read without running it. */
function readPage(html: string) {
  return {
    language: /<html[^>]* lang="([a-z]+)"/.exec(html)?.[1],
    title: /<title>([^<]+)<\/title>/.exec(html)?.[1],
    headings: Array.from(html.matchAll(/<h1[\s>]/g)).length,
  };
}

async function expectPage(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path, { maxRedirects: 0 });
  expect(response.status(), path).toBe(200);
  const headers = response.headers();
  expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy'], path).toContain("default-src 'none'");
  const html = await response.text();
  const { language, title, headings } = readPage(html);
  expect(language, path).toBe(path.startsWith('/fr/') || path.includes('/fr/') ? 'fr' : 'en');
  expect(title, path).toMatch(/\S/);
  expect(headings, path).toBe(1);
  return html;
}

async function expectFile(response: APIResponse, type: string): Promise<void> {
  expect(response.status(), response.url()).toBe(200);
  const headers = response.headers();
  expect(headers['content-type']?.split(';')[0], response.url()).toBe(type);
  expect((await response.body()).length, response.url()).toBeGreaterThan(20);
}

/** The core index as it was built, as far as addresses are made of it. */
async function builtIds(): Promise<string[]> {
  const names = async (folder: string) =>
    (await readdir(join(dist, 'data', folder))).flatMap((name) =>
      name.endsWith('.json') ? [name.slice(0, -5)] : [],
    );
  const [cities, practices, countries] = await Promise.all(
    ['city', 'practice', 'country'].map(names),
  );
  return [
    ...(cities ?? []).map((id) => `/city/${id}/`),
    ...(practices ?? []).map((id) => `/practice/${id}/`),
    ...(countries ?? []).map((code) => `/country/${code.toLowerCase()}/`),
  ];
}

for (const prefix of prefixes) {
  for (const [written, example] of pages) {
    test(`a page is at ${prefix}${written}, with or without its last slash`, async ({
      request,
    }) => {
      const path = prefix + example;
      await expectPage(request, path);
      if (path === '/') return;
      const bare = await request.get(`${path.slice(0, -1)}?q=a`, { maxRedirects: 0 });
      expect(bare.status()).toBe(301);
      expect(bare.headers()['location']).toBe(`${path}?q=a`);
    });
  }
}

test('every city, practice and country has its page in every language', async ({ request }) => {
  const paths = await builtIds();
  expect(paths.length).toBeGreaterThan(240);
  for (const prefix of prefixes) {
    for (const path of paths) {
      const response = await request.get(prefix + path, { maxRedirects: 0 });
      expect(response.status(), prefix + path).toBe(200);
    }
  }
});

test('what is no page says so in the language of its path', async ({ request }) => {
  for (const [path, language] of [
    ['/nowhere/', 'en'],
    ['/city/atlantis/', 'en'],
    ['/fr/city/atlantis/', 'fr'],
  ] as const) {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(readPage(await response.text()).language).toBe(language);
  }
});

test('a view with every parameter is one page, and its address stays as it is', async ({
  atlas,
  page,
}) => {
  // `survey` asks for what is not in these data, `match` for two practices; `city` moves the map to itself.
  const left = new Set(['survey', 'match', 'city']);
  const asked = viewParameters
    .filter(({ name }) => !left.has(name))
    .map(({ name, texts }) => `${name}=${texts[0]?.[0]}`);
  const address = `/?${asked.join('&')}&newer=1#6/60.17/24.94`;
  await atlas.open(address);
  await expect(page.getByRole('main')).toBeVisible();
  expect(atlas.address).toBe(address);
});

test('the parts of a page that addresses name are there without scripts', async ({ request }) => {
  const city = await expectPage(request, '/city/ghent/');
  expect(city).toContain('id="similar"');
  expect(city).toMatch(/id="practice-[a-z-]+"/);
  const tour = await expectPage(request, '/event/tour/');
  expect(tour).toContain('id="strategy"');
});

for (const stem of stems) {
  for (const [ending, type, spoken] of besidePages) {
    test(`${stem}.${ending} is beside its page, ${spoken}`, async ({ request }) => {
      const response = await request.get(`${stem}.${ending}`);
      await expectFile(response, type);
      expect(response.headers()['access-control-allow-origin']).toBe('*');
      const french = await request.get(`/fr${stem}.${ending}`);
      if (spoken === 'in each language') await expectFile(french, type);
      else expect(french.status()).toBe(404);
    });
  }
}

for (const [ending, type] of besidePages.filter(([ending]) => ending !== 'oembed.json')) {
  test(`/view.${ending} is made of any view`, async ({ request }) => {
    const response = await request.get(`/view.${ending}?practice=living-lab&country=BE,FI`);
    await expectFile(response, type);
    expect(response.headers()['access-control-allow-origin']).toBe('*');
  });
}

test('pictures of a view come in three sizes and in each language', async ({ request }) => {
  const sizeOf = async (path: string) => {
    const png = await (await request.get(path)).body();
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  expect(await sizeOf('/view.png?country=PT')).toEqual([1200, 675]);
  expect(await sizeOf('/view.png?country=PT&size=article')).toEqual([1200, 675]);
  expect(await sizeOf('/view.png?country=PT&size=square')).toEqual([1080, 1080]);
  expect(await sizeOf('/fr/view.png?country=PT&size=story')).toEqual([1080, 1920]);
  const [english, french] = await Promise.all([
    request.get('/view.svg?country=IS'),
    request.get('/fr/view.svg?country=IS'),
  ]);
  expect(await english.text()).toContain('Iceland');
  expect(await french.text()).toContain('Islande');
});

test('oEmbed answers for pages of the site, in JSON', async ({ request, site }) => {
  const ask = (url: string, more = '') =>
    request.get(`/oembed?url=${encodeURIComponent(url)}${more}`);
  for (const [, example] of pages.filter(([path]) => path !== '/embed/examples/')) {
    for (const prefix of prefixes) {
      const response = await ask(site.url + prefix + example, '&maxwidth=600&maxheight=400');
      expect(response.status(), prefix + example).toBe(200);
      expect(response.headers()['content-type']).toContain('application/json');
      const { version, type, html, width, height } = await response.json();
      expect({ version, type }).toEqual({ version: '1.0', type: 'rich' });
      expect(html).toContain(`${site.url}${prefix}/embed/`);
      expect(width).toBeLessThanOrEqual(600);
      expect(height).toBeLessThanOrEqual(400);
    }
  }
  expect((await ask(`${site.url}/`, '&format=json')).status()).toBe(200);
  expect((await ask(`${site.url}/`, '&format=xml')).status()).toBe(501);
  expect((await ask('https://example.org/')).status()).toBe(404);
  expect((await ask(`${site.url}/embed/examples/`)).status()).toBe(404);
  expect((await ask(`${site.url}/nowhere/`)).status()).toBe(404);
});

for (const [path, type, start] of downloads) {
  test(`${path} is a download`, async ({ request }) => {
    const response = await request.get(path);
    await expectFile(response, type);
    expect((await response.text()).startsWith(start), path).toBe(true);
    if (path.startsWith('/data/')) {
      expect(response.headers()['access-control-allow-origin']).toBe('*');
    }
  });
}

test('every download but a bare table names the version of the data', async ({ request }) => {
  const { version } = await (await request.get('/data/core.json')).json();
  expect(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  for (const [path] of downloads.filter(([name]) => /^\/data\/(?!tables\/)/.test(name))) {
    expect(await (await request.get(path)).text(), path).toContain(version);
  }
});

test('a version is at its address, with all that addresses name below it', async ({
  request,
  site,
}) => {
  const { version } = await (await request.get('/data/core.json')).json();
  const home = `/v/${version}`;
  for (const prefix of prefixes) await expectPage(request, `${home}${prefix}/embed/`);
  const files = [
    ['/data/atlas.csv', 'text/csv'],
    ['/data/atlas.geojson', 'application/geo+json'],
    ['/data/atlas.json', 'application/json'],
    ['/embed.js', 'text/javascript'],
    ['/atlas.png', 'image/png'],
    ['/atlas.svg', 'image/svg+xml'],
    ['/fr/atlas.png', 'image/png'],
    ['/fr/atlas.svg', 'image/svg+xml'],
    ['/view.png?country=BE', 'image/png'],
    ['/view.svg?country=BE', 'image/svg+xml'],
    ['/fr/view.png?country=BE', 'image/png'],
    ['/atlas.oembed.json', 'application/json'],
  ] as const;
  for (const [path, type] of files) {
    const response = await request.get(home + path);
    await expectFile(response, type);
    expect(response.headers()['cache-control'], path).toContain('immutable');
  }
  const told = await request.get(`/oembed?url=${encodeURIComponent(`${site.url}${home}/embed/`)}`);
  expect((await told.json()).html).toContain(`${site.url}${home}/embed/`);
  expect((await request.get('/v/latest/embed/')).status()).toBe(404);
});

test('every option of the embedded page is read beside a view', async ({ page }) => {
  const options = embedParameters.map(([name, , others]) => `${name}=${others.at(-1)}`);
  for (const search of ['?country=BE', `?country=BE&${options.join('&')}`]) {
    await page.goto(`/embed/${search}`);
    await page.locator('html[data-ready~="data"]').waitFor();
    const title = page.getByRole('heading', { level: 1 });
    // `title=0` and `minimal=1` hide it from everyone.
    await expect(title).toHaveCount(search.includes('title=0') ? 0 : 1);
  }
});

test('scripts that other pages load keep their names', async ({ request }) => {
  const { headers, text } = await request.get('/embed.js').then(async (response) => ({
    headers: response.headers(),
    text: await response.text(),
  }));
  expect(headers['content-type']).toContain('text/javascript');
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  expect(text).toContain('city-innovation-atlas');
  expect(text).toBe(await readFile(join(dist, 'embed.js'), 'utf8'));
});
