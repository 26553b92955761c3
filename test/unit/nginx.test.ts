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
    const made = [
      '/view.png',
      '/fr/view.csv',
      '/v/2026-11-24-ab/view.png',
      '/v/2026-11-24-ab/fr/view.svg',
      '/oembed',
      '/atlas.oembed.json',
      '/fr/city/ghent.oembed.json',
      '/v/2026-11-24-ab/fr/atlas.oembed.json',
    ];
    const others = [
      '/de/view.csv',
      '/view.pdf',
      '/view.png/',
      '/city/view.png',
      '/v/2026-11-24-ab/view.csv',
      '/fr/oembed',
      '/v/2026-11-24-ab/city/ghent.oembed.json',
      '/embed/',
    ];
    const all = [...made, ...others];
    expect(all.filter((path) => patterns.some((one) => one.test(path)))).toEqual(made);
    expect(all.filter((path) => readMade(path) !== null)).toEqual(made);
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
