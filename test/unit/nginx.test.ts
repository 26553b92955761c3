import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { headerRules } from '../../server/headers';
import { dynamicPattern, parseDynamicPath, writtenPattern } from '../../server/dynamicPaths';
import { nginxHeaders, nginxHttp, nginxViews } from '../../server/nginx';
import { readVideo } from '../../server/http';
import type { Video } from '../../src/atlas/eventSchema';

const origin = 'https://atlas.example.org';

describe('nginx’s part of the policy', () => {
  it.each([
    ['http.conf', (video: Video | null) => nginxHttp(video, null)],
    ['headers.conf', nginxHeaders],
    ['views.conf', nginxViews],
  ])('%s is as "npm run headers" writes it', async (name, write) => {
    const text = await readFile(`server/nginx/${name}`, 'utf8');
    expect(text, 'run "npm run headers"').toBe(write(readVideo('.')));
  });

  it('leads to the small server what that makes, and nothing else', () => {
    const patterns = [new RegExp(dynamicPattern), new RegExp(writtenPattern)];
    const made = [
      '/view.png',
      '/fr/view.csv',
      '/v/2026-11-24-ab/view.png',
      '/v/2026-11-24-ab/fr/view.svg',
      '/view.pdf',
      '/oembed',
      '/atlas.oembed.json',
      '/fr/city/ghent.oembed.json',
      '/v/2026-11-24-ab/fr/atlas.oembed.json',
      '/atlas.svg',
      '/fr/city/ghent.png',
      '/country/pt.svg',
    ];
    const others = [
      '/zz/view.csv',
      '/view.tiff',
      '/view.png/',
      '/cities/view.png',
      '/v/2026-11-24-ab/city/ghent.png',
      '/city/ghent.pdf',
      '/v/2026-11-24-ab/view.csv',
      '/fr/oembed',
      '/v/2026-11-24-ab/city/ghent.oembed.json',
      '/embed/',
    ];
    const all = [...made, ...others];
    expect(all.filter((path) => patterns.some((one) => one.test(path)))).toEqual(made);
    expect(all.filter((path) => parseDynamicPath(path) !== null)).toEqual(made);
  });

  it('adds every header of the table, errors included', () => {
    for (const { name } of headerRules({ video: null, origin })) {
      expect(nginxHeaders(null)).toMatch(new RegExp(`^add_header ${name} \\$\\w+ always;$`, 'm'));
    }
  });

  it('lets the event page play the stream that the data name', () => {
    const stream = { provider: 'file', url: 'https://media.example.org/talk.m3u8' } as const;
    const line = nginxHttp(stream, null)
      .split('\n')
      .find((one) => one.includes('event/"') && one.includes('media-src'));
    expect(line).toContain('media-src https://media.example.org blob:');
    expect(line).toContain("connect-src 'self' https://media.example.org;");
  });

  it('names the site as it is asked for, or as it was told', () => {
    const [asked, told] = [nginxHttp(null, null), nginxHttp(null, origin)];
    for (const text of [asked, told]) {
      expect(text).toContain("script-src 'self' $atlas_origin;");
      expect(text).toContain("worker-src 'self' $atlas_origin data:;");
    }
    expect(asked).toContain('"$scheme://$http_host"');
    expect(told).toContain(`map $http_host $atlas_origin {\n  default "${origin}";\n}`);
  });

  it('writes values that cannot end their quotes or name a variable', () => {
    const videos = [
      null,
      { provider: 'youtube', id: 'abcdefghijk' },
      { provider: 'file', url: 'https://media.example.org/talk.m3u8?a="$b' },
    ] as const;
    for (const rule of videos.flatMap((video) => headerRules({ video, origin }))) {
      for (const value of [rule.otherwise, ...rule.cases.map(([, one]) => one)]) {
        expect(value).not.toMatch(/["\\$\n]/);
      }
    }
  });
});
