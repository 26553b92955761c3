import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, expect, test } from '../fixtures';
import { answers, ended, freePort, writeNginx } from '../../nginx';

const nginx = process.env['ATLAS_NGINX'] ?? '';
test.skip(nginx === '', 'nginx is not installed here');

let dir = '';
let url = '';
let running: ChildProcess | undefined;

test.beforeAll(async ({ site }) => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-nginx-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const views = await readFile('deploy/nginx/views.conf', 'utf8');
  await writeNginx(
    dir,
    { port, root: dist, server: 'include atlas/views.conf;' },
    { 'views.conf': views.replace('http://127.0.0.1:4173', site.url.replace(/\/$/, '')) },
  );
  running = spawn(nginx, ['-p', dir, '-c', 'nginx.conf'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await answers(url);
});

test.afterAll(async () => {
  running?.kill();
  if (running) await ended(running);
  await rm(dir, { recursive: true });
});

/** What both servers must say alike. */
const compared = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'access-control-allow-origin',
  'cross-origin-resource-policy',
  'cache-control',
  'content-range',
  'location',
] as const;

async function answer(origin: string, path: string, range: boolean) {
  const headers = range ? { Range: 'bytes=0-99' } : { 'Accept-Encoding': 'gzip' };
  const response = await fetch(origin + path, { redirect: 'manual', headers });
  await response.arrayBuffer();
  const said = Object.fromEntries(compared.map((name) => [name, response.headers.get(name)]));
  const { status } = response;
  // A redirect's own little page differs, and the small server does not compress its missing page.
  const type = status === 301 ? null : response.headers.get('content-type');
  const encoding = status === 404 ? null : response.headers.get('content-encoding');
  return { status, type, encoding, ...said };
}

const paths = [
  '/',
  '/?practice=living-lab',
  '/fr/',
  '/about/',
  '/about',
  '/about?theme=dark',
  '/fr/about',
  '/city/ghent/',
  '/event/',
  '/fr/event/',
  '/data/',
  '/data/core.json',
  '/data/atlas.csv',
  '/data/atlas.geojson',
  '/map/outline.svg',
  '/city/ghent.csv',
  '/fr/city/ghent.png',
  '/atlas.oembed.json',
  '/icon.svg',
  '/theme.js',
  '/embed.js',
  '/embed/',
  '/fr/embed/',
  '/nowhere/',
  '/fr/nulle-part/',
  '/embed/nothing',
  '/event/nothing',
  '/.vite/manifest.json',
  '/assets/nothing.js',
  '/view.csv?practice=living-lab',
  '/fr/view.svg?country=PT',
  '/view.png?country=PT&size=nonsense',
];

for (const path of paths) {
  test(`nginx answers as the small server does: ${path}`, async ({ site }) => {
    expect(await answer(url, path, false)).toEqual(await answer(site.url, path, false));
  });
}

test('nginx sends ranges of the map', async ({ site }) => {
  const said = await answer(url, '/map/europe.pmtiles', true);
  expect(said).toEqual(await answer(site.url, '/map/europe.pmtiles', true));
  expect(said.status).toBe(206);
});
