import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve, type Served } from '../../../server/http';
import { copyVersions } from '../../../tools/plugins/publishedVersions';
import { run } from '../../../tools/run';
import { snippetOf, type SnippetForm } from '../../../src/share/embed/snippets';
import { parseView } from '../../../src/view/codec';
import { standardEmbedding } from '../../../src/view/embedding';
import { dist as site, expect, test as base } from '../fixtures';
import { copyCity } from '../small-site';
import { expectOwnFiles, servePasted } from '../static-host';

/** Every file of a folder with the hash of its content. */
async function digest(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const hashes = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    return [
      file.slice(dir.length),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ];
  });
  return Object.fromEntries((await Promise.all(hashes)).sort());
}

interface Twice {
  dist: string;
  /** The version that was published first, of Ghent alone; then the data became Milan's. */
  old: string;
  now: string;
  /** Digests of the first version's folder, before and after the second build. */
  before: Record<string, string>;
  after: Record<string, string>;
}

/** A site that was built, got other data, and was built again over what it had published. */
const test = base.extend<object, { site: Served; twice: Twice }>({
  twice: [
    async ({ browserName: _any }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'atlas-twice-'));
      const dist = join(folder, 'dist');
      const build = async (city: string, ...more: string[]) => {
        const data = join(folder, city);
        await copyCity(data, city);
        const options = ['--dir', data, '--out', dist, '--app', site, ...more];
        if ((await run('tools/build.ts', options)) !== 0) {
          throw new Error(`the site of ${city} could not be built`);
        }
        return readdir(join(dist, 'v'));
      };
      const [old = ''] = await build('ghent');
      const before = await digest(join(dist, 'v', old));
      // As anyone would build it again: nobody has to think of what was published.
      const versions = await build('milan');
      const now = versions.find((version) => version !== old) ?? '';
      await provide({ dist, old, now, before, after: await digest(join(dist, 'v', old)) });
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  site: [
    async ({ twice: { dist } }, provide) => {
      const site = await serve({ dir: dist });
      await provide(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

/** Opens an embedded page; returns the paths of all that it asks for. */
async function open(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path);
  await page.locator('html[data-ready~="data"]').waitFor();
  return asked;
}

// One after the other, so that the site is built twice and not four times.
test.describe.configure({ mode: 'serial' });

test('the first version is there, byte by byte', ({ twice }) => {
  expect(Object.keys(twice.before).length).toBeGreaterThan(20);
  expect(twice.after).toEqual(twice.before);
});

test('a pinned embed shows what it showed, and asks for nothing but its own', async ({
  page,
  twice,
}) => {
  const home = `/v/${twice.old}/`;
  const asked = await open(page, `${home}embed/?city=ghent`);
  await expect(page.getByRole('main')).toContainText('1 city in 1 country');
  await expectOwnFiles(page, asked, home);
});

/** The text to paste, with the view that it shows, as of the first version. */
function paste(form: SnippetForm, origin: string, version: string, address = ''): string {
  return snippetOf(form, {
    origin,
    language: 'en',
    view: parseView(address),
    embedding: standardEmbedding,
    sentence: 'Ghent, as it was',
    pinned: version,
  });
}

for (const form of ['iframe', 'wordpress', 'script', 'element'] as const) {
  test(`what was pasted as ${form} shows what it showed, by its own files`, async ({
    page,
    site,
    twice,
    troubles,
  }) => {
    const host = await servePasted(paste(form, site.url, twice.old));
    troubles.allow(new RegExp(`^foreign: ${host.url}/|web-share`));
    const asked: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === site.url) asked.push(pathname);
    });
    await page.goto(host.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('html[data-ready~="data"]').waitFor();
    await expect(frame.getByRole('main')).toContainText('1 city in 1 country');
    await expect(frame.getByRole('main')).toContainText('Ghent');
    await host.close();
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((path) => !path.startsWith(`/v/${twice.old}/`))).toEqual([]);
  });
}

/** Cities whose marks are in an SVG picture. */
const marksIn = (svg: string) =>
  Array.from(svg.matchAll(/<use id="city-([a-z-]+)"/g), ([, id]) => id);

for (const [what, address] of [
  ['the opening view', ''],
  ['any view', '?country=BE&status=active'],
] as const) {
  for (const form of ['picture', 'markdown', 'script'] as const) {
    test(`the pinned picture of ${what} stays as it was: ${form}`, async ({
      request,
      site,
      twice,
    }) => {
      const text = paste(form, site.url, twice.old, address);
      const [path = ''] = /\/v\/[^"()\s]+\.png[^"()\s]*/.exec(text) ?? [];
      const plain = path.replaceAll('&amp;', '&');
      const png = await request.get(plain);
      expect(png.status(), plain).toBe(200);
      expect(png.headers()['content-type']).toBe('image/png');
      expect(png.headers()['cache-control']).toContain('immutable');
      const drawing = await request.get(plain.replace('.png', '.svg'));
      expect(marksIn(await drawing.text())).toEqual(['ghent']);
      const live = await request.get(plain.replace(/^\/v\/[^/]+/, '').replace('.png', '.svg'));
      expect(marksIn(await live.text())).toEqual(['milan']);
    });
  }
}

test('a picture of the opening view is a file: any host of files has it', async ({ twice }) => {
  for (const file of ['atlas.png', 'fr/atlas.png', 'atlas.svg', 'embed.js']) {
    expect(Object.keys(twice.before)).toContain(`/${file}`);
  }
});

test('the live embed shows the new data, and so does the new version', async ({ page, twice }) => {
  for (const path of ['/embed/', `/v/${twice.now}/fr/embed/`]) {
    await open(page, path);
    const main = page.getByRole('main');
    await expect(main).toContainText('Milan');
    await expect(main).not.toContainText('Ghent');
  }
});

test('a version may be kept for good', async ({ request, twice }) => {
  const response = await request.get(`/v/${twice.old}/data/core.json`);
  expect(response.headers()['cache-control']).toContain('immutable');
  expect((await response.json()).version).toBe(twice.old);
  expect((await request.get('/v/2020-01-01-00000000/embed/')).status()).toBe(404);
});

test(
  'a build that fails takes nothing away, and only --clean does',
  { tag: '@long' },
  async ({ twice }) => {
    const kept = async () => (await readdir(join(twice.dist, 'v'))).toSorted();
    const before = await kept();
    expect(before).toHaveLength(2);
    const nothing = join(twice.dist, 'no-such-folder');
    expect(await run('tools/build.ts', ['--dir', nothing, '--out', twice.dist])).toBe(1);
    expect(await kept()).toEqual(before);
    const copy = join(twice.dist, '..', 'copy');
    await cp(twice.dist, copy, { recursive: true });
    expect(await run('tools/build.ts', ['--dir', nothing, '--out', copy, '--clean'])).toBe(1);
    expect(existsSync(join(copy, 'v'))).toBe(false);
    await copyVersions(twice.dist, copy);
    expect((await readdir(join(copy, 'v'))).toSorted()).toEqual(before);
    expect(await digest(join(copy, 'v', twice.old))).toEqual(twice.before);
  },
);
