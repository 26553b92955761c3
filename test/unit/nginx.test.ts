import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { headerRules } from '../../deploy/headers';
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
