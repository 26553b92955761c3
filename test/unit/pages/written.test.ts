import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Atlas } from '../../../src/atlas/model';
import { officialLanguages } from '../../../src/app/official';
import { shippedAtlas } from '../../shippedAtlas';

// As it will be with more languages: two that are whole, three that are not.
vi.mock('../../../src/i18n/codes', () => {
  const codes: readonly string[] = ['en', 'fr', 'de', 'qa', 'sv'];
  return { languages: codes, locales: {} };
});
const { addressedPages, writtenIn } = await import('../../../src/app/written');
const { linkedPicture } = await import('../../../src/view/drawn');
const { ShellHead, ShellRoot } = await import('../../../src/app/Shell');
const { sitemapOf } = await import('../../../tools/plugins/sitemap');

let atlas: Atlas;
beforeAll(async () => {
  atlas = await shippedAtlas();
});

describe('the languages that a page is written in', () => {
  it('are all, of the pages that readers come to first', () => {
    for (const page of [
      'home',
      'practices',
      'event',
      'tour',
      'findings',
      'cases',
      'about',
    ] as const) {
      expect([page, ...writtenIn(page, null, atlas)]).toEqual([page, 'en', 'fr', 'de', 'qa', 'sv']);
    }
    expect(writtenIn('country', 'PL', atlas)).toEqual(['en', 'fr', 'de', 'qa', 'sv']);
  });

  it('are the whole ones, and of a city those of its country', () => {
    expect(writtenIn('city', 'berlin', atlas)).toEqual(['en', 'fr', 'de']);
    expect(writtenIn('city', 'espoo', atlas)).toEqual(['en', 'fr', 'sv']);
    expect(writtenIn('city', 'ghent', atlas)).toEqual(['en', 'fr', 'de']);
    expect(writtenIn('city', 'barcelona', atlas)).toEqual(['en', 'fr']);
    expect(writtenIn('practice', 'living-lab', atlas)).toEqual(['en', 'fr']);
  });

  it('leave no address without a file', () => {
    for (const { rest, written, shells } of addressedPages(atlas, () => true)) {
      expect([rest, ...written, ...shells].sort()).toEqual(
        [rest, 'de', 'en', 'fr', 'qa', 'sv'].sort(),
      );
    }
  });

  it('are known of every country of the atlas', () => {
    const rows: { code: string }[] = parse(readFileSync('data/countries.csv'), {
      columns: true,
      bom: true,
    });
    expect(rows.map(({ code }) => code).filter((code) => !officialLanguages[code])).toEqual([]);
  });
});

describe('the picture shown with links to a page', () => {
  it('is in English where the build draws none', () => {
    expect(linkedPicture('fr', '/city/ghent/')).toBe('/fr/city/ghent.png');
    expect(linkedPicture('sv' as 'fr', '/city/ghent/')).toBe('/city/ghent.png');
    expect(linkedPicture('sv' as 'fr', '/about/')).toBe('/sv/atlas.png');
  });
});

describe('the sitemap', () => {
  it('lists each page in the languages that it is written in', () => {
    const pages = addressedPages(atlas, () => true).filter(({ rest }) => rest === '/city/berlin/');
    const text = sitemapOf(pages, 'https://a.example', '2026-11-30');
    const found = [...text.matchAll(/<loc>([^<]+)/g)].map(([, path]) => path);
    expect(found).toEqual(
      ['', '/fr', '/de'].map((language) => `https://a.example${language}/city/berlin/`),
    );
    expect(text.match(/hreflang="sv"/g)).toBeNull();
  });
});

describe('the shell of a page', () => {
  const site = 'https://a.example';
  const path = '/sv/city/ghent/';
  const assets = {
    script: '/assets/main.js',
    preload: [],
    styles: ['/assets/a.css'],
    documents: [],
  };
  const head = renderToStaticMarkup(
    createElement(ShellHead, { title: 'Gent – Atlas', path, assets, site }),
  );
  const root = renderToStaticMarkup(
    createElement(ShellRoot, {
      title: 'Gent – Atlas',
      path,
      version: 'v',
      english: '/city/ghent/',
      said: 'This page in English',
    }),
  );

  it('is not listed, and leads those who search to the English page', () => {
    expect(head).toContain('<meta name="robots" content="noindex"/>');
    expect(head).toContain(`<link rel="canonical" href="${site}/city/ghent/"/>`);
    expect(head).not.toContain('hrefLang');
    expect(head).toContain(`content="${site}/city/ghent.png"`);
  });

  it('says its name and the way to the English page without scripts, in at most 3 kB', () => {
    expect(root).toContain('<h1>Gent – Atlas</h1>');
    expect(root).toContain('<a href="/city/ghent/" hrefLang="en" lang="en">This page in English');
    expect(head.length + root.length).toBeLessThan(2_000);
  });
});
