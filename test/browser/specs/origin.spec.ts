import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { joinPath, languages, splitPath } from '../../../src/i18n/languages';
import { run } from '../../../tools/run';
import { test as base, expect } from '../fixtures';
import { smallSite } from '../small-site';

const origin = 'https://atlas.example';

interface Built {
  dir: string;
  /** HTML of every page by its path: `/fr/`, `/404.html`. */
  pages: ReadonlyMap<string, string>;
}

async function readPages(dir: string): Promise<Map<string, string>> {
  const names = await readdir(dir, { recursive: true });
  const html = names.filter((name) => name.endsWith('.html')).sort();
  const read = html.map(async (name): Promise<[string, string]> => [
    `/${name.replace(/index\.html$/, '')}`,
    await readFile(join(dir, name), 'utf8'),
  ]);
  return new Map(await Promise.all(read));
}

/** A small site that was built with its own address. */
const test = base.extend<object, { built: Built }>({
  built: [
    async ({ browserName: _any }, provide) => {
      const site = await smallSite(
        async () => undefined,
        async () => undefined,
        `${origin}/`,
      );
      await provide({ dir: site.dir, pages: await readPages(site.dir) });
      await site.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

test.describe.configure({ mode: 'serial' });

interface Head {
  canonical: readonly string[];
  /** [language, address] */
  alternates: readonly (readonly [string, string])[];
  oembed: readonly string[];
  ogUrl: string | null;
  robots: string | null;
}

/** What the heads of pages say of addresses, as a browser reads them. */
function readHeads(page: Page, pages: ReadonlyMap<string, string>): Promise<[string, Head][]> {
  return page.evaluate(
    (all) =>
      all.map(([path, html]): [string, Head] => {
        const { head } = new DOMParser().parseFromString(html, 'text/html');
        const found = (selector: string) => [...head.querySelectorAll(selector)];
        const href = (element: Element) => element.getAttribute('href') ?? '';
        const meta = (selector: string) =>
          head.querySelector(selector)?.getAttribute('content') ?? null;
        return [
          path,
          {
            canonical: found('link[rel="canonical"]').map(href),
            alternates: found('link[hreflang]').map((link) => [
              link.getAttribute('hreflang') ?? '',
              href(link),
            ]),
            oembed: found('link[type="application/json+oembed"]').map(href),
            ogUrl: meta('meta[property="og:url"]'),
            robots: meta('meta[name="robots"]'),
          },
        ];
      }),
    [...pages],
  );
}

const isMissing = (path: string) => path.endsWith('404.html');
const isDated = (path: string) => path.startsWith('/v/');

/** Fails where an address is not that of a file of the build. */
function expectBuilt({ dir }: Built, address: string): void {
  expect(address.startsWith(`${origin}/`), address).toBe(true);
  const path = address.slice(origin.length);
  const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
  expect(existsSync(file), file).toBe(true);
}

/** Whether the browser draws a page that is not written in its language: search engines know it in English. */
const isShell = (path: string, { robots, canonical }: Pick<Head, 'robots' | 'canonical'>) =>
  robots === 'noindex' && canonical.length === 1 && canonical[0] !== origin + path;

test('every page is valid HTML', async ({ built }) => {
  expect(built.pages.size).toBeGreaterThan(60);
  expect(await run('tools/html.ts', ['--out', built.dir])).toBe(0);
});

test('every page names its own address and those in other languages, which name it', async ({
  page,
  built,
}) => {
  const heads = new Map(await readHeads(page, built.pages));
  for (const [path, { canonical, alternates, ogUrl, robots }] of heads) {
    if (isMissing(path) || isDated(path)) continue;
    const { language, rest: inAny } = splitPath(path);
    if (isShell(path, { robots, canonical })) {
      expect(canonical, path).toEqual([origin + inAny]);
      continue;
    }
    expect(canonical, path).toEqual([origin + path]);
    if (!path.endsWith('/embed/')) expect(ogUrl, path).toBe(origin + path);
    const named = alternates.map(([language]) => language);
    // A city's page is not there in every language.
    const [first, second, ...rest] = named;
    expect([first, second, rest.at(-1)], path).toEqual(['en', 'fr', 'x-default']);
    expect(new Set(named).size, path).toBe(named.length);
    expect(new Map(alternates).get(language), path).toBe(origin + path);
    for (const [, address] of alternates) {
      expectBuilt(built, address);
      // Who is named as another language names the same ones, this page among them.
      expect(heads.get(address.slice(origin.length))?.alternates, path).toEqual(alternates);
    }
  }
});

test('what is no page has no address: a missing page, and a dated embed', async ({
  page,
  built,
}) => {
  const heads = await readHeads(page, built.pages);
  const others = heads.filter(([path]) => isMissing(path) || isDated(path));
  expect(others.map(([path]) => path.replace(/\/v\/[^/]+/, '/v'))).toEqual([
    ...languages.map((language) => joinPath(language, '/404.html')).sort(),
    ...languages.map((language) => `/v${joinPath(language, '/embed/')}`).sort(),
  ]);
  for (const [path, { canonical, alternates, ogUrl, robots }] of others) {
    expect({ canonical, alternates, ogUrl, robots }, path).toEqual({
      canonical: [],
      alternates: [],
      ogUrl: null,
      robots: 'noindex',
    });
  }
});

test('the sitemap lists every page that search engines may know, and robots.txt names it', async ({
  page,
  built,
}) => {
  const robots = await readFile(join(built.dir, 'robots.txt'), 'utf8');
  expect(robots).toMatch(new RegExp(`^Sitemap: ${origin}/sitemap\\.xml$`, 'm'));
  const xml = await readFile(join(built.dir, 'sitemap.xml'), 'utf8');
  const { places, others } = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    return {
      places: [...document.querySelectorAll('loc')].map((loc) => loc.textContent ?? ''),
      others: [...document.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? ''),
    };
  }, xml);
  for (const address of [...places, ...others]) expectBuilt(built, address);
  const heads = await readHeads(page, built.pages);
  const known = heads.filter(([, { robots }]) => robots === null).map(([path]) => origin + path);
  expect(places.toSorted()).toEqual(known.toSorted());
});

test('every page but the examples leads to what an embedding site asks, by whole addresses', async ({
  page,
  built,
}) => {
  const heads = await readHeads(page, built.pages);
  const files = new Set<string>();
  for (const [path, { oembed, ...head }] of heads) {
    const has = !isMissing(path) && !isShell(path, head) && !path.endsWith('/embed/examples/');
    expect(oembed.length, path).toBe(has ? 1 : 0);
    for (const address of oembed) {
      expectBuilt(built, address);
      files.add(address.slice(origin.length));
    }
  }
  expect([...files].some((file) => file.startsWith('/v/'))).toBe(true);
  for (const file of files) {
    const answer: { html: string; thumbnail_url: string; provider_url: string } = JSON.parse(
      await readFile(join(built.dir, file), 'utf8'),
    );
    const src = /src="([^"?#]*)/.exec(answer.html)?.[1] ?? '';
    for (const address of [src, answer.thumbnail_url, answer.provider_url]) {
      expectBuilt(built, address);
    }
    // A dated embed stays with its version.
    const [version = ''] = /^\/v\/[^/]+/.exec(file) ?? [];
    expect(src.startsWith(`${origin}${version}/`), file).toBe(true);
    expect(src.includes('/v/')).toBe(version !== '');
    expect(answer.thumbnail_url.startsWith(`${origin}${version}/`), file).toBe(true);
  }
});
