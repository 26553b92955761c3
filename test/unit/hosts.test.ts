import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../server/headers';
import { apacheFile, caddyFile } from '../../server/hosts';
import { readVideo } from '../../server/http';
import { headersFile, hostPatterns, redirectsFile, withPolicy } from '../../server/staticHosts';

const paths = [
  '/',
  '/fr/',
  '/city/ghent/',
  '/city/ghent.png',
  '/fr/atlas.oembed.json',
  '/about/index.html',
  '/embed/',
  '/fr/embed/index.html',
  '/embed/examples/',
  '/v/2026-11-24-ab/embed/',
  '/v/2026-11-24-ab/assets/a.js',
  '/v/2026-11-24-ab/data/core.json',
  '/event/',
  '/fr/event/cues/',
  '/event/tour/',
  '/data/',
  '/data/index.html',
  '/data/atlas.csv',
  '/data/your-survey/',
  '/map/europe.pmtiles',
  '/map/lands/DE.json',
  '/assets/worker.mjs',
  '/fonts/a.woff2',
  '/embed.js',
  '/icon.svg',
  '/view.png',
  '/oembed',
  '/404.html',
];

/** The headers that a `.htaccess` gives a path: line by line, the last that fits wins. */
function readApache(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = true;
  for (const line of file.split('\n').map((one) => one.trim())) {
    const [, pattern] = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line) ?? [];
    if (pattern !== undefined) fits = new RegExp(pattern).test(path);
    else if (line === '</If>') fits = true;
    const [, act, name = '', value = ''] =
      /^Header always (set|unset) (\S+)(?: "(.*)")?$/.exec(line) ?? [];
    if (act === undefined || !fits) continue;
    if (act === 'set') headers[name] = value;
    else delete headers[name];
  }
  return headers;
}

/** The headers that a Caddyfile's route gives a path: each as it was last said. */
function readCaddy(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  const fitting = new Set<string>();
  let matcher = '';
  // Its last part is for what is missing.
  const [route = ''] = file.split('handle_errors');
  for (const line of route.split('\n').map((one) => one.trim())) {
    const [, opened] = /^(@\w+) \{$/.exec(line) ?? [];
    if (opened !== undefined) {
      matcher = opened;
      fitting.add(opened);
    }
    const [, not, pattern] = /^(not )?path_regexp `(.*)`$/.exec(line) ?? [];
    const isMet = pattern === undefined || new RegExp(pattern).test(path) === (not === undefined);
    if (!isMet) fitting.delete(matcher);
    const [, asked, name = '', value = ''] = /^header (?:(@\w+) )?(\S+) `(.*)`$/.exec(line) ?? [];
    if (name === 'Content-Type') continue;
    if (name !== '' && (asked === undefined || fitting.has(asked))) headers[name] = value;
  }
  return headers;
}

/** A pattern of `_headers` as Netlify and Cloudflare describe it. */
function fitsPattern(pattern: string, path: string): boolean {
  const source = pattern
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '.*')
    .replaceAll(/:[a-z]+/g, '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}

/** The headers that a `_headers` file gives a path: what several patterns say of one is joined. */
function readStatic(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) fits = fitsPattern(line, path);
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name === '' || !fits) continue;
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

/** What those hosts cannot tell apart, by the header; docs/deploy.md says so. */
const joined: Readonly<Record<string, RegExp>> = {
  // Files of the first folder are all open to others, and all of assets/ says what workers must.
  'Access-Control-Allow-Origin': /^\/(fr\/)?[^/]+\.[a-z]+$|^\/v\/[^/]+\/(fr\/)?[^/]+$/,
  'Cross-Origin-Embedder-Policy': /\/assets\//,
  // A policy does no harm to what needs none.
  'Content-Security-Policy': /\/(assets|data|map)\/.+\.[a-z]+$/,
  'Permissions-Policy': /\/(assets|fonts|data|map)\/.+\.[a-z\d]+$/,
};
/** Paths that have only what is the same everywhere: pages by their file, made files, and what is missing. */
const bare = /\.html$|^\/(view|oembed)/;

const videos = {
  none: null,
  stream: { provider: 'file', url: 'https://media.example/talk.m3u8' },
  'YouTube’s': { provider: 'youtube', id: 'abcdefghijk' },
} as const;

describe.each(Object.entries(videos))('with a recording: %s', (_, video) => {
  const given = video as Parameters<typeof apacheFile>[0];

  it.each(paths)('Apache and Caddy say what the table says at %s', (path) => {
    expect(readApache(apacheFile(given), path)).toEqual(
      headersFor(path, { video: given, origin: 'http://%{atlas_host}e' }),
    );
    expect(readCaddy(caddyFile(given), path)).toEqual(
      headersFor(path, { video: given, origin: 'http://{http.request.hostport}' }),
    );
  });
});

describe.each(Object.entries(videos))('hosts of files, with a recording: %s', (_, video) => {
  const given = video as Parameters<typeof headersFile>[0];
  const origin = 'https://atlas.example.org';
  const file = headersFile(given, origin);

  it.each([...paths, ...hostPatterns.map(([, path]) => path)])(
    'say what the table says at %s',
    (path) => {
      const told = Object.entries(headersFor(path, { video: given, origin }));
      const said = readStatic(file, path);
      if (bare.test(path)) return;
      const without = (all: Record<string, string>) =>
        Object.fromEntries(Object.entries(all).filter(([name]) => !joined[name]?.test(path)));
      expect(without(said)).toEqual(without(Object.fromEntries(told)));
    },
  );
});

describe('a host of files', () => {
  it('finds one pattern for a path, beside that for everything, and no more than it reads', () => {
    const several = hostPatterns.filter(
      ([, path]) => hostPatterns.filter(([pattern]) => fitsPattern(pattern, path)).length !== 1,
    );
    expect(several).toEqual([]);
    expect(hostPatterns.length).toBeLessThan(100);
    const lines = headersFile(null, 'https://a-rather-long-name-of-a-site.example.org').split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  });

  it('names no site where none is known', () => {
    expect(headersFile(null, null)).not.toContain('site.invalid');
    expect(headersFile(null, null)).toContain("worker-src 'self' data:");
  });

  it('leads other spellings on, and misses pages in their language', () => {
    expect(redirectsFile()).toContain('/en/* /:splat 301');
    expect(redirectsFile()).toContain('/fr/* /fr/404.html 404');
  });

  const html = '<!doctype html><html><head><meta charset="utf-8"><title>A</title></head></html>';
  it.each(['/', '/fr/embed/', '/event/cues/', '/404.html'])(
    'finds the policy in the page %s',
    (path) => {
      const options = { video: null, origin: 'https://atlas.example.org' };
      const page = withPolicy(html, path, options);
      const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
      const told = headersFor(path, options)['Content-Security-Policy'] ?? '';
      expect(policy).toBe(told.replace("; frame-ancestors 'self'", ''));
      expect(page).toContain('content="strict-origin-when-cross-origin"');
      // Before all that it holds for.
      expect(page.indexOf('Content-Security')).toBeLessThan(page.indexOf('<title>'));
      expect(withPolicy(page, path, options)).toBe(page);
    },
  );

  it('says so where a page has no place for it', () => {
    expect(() => withPolicy('<p>', '/', { video: null, origin: null })).toThrow(
      /no <meta charset>/,
    );
  });
});

describe('the files of other servers', () => {
  it('are those that lie in the repository', () => {
    const video = readVideo('.');
    expect(readFileSync('server/hosts/htaccess', 'utf8')).toBe(apacheFile(video));
    expect(readFileSync('server/hosts/Caddyfile', 'utf8')).toBe(caddyFile(video));
    expect(readFileSync('server/hosts/_headers', 'utf8')).toBe(headersFile(video, null));
    expect(readFileSync('server/hosts/_redirects', 'utf8')).toBe(redirectsFile());
  });

  it('ask Caddy for no expression that it does not know', () => {
    expect(caddyFile(null)).not.toContain('(?');
  });

  it('lay the image out for a user without rights, who is asked for its health', () => {
    const file = readFileSync('Containerfile', 'utf8');
    expect(file).toMatch(/^USER (?!root|0)\S+$/m);
    expect(file).toMatch(/^HEALTHCHECK /m);
    expect(file).toContain('COPY server/hosts/Caddyfile');
    // Podman's own format of images knows no such question.
    expect(file).toContain('podman build --format docker');
  });

  it('send to be built what the image copies, and nothing else', () => {
    const copied = readFileSync('Containerfile', 'utf8').matchAll(/^COPY (\S+?)\/? /gm);
    const sent = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);
    const paths = Array.from(copied, ([, path]) => path).sort();
    expect(paths).toHaveLength(2);
    expect(sent.filter((line) => !line.startsWith('#'))).toEqual([
      '*',
      ...paths.map((path) => `!${path}`),
    ]);
  });
});
