import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../server/headers';
import { apacheFile, caddyFile } from '../../server/hosts';
import { readVideo } from '../../server/http';

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
  for (const line of file.split('\n').map((one) => one.trim())) {
    const [, opened] = /^(@\w+) \{$/.exec(line) ?? [];
    if (opened !== undefined) {
      matcher = opened;
      fitting.add(opened);
    }
    const [, not, pattern] = /^(not )?path_regexp `(.*)`$/.exec(line) ?? [];
    const isMet = pattern === undefined || new RegExp(pattern).test(path) === (not === undefined);
    if (!isMet) fitting.delete(matcher);
    const [, asked, name = '', value = ''] = /^header (?:(@\w+) )?(\S+) `(.*)`$/.exec(line) ?? [];
    if (name !== '' && (asked === undefined || fitting.has(asked))) headers[name] = value;
  }
  return headers;
}

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

describe('the files of other servers', () => {
  it('are those that lie in the repository', () => {
    const video = readVideo('.');
    expect(readFileSync('server/hosts/htaccess', 'utf8')).toBe(apacheFile(video));
    expect(readFileSync('server/hosts/Caddyfile', 'utf8')).toBe(caddyFile(video));
  });

  it('ask Caddy for no expression that it does not know', () => {
    expect(caddyFile(null)).not.toContain('(?');
  });

  it('lay the image out for a user without rights, who is asked for its health', () => {
    const file = readFileSync('Containerfile', 'utf8');
    expect(file).toMatch(/^USER (?!root|0)\S+$/m);
    expect(file).toMatch(/^HEALTHCHECK /m);
    expect(file).toContain('COPY server/hosts/Caddyfile');
  });
});
