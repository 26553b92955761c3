import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { headerRules } from '../../deploy/headers';
import { madePattern, readMade, writtenPattern } from '../../deploy/made';
import { nginxHeaders, nginxHttp, nginxViews } from '../../deploy/nginx';
import { readVideo } from '../../deploy/server';

describe('nginx’s part of the policy', () => {
  it.each([
    ['http.conf', nginxHttp],
    ['headers.conf', nginxHeaders],
    ['views.conf', nginxViews],
  ])('%s is as "npm run headers" writes it', async (name, write) => {
    const text = await readFile(`deploy/nginx/${name}`, 'utf8');
    expect(text, 'run "npm run headers"').toBe(write(readVideo('.')));
  });

  it('leads to the small server what that makes, and nothing else', () => {
    const patterns = [new RegExp(madePattern), new RegExp(writtenPattern)];
    for (const [path, isMade] of [
      ['/view.png', true],
      ['/fr/view.csv', true],
      ['/de/view.csv', false],
      ['/view.pdf', false],
      ['/view.png/', false],
      ['/city/view.png', false],
      ['/v/2026-11-24-ab/view.png', true],
      ['/v/2026-11-24-ab/fr/view.svg', true],
      ['/v/2026-11-24-ab/view.csv', false],
      ['/oembed', true],
      ['/fr/oembed', false],
      ['/atlas.oembed.json', true],
      ['/fr/city/ghent.oembed.json', true],
      ['/v/2026-11-24-ab/fr/atlas.oembed.json', true],
      ['/v/2026-11-24-ab/city/ghent.oembed.json', false],
      ['/embed/', false],
    ] as const) {
      expect(
        patterns.some((pattern) => pattern.test(path)),
        path,
      ).toBe(isMade);
      expect(readMade(path) !== null, path).toBe(isMade);
    }
  });

  it('adds every header of the table, errors included', () => {
    for (const { name } of headerRules(null)) {
      expect(nginxHeaders(null)).toMatch(new RegExp(`^add_header ${name} \\$\\w+ always;$`, 'm'));
    }
  });

  it('writes values that cannot end their quotes or name a variable', () => {
    const videos = [null, { provider: 'youtube', id: 'abcdefghijk' }] as const;
    for (const rule of videos.flatMap((video) => headerRules(video))) {
      for (const value of [rule.otherwise, ...rule.cases.map(([, one]) => one)]) {
        expect(value).not.toMatch(/["\\$\n]/);
      }
    }
  });
});
