import { describe, expect, test } from 'vitest';
import { assetsOf, type Manifest } from '../../scripts/assets';
import { htmlDocument, type DocumentInput } from '../../src/app/document';
import { escapeHtml } from '../../src/app/escape';
import { parsePath } from '../../src/app/routes';

const input: DocumentInput = {
  page: {
    language: 'en',
    title: 'A <b> & "c"',
    description: "it's",
    html: '<p>ready</p>',
    structured: null,
  },
  path: '/about/',
  version: '2026-11-24-abcd1234',
  assets: {
    script: '/assets/main.js',
    preload: ['/assets/page.js'],
    styles: ['/assets/page.css'],
    documents: ['/data/core.json'],
  },
  site: null,
  alternates: [
    ['en', '/about/'],
    ['fr', '/fr/about/'],
  ],
};

describe('the document around a page', () => {
  test('escapes what comes from data', () => {
    expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
    const html = htmlDocument(input);
    expect(html).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
    expect(html).toContain('content="it&#39;s"');
  });

  test('names path and version for the script, and the picture as there', () => {
    const html = htmlDocument(input);
    expect(html).toContain('data-path="/about/" data-version="2026-11-24-abcd1234"');
    expect(html).toContain('<html lang="en" data-ready="picture">');
  });

  test('has no script or style of its own inside, as the policy asks', () => {
    const html = htmlDocument(input);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  test('links to the other languages only where the origin is known', () => {
    expect(htmlDocument(input)).not.toContain('hreflang');
    const html = htmlDocument({ ...input, site: 'https://atlas.example' });
    expect(html).toContain('<link rel="canonical" href="https://atlas.example/about/">');
    expect(html).toContain('hreflang="fr" href="https://atlas.example/fr/about/"');
  });
});

describe('the head of what is no page of its own', () => {
  const site = 'https://atlas.example';
  const links = (html: string) => html.match(/<link rel="(canonical|alternate)"[^>]*>/g) ?? [];

  test('a missing page has no address, no embed, and is nothing to be found', () => {
    const html = htmlDocument({ ...input, site, path: '/fr/404/', missing: true });
    expect(links(html)).toEqual([]);
    expect(html).not.toContain('og:url');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('<base');
  });

  test('an embedded page leads to what an embedding site asks, in its language', () => {
    const html = htmlDocument({ ...input, path: '/fr/embed/', framed: true });
    expect(links(html)).toEqual([
      expect.stringContaining('type="application/json+oembed" href="/fr/atlas.oembed.json"'),
    ]);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  test('a dated embed leads to that of its version, and to no other page', () => {
    const dated = { ...input, site, path: '/fr/embed/', framed: true, base: '/v/2026-11-24-ab' };
    expect(links(htmlDocument(dated))).toEqual([
      expect.stringContaining(`href="${site}/v/2026-11-24-ab/fr/atlas.oembed.json"`),
    ]);
  });
});

describe('the files of a page', () => {
  const manifest: Manifest = {
    'src/app/main.tsx': {
      file: 'assets/main.js',
      css: ['assets/main.css'],
      imports: ['_shared.js'],
    },
    '_shared.js': { file: 'assets/shared.js' },
    'src/app/pages/AboutPage.tsx': {
      file: 'assets/about.js',
      css: ['assets/about.css'],
      imports: ['_shared.js', 'src/app/main.tsx'],
    },
  };

  test('are the entry, the page and what they import, each once', () => {
    const assets = assetsOf(manifest, 'about', 'en');
    expect(assets.script).toBe('/assets/main.js');
    expect([...assets.preload].sort()).toEqual(['/assets/about.js', '/assets/shared.js']);
    expect(assets.styles).toEqual(['/assets/main.css', '/assets/about.css']);
  });

  test('must hold the entry', () => {
    expect(() => assetsOf({}, 'home', 'en')).toThrow('no entry');
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
    ['/de/about/', { language: 'en', page: 'missing', id: null }],
    ['/city/', { language: 'en', page: 'missing', id: null }],
    ['/constructor', { language: 'en', page: 'missing', id: null }],
  ] as const)('%s', (path, route) => expect(parsePath(path)).toEqual(route));
});
