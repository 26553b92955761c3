import { existsSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FirstPaint, Head, type HeadProps } from '../../src/app/Head';
import { scriptJson } from '../../src/app/Head';
import * as pageWords from '../../src/app/pageWords';
import * as table from '../../src/app/routes';
import { filesIn } from './sources';
import { assetsOf, type Manifest } from '../../tools/plugins/assets';

const routes = { ...table, ...pageWords };
const { parsePath } = routes;

const input: HeadProps = {
  title: 'A <b> & "c"',
  description: "it's",
  structured: null,
  path: '/about/',
  assets: {
    script: '/assets/main.js',
    preload: ['/assets/page.js'],
    styles: ['/assets/page.css'],
    documents: ['/data/core.json'],
  },
  site: null,
  base: '',
  written: ['en', 'fr'],
};
const head = (more: Partial<HeadProps> = {}) =>
  renderToStaticMarkup(createElement(Head, { ...input, ...more }));
const firstPaint = (more: Partial<HeadProps> = {}) =>
  renderToStaticMarkup(createElement(FirstPaint, { ...input, ...more }));

describe('the head of a page', () => {
  test('escapes what comes from data', () => {
    expect(scriptJson('</script>')).toBe('"\\u003c/script>"');
    expect(head()).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
    expect(head()).toContain('content="it&#x27;s"');
  });

  test('has the colours asked for before the styles', () => {
    expect(firstPaint()).toBe(
      '<script src="/theme.js"></script><link rel="stylesheet" href="/assets/page.css"/>',
    );
    expect(firstPaint({ assets: { ...input.assets, inline: 'go()' } })).toMatch(
      /^<script>go\(\)<\/script>/,
    );
    expect(firstPaint({ path: '/embed/', base: '/v/2026-11-24-ab' })).toContain(
      'src="/v/2026-11-24-ab/embedding.js"',
    );
  });

  test('names the files that its one style sheet is made of, so that none is loaded again', () => {
    const held = ['/assets/index.css', '/assets/page.css'];
    const html = head({ assets: { ...input.assets, held } });
    for (const href of held) {
      expect(html).toContain(`<link rel="stylesheet" href="${href}" disabled=""/>`);
    }
  });

  test('has no script or style of its own inside, as the policy asks', () => {
    const html = firstPaint() + head();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  test('links to the other languages only where the origin is known', () => {
    expect(head()).not.toContain('hrefLang');
    const html = head({ site: 'https://atlas.example' });
    expect(html).toContain('<link rel="canonical" href="https://atlas.example/about/"/>');
    expect(html).toContain('hrefLang="fr" href="https://atlas.example/fr/about/"');
  });
});

describe('the head of what is no page of its own', () => {
  const site = 'https://atlas.example';
  const links = (html: string) => html.match(/<link rel="(canonical|alternate)"[^>]*>/g) ?? [];

  test('a missing page has no address, no embed, and is nothing to be found', () => {
    const html = head({ site, path: '/fr/404/' });
    expect(links(html)).toEqual([]);
    expect(html).not.toContain('og:url');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('<base');
  });

  test('an embedded page leads to what an embedding site asks, in its language', () => {
    const html = head({ path: '/fr/embed/' });
    expect(links(html)).toEqual([
      expect.stringContaining('type="application/json+oembed" href="/fr/atlas.oembed.json"'),
    ]);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  test('a dated embed leads to that of its version, and to no other page', () => {
    expect(links(head({ site, path: '/fr/embed/', base: '/v/2026-11-24-ab' }))).toEqual([
      expect.stringContaining(`href="${site}/v/2026-11-24-ab/fr/atlas.oembed.json"`),
    ]);
  });
});

describe('the table of pages', () => {
  test.each(routes.pageNames)('names the file of %s', (page) => {
    expect(existsSync(routes.sourceOf(page))).toBe(true);
  });

  test('has every file of a page', () => {
    const files = routes.pageNames.map((page) => routes.sourceOf(page));
    expect([...filesIn('src/pages', /Page\.tsx$/), 'src/embed/EmbedPage.tsx'].sort()).toEqual(
      files.sort(),
    );
  });
});

describe('the files of a page', () => {
  const manifest: Manifest = {
    'index.html': {
      file: 'assets/main.js',
      css: ['assets/main.css'],
      imports: ['_shared.js'],
    },
    '_shared.js': { file: 'assets/shared.js' },
    'src/pages/about/AboutPage.tsx': {
      file: 'assets/about.js',
      css: ['assets/about.css'],
      imports: ['_shared.js', 'index.html'],
    },
  };

  test('are the entry, the page and what they import, each once', () => {
    const assets = assetsOf(manifest, 'index.html', parsePath('/about/'), routes);
    expect(assets.script).toBe('/assets/main.js');
    expect([...assets.preload].sort()).toEqual(['/assets/about.js', '/assets/shared.js']);
    expect(assets.styles).toEqual(['/assets/main.css', '/assets/about.css']);
  });

  test('name the engine where a map opens the page, and fetch none of it', () => {
    const withEngine: Manifest = {
      ...manifest,
      'src/map/engine/MapLibreRenderer.ts': {
        file: 'assets/engine.js',
        css: ['assets/engine.css'],
      },
      'src/map/canvas/CanvasMarks.tsx': { file: 'assets/marks.js' },
    };
    const at = (path: string) => assetsOf(withEngine, 'index.html', parsePath(path), routes);
    expect(at('/about/').engine).toBeUndefined();
    const opening = { ...at('/'), documents: [] };
    const markup = head({ path: '/', assets: opening });
    expect(markup).toContain(
      '<meta name="engine" content="/assets/engine.js /assets/engine.css /assets/marks.js"/>',
    );
    expect(markup.match(/engine\.(js|css)/g)).toHaveLength(2);
  });

  test('must hold the entry', () => {
    expect(() => assetsOf({}, 'index.html', parsePath('/'), routes)).toThrow('no entry');
  });
});

describe('paths', () => {
  test.each([
    ['/', { language: 'en', page: 'home', id: null }],
    ['/fr/', { language: 'fr', page: 'home', id: null }],
    ['/city/ghent/', { language: 'en', page: 'city', id: 'ghent' }],
    ['/fr/city/ghent/', { language: 'fr', page: 'city', id: 'ghent' }],
    ['/case-studies/', { language: 'en', page: 'cases', id: null }],
    ['/en/', { language: 'en', page: 'missing', id: null }],
    ['/zz/about/', { language: 'en', page: 'missing', id: null }],
    ['/city/', { language: 'en', page: 'missing', id: null }],
    ['/constructor', { language: 'en', page: 'missing', id: null }],
  ] as const)('%s', (path, route) => expect(parsePath(path)).toMatchObject(route));
});
