// @vitest-environment jsdom
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Head } from '../../src/app/Head';
import { sitemapOf } from '../../tools/plugins/sitemap';
import { scriptJson } from '../../src/app/Head';
import { namespacesFor } from '../../src/app/pageWords';
import { parsePath } from '../../src/app/routes';
import { structuredOf } from '../../src/app/structured';
import { loadMessages } from '../../src/i18n/catalogue';
import { createTranslator } from '../../src/i18n/translator';
import { faultsOfDataset } from './datasetSearch';
import { atlas } from './pages/fixture';
import { readVocabulary } from './vocabulary';

const site = 'https://atlas.example';

async function structured(path: string, origin = site) {
  const route = parsePath(path);
  const messages = await loadMessages(route.language, [
    ...namespacesFor(route.language, route.page),
    'head',
  ]);
  const i18n = createTranslator(route.language, messages);
  return structuredOf({ i18n, id: route.id ?? '', atlas }, route, origin);
}

const tags = (path: string, origin: string | null) => {
  const assets = { preload: [], styles: [], documents: [] };
  const props = { title: 'A "title"', description: 'd', path, site: origin, assets };
  const head = createElement(Head, {
    ...props,
    structured: null,
    base: '',
    written: ['en', 'fr'],
  });
  return new DOMParser().parseFromString(renderToStaticMarkup(head), 'text/html');
};
const content = (document: Document, name: string) =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
const links = (document: Document) =>
  [...document.querySelectorAll('link[rel=alternate][type]')].map((link) =>
    link.getAttribute('href'),
  );

describe('the letters that a page fetches with its HTML', () => {
  it.each([
    ['/', ['latin']],
    ['/pl/about/', ['latin']],
    ['/el/', ['latin', 'greek']],
    ['/el/embed/', ['latin', 'greek']],
  ])('of %s are %j', (path, scripts) => {
    const links = [...tags(path, null).querySelectorAll('link[as=font]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      scripts.map((script) => `/fonts/noto-sans-${script}-400.woff2`),
    );
  });
});

describe('what a page says to those who show links to it', () => {
  it('is its title and a picture of its own, by whole addresses', () => {
    const document = tags('/fr/city/ghent/', site);
    expect(content(document, 'og:title')).toBe('A "title"');
    expect(content(document, 'og:url')).toBe(`${site}/fr/city/ghent/`);
    expect(content(document, 'og:image')).toBe(`${site}/fr/city/ghent.png`);
    expect(content(document, 'og:locale')).toBe('fr_FR');
    expect(content(document, 'og:locale:alternate')).toBe('en_GB');
    expect(content(document, 'twitter:card')).toBe('summary_large_image');
  });

  it('is where its data and its embed are', () => {
    expect(links(tags('/fr/city/ghent/', site))).toEqual([
      `${site}/fr/city/ghent.atom`,
      `${site}/fr/city/ghent.feed.json`,
      `${site}/city/ghent.csv`,
      `${site}/city/ghent.geojson`,
      `${site}/city/ghent.json`,
      `${site}/fr/city/ghent.oembed.json`,
    ]);
    expect(links(tags('/', null))).toEqual([
      '/new/feed.atom',
      '/new/feed.json',
      '/atlas.csv',
      '/atlas.geojson',
      '/atlas.json',
      '/atlas.oembed.json',
    ]);
  });

  it('is the atlas’s picture, and no data, where the page has none of its own', () => {
    const document = tags('/about/', null);
    expect(links(document)).toEqual(['/atlas.oembed.json']);
    expect(content(document, 'og:image')).toBe('/atlas.png');
    expect(content(document, 'og:url')).toBeUndefined();
  });

  it('is no embed where none of its own view is shown', () => {
    expect(links(tags('/fr/embed/examples/', site))).toEqual([]);
  });
});

describe('what a page says in the words of schema.org', () => {
  it.each(['/', '/fr/data/'])('%s is a data set with its licence and files', async (path) => {
    expect(await structured(path)).toMatchObject({
      '@type': 'Dataset',
      version: '2026-11-24-test',
      dateModified: '2026-11-24',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      distribution: [
        { contentUrl: `${site}/data/atlas.csv`, encodingFormat: 'text/csv' },
        { contentUrl: `${site}/data/atlas.geojson` },
        { contentUrl: `${site}/data/atlas.json` },
      ],
    });
  });

  it.each([
    ['/city/ghent/', 'Ghent'],
    ['/fr/country/be/', 'Belgique'],
    ['/practice/open-data/', 'Open data'],
    ['/case-studies/', 'Case studies'],
  ])('%s lies below the map', async (path, name) => {
    const data = await structured(path);
    expect(data).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1 }, { position: 2, name, item: site + path }],
    });
  });

  it.each(['/about/', '/event/', '/nowhere/'])('%s says nothing', async (path) => {
    expect(await structured(path)).toBeNull();
  });

  const validator = new Validator(readVocabulary());

  /** What is wrong with the markup of a page that says this. */
  async function faults(data: unknown): Promise<string[]> {
    const html = `<html><head><script type="application/ld+json">${scriptJson(data)}</script></head></html>`;
    const found = new WebAutoExtractor({ addLocation: true }).parse(html);
    expect(Object.keys(found.jsonld)).toHaveLength(1);
    return (await validator.validate(found)).map(({ issueMessage }) => issueMessage);
  }

  it.each(['/', '/fr/', '/fr/data/', '/city/ghent/', '/fr/country/be/', '/case-studies/'])(
    'is accepted by a validator: %s',
    async (path) => {
      const assets = { script: '/a.js', preload: [], styles: [], documents: [] };
      const data = await structured(path);
      const props = {
        title: 't',
        description: 'd',
        structured: data,
        path,
        assets,
        site,
        base: '',
        written: ['en', 'fr'] as const,
      };
      const html = `<html><head>${renderToStaticMarkup(createElement(Head, props))}</head></html>`;
      const found = new WebAutoExtractor({ addLocation: true }).parse(html);
      expect(Object.keys(found.jsonld)).toHaveLength(1);
      expect(await validator.validate(found)).toEqual([]);
    },
  );

  it('would notice a breadcrumb without names', async () => {
    const items = [{ '@type': 'ListItem', position: 1 }];
    const broken = { '@context': 'https://schema.org', '@type': 'BreadcrumbList' };
    expect(await faults({ ...broken, itemListElement: items })).not.toEqual([]);
  });

  it.each(['/', '/fr/', '/data/', '/fr/data/'])(
    'has what a search of data sets asks for: %s',
    async (path) => expect(faultsOfDataset(await structured(path))).toEqual([]),
  );

  it.each([
    ['a type that is none', { '@type': 'DataSet' }, 'DataSet'],
    ['a property of another type', { recipeYield: '4' }, 'recipeYield'],
    ['a misspelt property', { licence: 'https://example.org/' }, 'licence'],
    ['such a property within', { distribution: [{ '@type': 'DataDownload', uri: '/a' }] }, 'uri'],
  ])('would notice in a data set %s', async (_, broken, word) => {
    const messages = await faults({ ...(await structured('/')), ...broken });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`"${word}"`);
  });

  it.each([
    ['no name', { name: undefined }, ['name']],
    ['too few words', { description: 'Data.' }, ['description']],
    ['a licence without an address', { license: 'CC BY 4.0' }, ['license']],
    [
      'files without address and type',
      { distribution: [{ '@type': 'DataDownload', contentUrl: '/data/atlas.csv' }] },
      ['distribution.0.contentUrl', 'distribution.0.encodingFormat'],
    ],
  ])('would notice that a search of data sets finds %s', async (_, broken, where) => {
    const found = faultsOfDataset({ ...(await structured('/')), ...broken });
    expect(new Set(found)).toEqual(new Set(where));
  });

  it('cannot end its element', () => {
    expect(scriptJson({ name: '</script><script>' })).not.toContain('<');
    expect(JSON.parse(scriptJson({ name: '</script>' }))).toEqual({ name: '</script>' });
  });
});

describe('the sitemap', () => {
  it('lists each page with its other languages, as XML', () => {
    const text = sitemapOf(
      [
        { rest: '/', written: ['en', 'fr'] },
        { rest: '/city/a&b/', written: ['en'] },
      ],
      site,
      '2026-11-24',
    );
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const places = [...document.querySelectorAll('loc')].map((loc) => loc.textContent);
    expect(places).toEqual([`${site}/`, `${site}/city/a&b/`, `${site}/fr/`]);
    const links = [...document.querySelectorAll('url:nth-of-type(3) link')];
    expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual(
      [
        ['en', `${site}/`],
        ['fr', `${site}/fr/`],
        ['x-default', `${site}/`],
      ],
    );
  });
});
