import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../server/headers';
import { readVideo, serve, type Served } from '../../server/http';
import { contentTypeOf } from '../../server/types';
import { compressFolder } from '../../tools/plugins/compression';

const long = '<!doctype html><p>The atlas. '.repeat(40);
const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': long,
  '404.html': 'Nothing here',
  'fr/404.html': 'Rien ici',
  'embed/index.html': 'Embed',
  'el/city/ghent/index.html': long,
  'city/ghent.svg': `<svg>${' '.repeat(5_000)}</svg>`,
  'icon.svg': '<svg/>',
  'about/index.html': 'About',
  'fr/about/index.html': 'À propos',
  'check/index.html': 'Check',
  'assets/main-1.js': 'void 0;'.repeat(200),
  'data/core.json': '{}',
  'map/europe.pmtiles': Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256)),
  '.vite/manifest.json': '{}',
};

let dir = '';
let site: Served;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  await compressFolder(dir);
  site = await serve({ dir });
});

afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** A request with the path exactly as given, and no decoding of the answer. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(site.url);
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

it('stays when a file is taken away from under it', async () => {
  await rm(join(dir, 'assets/main-1.js'));
  await expect(ask('/assets/main-1.js')).rejects.toThrow(/socket hang up|aborted|ECONNRESET/);
  expect((await ask('/about/')).status).toBe(200);
  await writeFile(join(dir, 'assets/main-1.js'), files['assets/main-1.js'] ?? '');
});

describe('the small server', () => {
  it('serves a page with the headers of the policy', async () => {
    const { status, headers, body } = await ask('/about/?practice=living-lab');
    expect(status).toBe(200);
    expect(body.toString()).toBe('About');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    for (const [name, value] of Object.entries(
      headersFor('/about/', { video: null, origin: site.url }),
    )) {
      expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it('knows the types of a recording in parts', async () => {
    const types = ['m3u8', 'ts', 'm4s', 'mp4'].map((ending) => contentTypeOf(`/talk.${ending}`));
    expect(types).toEqual([
      'application/vnd.apple.mpegurl',
      'video/mp2t',
      'video/iso.segment',
      'video/mp4',
    ]);
  });

  it('sends brotli or gzip to those who take it', async () => {
    const br = await ask('/', { 'Accept-Encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.headers['vary']).toBe('Accept-Encoding');
    expect(brotliDecompressSync(br.body).toString()).toBe(long);
    const gz = await ask('/', { 'Accept-Encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(long);
    const plain = await ask('/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(long);
  });

  it('sends as it is what compressed would take as much of a disk, and drawings', async () => {
    const page = await ask('/el/city/ghent/', { 'Accept-Encoding': 'gzip, br' });
    expect(page.headers['content-encoding']).toBeUndefined();
    expect(page.body.toString()).toBe(long);
    const drawing = await ask('/city/ghent.svg', { 'Accept-Encoding': 'gzip, br' });
    expect(drawing.headers['content-encoding']).toBeUndefined();
  });

  it('answers 304 with its headers to a page that has not changed', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'If-None-Match': String(headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['/about', '/about/'],
    ['/About/', '/about/'],
    ['//about/', '/about/'],
    ['/about.html', '/about/'],
    ['/about/,', '/about/'],
    ['/about).', '/about/'],
    ['/en/about/', '/about/'],
    ['/FR/About?theme=dark', '/fr/about/?theme=dark'],
    ['/about%3Ftheme%3Ddark', '/about/?theme=dark'],
    ['/About/%3Ftheme=dark&show=list', '/about/?theme=dark&show=list'],
    ['/Data/core.JSON', '/data/core.json'],
    ['/View.PNG?country=PT', '/view.png?country=PT'],
    ['/favicon.ico', '/icon.svg'],
    ['/city/ghent/check/', '/check/?city=ghent'],
    ['/City/Ghent/check?theme=dark', '/check/?city=ghent&theme=dark'],
  ])('leads from %s to %s', async (from, to) => {
    const { status, headers } = await ask(from);
    expect([status, headers['location']]).toEqual([301, to]);
  });

  it.each(['//evil.example/', '/%5Cevil.example/', '/city/atlantis/', '/about/more/'])(
    'leads nowhere from %s',
    async (path) => {
      const { status, headers } = await ask(path);
      expect([status, headers['location']]).toEqual([404, undefined]);
    },
  );

  it('answers with words what cannot be read', async () => {
    const { status, body, headers } = await ask('/fr/%E3/');
    expect(status).toBe(400);
    expect(body.toString()).toBe('Rien ici');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('lets other origins ask for ranges of the map, and for nothing that is not open', async () => {
    const asked = { Origin: 'null', 'Access-Control-Request-Headers': 'range' };
    const { status, headers } = await ask('/map/europe.pmtiles', asked, 'OPTIONS');
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-headers']).toBe('range');
    expect((await ask('/about/', asked, 'OPTIONS')).status).toBe(405);
  });

  it.each(['atlas.example.org', 'localhost:4173', '[::1]:4173'])(
    'names itself to framed pages as it was asked: %s',
    async (host) => {
      const { headers } = await ask('/embed/', { Host: host });
      expect(headers['content-security-policy']).toContain(`script-src 'self' http://${host};`);
    },
  );

  it('repeats no host that is none', async () => {
    for (const host of ['a;script-src *', "x 'unsafe-inline'", '*']) {
      const { headers } = await ask('/embed/', { Host: host });
      expect(headers['content-security-policy']).toContain("script-src 'self' http://localhost;");
    }
  });

  it('sends ranges of the map, never compressed', async () => {
    const { status, headers, body } = await ask('/map/europe.pmtiles', {
      'Accept-Encoding': 'gzip, br',
      Range: 'bytes=300-309',
    });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe('bytes 300-309/1000');
    expect(headers['content-encoding']).toBeUndefined();
    expect([...body]).toEqual([44, 45, 46, 47, 48, 49, 50, 51, 52, 53]);
  });

  it('leads to the slash, and keeps the query', async () => {
    const { status, headers } = await ask('/fr/about?q=a%20b');
    expect(status).toBe(301);
    expect(headers['location']).toBe('/fr/about/?q=a%20b');
  });

  it.each([
    ['/nowhere/', 'Nothing here'],
    ['/fr/nulle-part/', 'Rien ici'],
    ['/de/nirgends/', 'Nothing here'],
    ['/404', 'Nothing here'],
    ['/data', 'Nothing here'],
    ['/.vite/manifest.json', 'Nothing here'],
    ['/assets/../.vite/manifest.json', 'Nothing here'],
    ['/..%2f..%2fetc/passwd', 'Nothing here'],
    ['//example.org/', 'Nothing here'],
    ['//example.org', 'Nothing here'],
  ])('has no page at %s', async (path, text) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe(text);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('answers what it cannot read or do', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    const post = await ask('/', {}, 'POST');
    expect(post.status).toBe(405);
    expect(post.headers['allow']).toBe('GET, HEAD');
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('knows the recording that the data names', async () => {
    const event = {
      title: 't',
      start: '2024-11-12T14:00:00+01:00',
      end: '2024-11-12T15:30:00+01:00',
      timesAre: 'as announced',
      place: 'p',
      organisers: [],
      listing: { url: 'https://example.org/', publisher: 'p', notes: [] },
      speakers: [],
      report: {
        title: 't',
        authors: [],
        date: '2024-11-12',
        pages: 1,
        handle: 'h',
        url: 'https://example.org/',
      },
      video: { provider: 'file', url: '/talk.mp4' },
    };
    expect(readVideo(dir)).toBeNull();
    await writeFile(join(dir, 'data', 'event.json'), JSON.stringify(event));
    expect(readVideo(dir)).toEqual(event.video);
  });
});
