import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerAt, filePaths, filled } from '../answers';
import { dist, expect, test } from '../fixtures';
import { answers, ended, freePort, writeNginx } from '../../nginx';

const nginx = process.env['ATLAS_NGINX'] ?? '';

let dir = '';
let url = '';
let running: ChildProcess | undefined;

test.beforeAll(async ({ site }) => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-nginx-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const views = await readFile('server/nginx/views.conf', 'utf8');
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

const paths = [
  ...filePaths,
  '/city/ghent/check/',
  '/fr/city/ghent/check',
  '/atlas.oembed.json',
  '/favicon.ico',
  '/view.csv?practice=living-lab',
  '/fr/view.svg?country=PT',
  '/view.png?country=PT&size=nonsense',
  '/v/{version}/atlas.png',
  '/v/{version}/view.png?country=PT',
  '/v/{version}/fr/view.svg?country=PT',
  '/v/{version}/view.csv?country=PT',
  '/v/{version}/view.png?size=nonsense',
  '/v/2020-01-01-00000000/view.png',
  '/oembed',
  '/oembed?url={origin}/fr/city/ghent/',
  '/oembed?url={origin}/v/{version}/embed/?country%3DPT',
  '/oembed?url={origin}/embed/examples/',
  '/fr/city/ghent.oembed.json',
  '/nowhere.oembed.json',
];

for (const path of paths) {
  test(`nginx answers as the small server does: ${path}`, async ({ site }) => {
    const [theirs, ours] = [
      await answerAt(url, filled(path, url), false),
      await answerAt(site.url, filled(path, site.url), false),
    ];
    expect(theirs).toEqual(ours);
  });
}

test('nginx lets any page frame the embed, and none keep for good what was not there', async () => {
  const said = async (name: string, path: string) =>
    (await fetch(url + filled(path, url))).headers.get(name) ?? '';
  const policy = (path: string) => said('content-security-policy', path);
  for (const path of ['/embed/', '/fr/embed/', '/v/{version}/embed/']) {
    expect(await policy(path), path).toContain("default-src 'none'");
    expect(await policy(path), path).not.toContain('frame-ancestors');
  }
  for (const path of ['/', '/embed/examples/', '/embed/nothing', '/oembed']) {
    expect(await policy(path), path).toContain("frame-ancestors 'self'");
  }
  for (const path of ['/v/2020-01-01-00000000/view.png', '/v/{version}/view.png?size=nonsense']) {
    expect(await said('cache-control', path), path).toBe('no-cache');
  }
});

/** Asks from another address of this machine, so that the other tests are not counted. */
function askFrom(localAddress: string, path: string): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    request(url + path, { localAddress, agent: false }, (response) => {
      response.resume().once('end', () => done(response));
    })
      .once('error', fail)
      .end();
  });
}

test('nginx refuses a flood of views from one address, and serves the others', async () => {
  const many = Array.from({ length: 80 }, () => askFrom('127.0.0.7', '/view.csv?country=PT'));
  const answers = await Promise.all(many);
  const count = (status: number) =>
    answers.filter(({ statusCode }) => statusCode === status).length;
  expect(count(200)).toBeGreaterThanOrEqual(40);
  expect(count(429)).toBeGreaterThan(10);
  expect(count(200) + count(429)).toBe(80);
  const refused = answers.find(({ statusCode }) => statusCode === 429);
  expect(refused?.headers['cache-control']).toBe('no-cache');
  expect(refused?.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await askFrom('127.0.0.8', '/view.csv?country=PT')).statusCode).toBe(200);
  expect((await askFrom('127.0.0.7', '/city/ghent.csv')).statusCode).toBe(200);
});

test('nginx lets other origins ask for ranges of the map, as the small server does', async ({
  site,
}) => {
  for (const [path, status] of [
    ['/map/europe.pmtiles', 204],
    ['/about/', 405],
  ] as const) {
    for (const origin of [url, site.url]) {
      const { headers, status: said } = await fetch(origin + path, { method: 'OPTIONS' });
      expect(said, origin + path).toBe(status);
      const allowed = status === 204 ? 'range' : null;
      expect(headers.get('access-control-allow-headers')).toBe(allowed);
      expect(headers.get('access-control-allow-origin')).toBe(allowed && '*');
    }
  }
});

test('nginx sends ranges of the map', async ({ site }) => {
  const said = await answerAt(url, '/map/europe.pmtiles', true);
  expect(said).toEqual(await answerAt(site.url, '/map/europe.pmtiles', true));
  expect(said.status).toBe(206);
});
