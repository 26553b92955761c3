import { describe, expect, it } from 'vitest';
import { firstPaintHashes } from '../../server/firstPaint';
import { headersFor } from '../../server/headers';
import type { Video } from '../../src/atlas/eventSchema';
import { hashOf, inlineScript } from '../../tools/plugins/firstPaint';

const origin = 'https://atlas.example.org';
const policy = (path: string, video: Video | null = null) =>
  headersFor(path, { video, origin })['Content-Security-Policy'] ?? '';

const inline = firstPaintHashes.join(' ');

describe('headersFor', () => {
  it('lets in the script that stands in the pages, by its hash, and in frames none', async () => {
    // Red after a change of public/theme.js: npm run headers.
    expect(firstPaintHashes[0]).toBe(hashOf(await inlineScript()));
    expect(policy('/city/ghent/')).toContain(`script-src 'self' ${inline};`);
    expect(policy('/embed/')).not.toContain('sha256');
    expect(policy('/')).not.toContain('unsafe');
  });

  it('allows nothing but the site itself', () => {
    expect(policy('/')).toBe(
      `default-src 'none'; script-src 'self' ${inline}; worker-src 'self'; style-src 'self'; ` +
        "img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; " +
        "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
  });

  it.each(['/embed/', '/fr/embed/', '/v/2026-11-24-abcd1234/fr/embed/'])(
    'lets any page frame %s',
    (path) => {
      expect(policy(path)).not.toContain('frame-ancestors');
      expect(policy(path)).toContain("base-uri 'none'; form-action 'none'");
    },
  );

  it.each(['/embed/', '/fr/embed/', '/v/2026-11-24-abcd1234/embed/'])(
    'names the site on %s, which in a sandbox is of no origin itself',
    (path) => {
      const directives = policy(path).split('; ');
      expect(directives.filter((one) => one.endsWith("'self'"))).toEqual([]);
      for (const name of ['script', 'style', 'img', 'font', 'connect', 'worker']) {
        const sources = directives.find((one) => one.startsWith(`${name}-src `))?.split(' ');
        expect(sources).toContain(origin);
      }
      // There MapLibre makes its workers from an address of data.
      expect(directives).toContain(`worker-src 'self' ${origin} data:`);
    },
  );

  it('names the site on no other page', () => {
    for (const path of ['/', '/event/', '/embed/examples/']) {
      expect(policy(path)).not.toContain(origin);
    }
  });

  it.each([
    '/',
    '/fr/event/',
    '/city/embed/',
    '/data/embed/x.csv',
    '/embed/examples/',
    '/fr/embed/examples/',
    '/v/embed/',
    '/embed.js',
  ])('lets only our own pages frame %s', (path) => {
    expect(policy(path)).toContain("frame-ancestors 'self'");
  });

  describe('with a recording on YouTube', () => {
    const video = { provider: 'youtube', id: 'abcdefghijk' } as const;

    it.each(['/event/', '/fr/event/', '/event/index.html'])('frames its host on %s', (path) => {
      expect(policy(path, video)).toContain('; frame-src https://www.youtube-nocookie.com');
      expect(policy(path, video)).not.toContain("frame-src 'self'");
      expect(policy(path, video)).not.toContain('media-src');
    });

    it.each(['/', '/city/event/', '/fr/'])('frames nothing on %s', (path) => {
      expect(policy(path, video)).toBe(policy('/'));
    });
  });

  it.each([
    ['/talk.mp4', undefined, "media-src 'self'"],
    ['https://media.example.org/talk.webm', undefined, 'media-src https://media.example.org'],
    ['https://a.example.org/talk.mp4', '/talk.vtt', "media-src https://a.example.org 'self'"],
  ])('plays the file %s with captions %s', (url, captions, directive) => {
    const video: Video = { provider: 'file', url, ...(captions ? { captions } : {}) };
    expect(policy('/event/', video).split('; ')).toContain(directive);
    expect(policy('/event/', video)).toContain("; frame-src 'self';");
    expect(policy('/event/', video)).toContain("; connect-src 'self';");
    expect(policy('/', video)).not.toContain('media-src');
  });

  it.each([
    ['/talk.m3u8', undefined, "media-src 'self' blob:", "connect-src 'self'"],
    [
      'https://media.example.org/a/talk.m3u8?b=1',
      undefined,
      'media-src https://media.example.org blob:',
      "connect-src 'self' https://media.example.org",
    ],
    [
      'https://media.example.org/talk.m3u8',
      '/talk.vtt',
      "media-src https://media.example.org 'self' blob:",
      "connect-src 'self' https://media.example.org",
    ],
  ])('lets a script bring the stream %s with captions %s', (url, captions, media, connect) => {
    const video: Video = { provider: 'file', url, ...(captions ? { captions } : {}) };
    for (const path of ['/event/', '/fr/event/']) {
      const directives = policy(path, video).split('; ');
      expect(directives).toContain(media);
      expect(directives).toContain(connect);
      expect(directives).toContain("worker-src 'self'");
      expect(directives).toContain(`script-src 'self' ${inline}`);
    }
    for (const path of ['/', '/embed/', '/city/event/']) {
      expect(policy(path, video)).toBe(policy(path));
    }
    expect(policy('/event/cues/', video)).toBe(policy('/event/cues/'));
  });

  it('adds nothing to the event page without a recording', () => {
    expect(policy('/event/')).toBe(policy('/'));
  });

  it.each([
    ['/assets/main-abc.js', 'public, max-age=31536000, immutable'],
    ['/fonts/sans.woff2', 'public, max-age=2592000'],
    ['/map/europe.pmtiles', 'public, max-age=86400'],
    ['/', 'no-cache'],
    ['/city/ghent/', 'no-cache'],
    ['/data/core.json', 'no-cache'],
    ['/theme.js', 'no-cache'],
  ])('keeps %s: %s', (path, cache) => {
    expect(headersFor(path, { video: null, origin })['Cache-Control']).toBe(cache);
  });

  it.each([
    ['/data/core.json', '*'],
    ['/data/city/ghent.json', '*'],
    ['/map/outline.svg', '*'],
    ['/data/', undefined],
    ['/fr/data/', undefined],
    ['/assets/main.js', '*'],
    ['/fonts/noto-sans-latin-400.woff2', '*'],
    ['/v/2026-11-24-abcd1234/data/core.json', '*'],
    ['/v/2026-11-24-abcd1234/embed/', undefined],
    ['/embed/', undefined],
    ['/embed.js', '*'],
    ['/embedding.js', undefined],
    ['/city/data/', undefined],
  ])('opens %s to other sites: %s', (path, allowed) => {
    expect(headersFor(path, { video: null, origin })['Access-Control-Allow-Origin']).toBe(allowed);
  });

  it('lets other origins read ranges of what is open to them', () => {
    const of = (path: string) =>
      headersFor(path, { video: null, origin })['Access-Control-Allow-Headers'];
    expect(of('/map/europe.pmtiles')).toBe('range');
    expect(of('/v/2026-11-24-abcd1234/map/europe.pmtiles')).toBe('range');
    expect(of('/')).toBeUndefined();
  });

  it.each([
    ['/embed/', 'cross-origin', 'require-corp'],
    ['/v/2026-11-24-abcd1234/fr/embed/', 'cross-origin', 'require-corp'],
    ['/v/2026-11-24-abcd1234/assets/worker-1.mjs', 'cross-origin', 'require-corp'],
    ['/assets/desk.worker-1.js', 'cross-origin', 'require-corp'],
    ['/assets/main-1.js', 'cross-origin', undefined],
    ['/assets/main-1.css', 'cross-origin', undefined],
    ['/embed.js', 'cross-origin', undefined],
    ['/embedding.js', 'cross-origin', undefined],
    ['/data/core.json', 'cross-origin', undefined],
    ['/practice/living-lab.png', 'cross-origin', undefined],
    ['/view.png', 'cross-origin', undefined],
    ['/', undefined, undefined],
    ['/fr/city/ghent/', undefined, undefined],
    ['/embed/examples/', undefined, undefined],
    ['/404.html', undefined, undefined],
  ])('says to pages that are isolated what %s is to them', (path, resource, embedder) => {
    const headers = headersFor(path, { video: null, origin });
    expect(headers['Cross-Origin-Resource-Policy']).toBe(resource);
    expect(headers['Cross-Origin-Embedder-Policy']).toBe(embedder);
  });

  it('says the rest of the policy on every answer', () => {
    expect(headersFor('/', { video: null, origin })).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=()'),
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it.each([
    '/assets/main-1.js',
    '/assets/messages-1/fr/city.js',
    '/assets/main-1.css',
    '/fonts/noto-sans-latin-400.woff2',
    '/data/core.json',
    '/map/europe.pmtiles',
    '/v/2026-11-24-abcd1234/data/core.json',
  ])('leaves the policy of a page to the page that asks for %s', (path) => {
    const headers = headersFor(path, { video: null, origin });
    expect(headers).not.toHaveProperty('Content-Security-Policy');
    expect(headers).not.toHaveProperty('Permissions-Policy');
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
  });

  it.each([
    '/assets/desk.worker-1.js',
    '/assets/maplibre-gl-worker-1.mjs',
    '/v/2026-11-24-abcd1234/assets/worker-1.js',
    '/sw.js',
    '/embed.js',
    '/map/outline.svg',
    '/new/feed.atom',
    '/data/atlas.csv',
    '/404.html',
  ])('gives %s, which runs or is drawn by itself, a policy of its own', (path) => {
    expect(policy(path)).toContain("default-src 'none'");
  });

  it('knows every worker by its name', () => {
    const texts = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const made = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/new (?:Shared)?Worker\(\s*new URL\('([^']+)'/g)].map(([, name]) => name),
    );
    expect(made.length).toBeGreaterThan(1);
    for (const name of made) expect(name).toMatch(/worker\.ts$/);
  });
});
