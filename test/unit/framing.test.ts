import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../server/headers';
import { pinnedPath } from '../../server/dynamicPaths';
import { readVideo } from '../../server/http';
import { pathsOf } from '../../tools/plugins/site';
import * as renderer from '../../src/app/render';
import { languages } from '../../src/i18n/languages';
import { run } from './compile/folder';

const origin = 'https://atlas.example.org';
let pages: readonly string[] = [];
let dir = '';

beforeAll(async () => {
  const { files } = await run('data');
  dir = await mkdtemp(join(tmpdir(), 'atlas-paths-'));
  for (const [path, text] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  const core: object = JSON.parse(files.get('data/core.json') ?? '{}');
  const atlas = renderer.parseAtlas(core);
  const site = {
    renderer,
    atlas,
    core,
    out: dir,
    outline: '',
    smallOutline: '',
    origin: null,
    inProgress: [],
  };
  const dated = languages.map((language) => pinnedPath(atlas.version, language));
  const missing = languages.map((language) => renderer.joinPath(language, '/404.html'));
  pages = [...pathsOf(site).written, ...dated, ...missing];
}, 60_000);

afterAll(() => rm(dir, { recursive: true }));

/** Who may frame the page at a path: nobody is asked where the policy says nothing. */
function ancestors(path: string): string {
  const { 'Content-Security-Policy': policy = '' } = headersFor(path, {
    video: readVideo('.'),
    origin,
  });
  const found = policy.split('; ').find((directive) => directive.startsWith('frame-ancestors '));
  return found?.slice('frame-ancestors '.length) ?? '*';
}

describe('every page of the build', () => {
  it('is among those looked at', () => {
    expect(existsSync(join(dir, 'data/cues/tour.json'))).toBe(true);
    expect(pages.length).toBeGreaterThan(500);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('may be framed by others if it is the embedded page, and by our own only if not', () => {
    const open = pages.filter((path) => ancestors(path) === '*');
    const framed = languages.map((language) => renderer.joinPath(language, '/embed/'));
    expect(open.map((path) => path.replace(/^\/v\/[^/]+/, '/v'))).toEqual([
      ...framed,
      ...framed.map((path) => `/v${path}`),
    ]);
    const closed = pages.filter((path) => !open.includes(path));
    expect(new Set(closed.map(ancestors))).toEqual(new Set(["'self'"]));
  });

  it('lets nothing in that the policy does not name', () => {
    const all = pages.map((path) => headersFor(path, { video: null, origin }));
    const policies = all.map(({ 'Content-Security-Policy': policy = '' }) => policy);
    expect(policies.filter((policy) => !policy.startsWith("default-src 'none'; "))).toEqual([]);
    expect(new Set(all.map((headers) => headers['X-Content-Type-Options']))).toEqual(
      new Set(['nosniff']),
    );
    // Other sites read files, not pages.
    expect(all.filter((headers) => 'Access-Control-Allow-Origin' in headers)).toEqual([]);
  });
});
