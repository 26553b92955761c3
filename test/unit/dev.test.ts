import { describe, expect, it } from 'vitest';
import { headersFor } from '../../server/headers';
import { devHeaders } from '../../tools/plugins/headers';
import type { Video } from '../../src/atlas/eventSchema';

const videos: readonly (Video | null)[] = [
  null,
  { provider: 'youtube', id: 'abcdefghijk' },
  { provider: 'file', url: 'https://media.example.org/talk.m3u8' },
];
const origin = 'http://127.0.0.1:5173';
const paths = ['/', '/embed/', '/fr/embed/', '/event/', '/fr/event/cues/', '/embed/examples/'];

/** Directives of the policy, without those that Vite needs otherwise. */
function kept(headers: Readonly<Record<string, string>>): readonly string[] {
  const policy = headers['Content-Security-Policy'] ?? '';
  return policy.split('; ').filter((directive) => !/^(script|style|worker)-src /.test(directive));
}

describe('the development server', () => {
  it.each(paths)('lets %s frame, play and be framed as the site does', (path) => {
    for (const video of videos) {
      const [dev, site] = [
        devHeaders(path, video, 'abc', origin),
        headersFor(path, { video, origin }),
      ];
      expect(kept(dev)).toEqual(kept(site));
      const others = { 'Content-Security-Policy': '', 'Cache-Control': '' };
      expect({ ...dev, ...others }).toEqual({ ...site, ...others });
    }
  });

  it('plays the recording that the data name', () => {
    const policy = (video: Video | null) =>
      devHeaders('/event/', video, 'abc', origin)['Content-Security-Policy'];
    expect(policy(videos[1] ?? null)).toContain('frame-src https://www.youtube-nocookie.com');
    expect(policy(videos[2] ?? null)).toContain('media-src https://media.example.org blob:');
    expect(policy(videos[2] ?? null)).toContain("connect-src 'self' https://media.example.org");
  });

  it('lets Vite’s own scripts run, each directive once', () => {
    const policy = devHeaders('/', null, 'abc', origin)['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/script-src 'self' [^;]*'nonce-abc';/);
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    const names = policy.split('; ').map((directive) => directive.split(' ', 1)[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});
