import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildBasemap } from '../../data/basemap/build';
import { compileFolder } from '../../data/compile/compile';
import { serve, type Served } from '../../server/http';
import { pdfProgram } from '../../server/render/pdf';
import { Views } from '../../server/views';
import { textsOf } from '../../src/share/picture/pngText';
import { parseView } from '../../src/view/codec';
import { parseEmbedding } from '../../src/view/embedding';
import { reservedHeight } from '../../src/view/reservedHeight';
import { copyCity } from '../browser/small-site';

const old = '2026-01-01-abcd1234';
let dir = '';
let site: Served;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-views-'));
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  await compileFolder({ dir: 'data', out: dir });
  await buildBasemap({ dir: 'data', out: dir });
  // A version that was published before, of other data.
  await copyCity(join(dir, 'ghent'), 'ghent');
  const pinned = join(dir, 'v', old);
  await compileFolder({ dir: join(dir, 'ghent'), out: pinned });
  await cp(join(dir, 'map'), join(pinned, 'map'), { recursive: true });
  await mkdir(join(pinned, 'embed'));
  await writeFile(join(pinned, 'embed', 'index.html'), 'Then');
  site = await serve({ dir });
}, 120_000);

afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
  await rm(dir, { recursive: true });
});

const get = (path: string) => fetch(site.url + path);
const oembed = (path: string, more = '') =>
  get(`/oembed?url=${encodeURIComponent(site.url + path)}${more}`);

describe('the picture of a page that no build has drawn', () => {
  it('is the page’s own, in the language of its path', async () => {
    const png = await get('/fr/city/ghent.png');
    expect(png.status).toBe(200);
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(png.headers.get('access-control-allow-origin')).toBe('*');
    const texts = textsOf(new Uint8Array(await png.arrayBuffer()));
    expect(texts.get('Title')).toContain('Gand');
    expect(texts.get('URL')).toBe(`${site.url}/fr/?city=ghent`);
    const svg = await (await get('/country/pt.svg')).text();
    expect(svg).toMatch(/<title id="picture-title">[^<]*Portugal/);
    expect(await (await get('/atlas.svg')).text()).toBe(await (await get('/view.svg')).text());
  });

  it('is missing where the page is', async () => {
    expect((await get('/city/nowhere.png')).status).toBe(404);
    expect((await get('/practice/nothing.svg')).status).toBe(404);
    expect((await get(`/v/${old}/city/ghent.png`)).status).toBe(404);
  });
});

describe('any view as a file', () => {
  it('is a table of exactly its records', async () => {
    const response = await get('/view.csv?practice=citizens-assembly&country=BE');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const [head = '', ...rows] = (await response.text()).trim().split('\r\n');
    const column = (name: string) => head.split(',').indexOf(name);
    expect(column('practice')).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/,BE,.*citizens-assembly/);
    expect(rows[0]).toContain(`${site.url}/?practice=citizens-assembly&country=BE`);
  });

  it('is points, or cities with their records', async () => {
    const points = await (await get('/view.geojson?city=ghent')).json();
    expect(points).toMatchObject({ type: 'FeatureCollection', features: [{ id: 'ghent' }] });
    const whole = await (await get('/view.json?country=PT&status=active')).json();
    const countries = whole.cities.map((city: { country: { code: string } }) => city.country.code);
    expect(new Set(countries)).toEqual(new Set(['PT']));
  });

  it.runIf(pdfProgram())('is a PDF where the machine writes one', async () => {
    const response = await get('/view.pdf?practice=living-lab&size=a5');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect((await response.text()).slice(0, 5)).toBe('%PDF-');
    expect((await get('/view.pdf?practice=nothing')).status).toBe(400);
  });

  it.skipIf(pdfProgram())('is no PDF where the machine writes none', async () => {
    expect((await get('/view.pdf?practice=living-lab')).status).toBe(501);
  });

  it('is a picture in the language of its path', async () => {
    const svg = await (await get('/fr/view.svg?city=lodz&theme=dark')).text();
    expect(svg).toContain('Łódź, Pologne');
    expect(svg).toContain('#14171a');
    const png = await get('/view.png?practice=living-lab&size=square');
    expect(png.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await png.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1080]);
  });

  it('is refused in a size that nobody offers', async () => {
    const response = await get('/view.png?size=9000x9000');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('text/plain');
  });

  it.each([
    ['/view.csv?country=ZZ', 'the atlas has no country ZZ'],
    ['/fr/view.png?country=BE&practice=magic', 'the atlas has no practice magic'],
    ['/view.json?match=sometimes&show=globe', 'no match sometimes; the atlas has no show globe'],
    ['/view.geojson?size=enormous', 'the atlas has no size enormous'],
  ])('is refused with words where it would be another view: %s', async (path, words) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain(words);
  });

  it('is the one that was meant, whatever the link went through, and leaves nobody’s marks in it', async () => {
    const damaged = '/view.csv?Country=pt&amp;practice=living-lab%252Copen-data&fbclid=x&newer=1';
    const [some, right] = await Promise.all([
      get(damaged),
      get('/view.csv?practice=living-lab,open-data&country=PT&newer=1'),
    ]);
    const text = await some.text();
    expect(text).toBe(await right.text());
    expect(text).not.toContain('fbclid');
  });

  it('takes a size of cities for what it is, beside that of the picture', async () => {
    const rows = async (query: string) =>
      (await (await get(`/view.csv?${query}`)).text()).trim().split('\r\n').length;
    expect(await rows('size=over-1m')).toBeLessThan(await rows(''));
    const png = await get('/view.png?size=over-1m&size=square');
    const bytes = Buffer.from(await png.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1080]);
  });

  it('is not at other endings', async () => {
    expect((await get('/view.tiff')).status).toBe(404);
    expect((await get('/view.png/')).status).toBe(404);
  });

  it('is made once and kept', async () => {
    const views = new Views(dir);
    const first = views.answer('/view.svg', '?country=IT', 'http://a');
    expect(views.answer('/view.svg', '?country=IT', 'http://a')).toBe(first);
    expect(views.answer('/view.svg', '?country=IT', 'http://b')).not.toBe(first);
    expect((await first).status).toBe(200);
    const nowhere = new Views(join(dir, 'nowhere'));
    await expect(nowhere.answer('/view.svg', '', 'http://a')).rejects.toThrow('ENOENT');
  });
});

describe('a page by another name', () => {
  it.each([
    ['/city/gent/', '/city/ghent/'],
    ['/fr/city/Gand', '/fr/city/ghent/'],
    ['/city/Saint-%C3%89tienne/', null],
    ['/city/K%C3%B6ln/?theme=dark', '/city/cologne/?theme=dark'],
    ['/city/the_hague/', '/city/the-hague/'],
    ['/City/The%20Hague/', '/city/the-hague/'],
    ['/country/PT/', '/country/pt/'],
    ['/country/Portugal/', '/country/pt/'],
    ['/country/uk/', '/country/gb/'],
    ['/practice/living_lab/', '/practice/living-lab/'],
  ])('leads on: %s', async (from, to) => {
    const names = ['ghent', 'cologne', 'the-hague'].map((id) => `city/${id}`);
    for (const page of [...names, 'country/pt', 'country/gb', 'practice/living-lab']) {
      for (const path of [page, `fr/${page}`]) {
        await mkdir(join(dir, path), { recursive: true });
        await writeFile(join(dir, path, 'index.html'), path);
      }
    }
    const own = await serve({ dir });
    const { status, headers } = await fetch(own.url + from, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual(to === null ? [404, null] : [301, to]);
    await own.close();
  });
});

describe('a view of a dated version', () => {
  it('is drawn from the data of that version, and may be kept for good', async () => {
    const [then, now] = await Promise.all([
      get(`/v/${old}/fr/view.svg?country=BE`),
      get('/fr/view.svg?country=BE'),
    ]);
    expect(then.headers.get('cache-control')).toContain('immutable');
    const texts = [await then.text(), await now.text()];
    expect(texts.map((svg) => svg.includes('id="city-ghent"'))).toEqual([true, true]);
    expect(texts.map((svg) => svg.includes('id="city-bruges"'))).toEqual([false, true]);
    const png = await get(`/v/${old}/view.png?country=BE`);
    expect(png.headers.get('content-type')).toBe('image/png');
  });

  it.each([
    ['/v/2020-01-01-00000000/view.png'],
    [`/v/${old}/view.csv`],
    ['/v/ghent/view.png'],
    [`/v/${old}/city/ghent.oembed.json`],
  ])('is not at %s, which is not kept for good', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('a crowd of questions', () => {
  it('is told to come again, by a refusal that is not kept', async () => {
    const views = new Views(dir, undefined, 3);
    const asked = ['BE', 'DE', 'ES', 'FR', 'IT'].map((country) =>
      views.answer('/view.svg', `?country=${country}`, 'http://a'),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 503, 503]);
    expect((await asked[4])?.retryAfter).toBeGreaterThan(0);
    expect((await views.answer('/view.svg', '?country=IT', 'http://a')).status).toBe(200);
  });

  it('finds its answers where they were made before', async () => {
    const views = new Views(dir, undefined, 1);
    const first = await views.answer('/view.svg', '?country=BE', 'http://a');
    const other = views.answer('/view.svg', '?country=DE', 'http://a');
    expect(await views.answer('/view.svg', '?country=BE', 'http://a')).toBe(first);
    expect((await other).status).toBe(200);
  });

  it('is told so over HTTP, with the time to wait', async () => {
    const narrow = await serve({ dir, mostWaiting: 1 });
    const many = Array.from({ length: 8 }, (_, at) =>
      fetch(`${narrow.url}/v/${old}/view.png?q=${at}`),
    );
    const answers = await Promise.all(many);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.length - refused.length).toBe(
      answers.filter(({ status }) => status === 200).length,
    );
    for (const { headers } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('cache-control')).toBe('no-cache');
    }
    await narrow.close();
  });
});

describe('the oEmbed endpoint', () => {
  it('answers for a page and its view, in its language', async () => {
    const response = await oembed('/fr/practice/living-lab/?country=DE', '&maxwidth=500');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const answer = await response.json();
    expect(answer).toMatchObject({ type: 'rich', width: 500 });
    expect(answer.title).toContain('villes');
    expect(answer.html).toContain(`src="${site.url}/fr/embed/?practice=living-lab&amp;country=DE"`);
    expect((await fetch(answer.thumbnail_url)).headers.get('content-type')).toBe('image/png');
  });

  it.each([
    ['/city/ghent', '/embed/?city=ghent'],
    ['/City/Gent/', '/embed/?city=ghent'],
    ['//city/ghent/', '/embed/?city=ghent'],
    ['/fr/city/gand?amp;legend=0&fbclid=x', '/fr/embed/?city=ghent&amp;legend=0'],
    [`/v/${old}/embed`, `/v/${old}/embed/`],
  ])('answers for %s, however it is spelt', async (asked, src) => {
    const answer = await (await oembed(asked)).json();
    expect(answer.html).toContain(`src="${site.url}${src}"`);
  });

  it('keeps the options of an embedded page', async () => {
    const answer = await (await oembed('/embed/?minimal=1&city=ghent')).json();
    expect(answer.html).toContain('city=ghent&amp;minimal=1');
    expect(answer.height).toBe(
      reservedHeight(parseEmbedding('minimal=1'), parseView('city=ghent')),
    );
  });

  it('answers for the embedded page of a version: what it showed then', async () => {
    const answer = await (await oembed(`/v/${old}/fr/embed/?country=BE&legend=0`)).json();
    expect(answer.html).toContain(`src="${site.url}/v/${old}/fr/embed/?country=BE&amp;legend=0"`);
    expect(answer.title).toMatch(/^1 ville/);
    expect(answer.thumbnail_url).toBe(`${site.url}/v/${old}/fr/view.png?country=BE`);
    expect((await fetch(answer.thumbnail_url)).headers.get('content-type')).toBe('image/png');
  });

  it('calls a city as its language does, as the files of the build do', async () => {
    const answer = await (await oembed('/fr/city/ghent/')).json();
    expect(answer.title).toContain('Gand');
    expect(answer.title).not.toContain('Ghent');
  });

  it.each([
    ['/atlas.oembed.json', '/embed/'],
    ['/fr/city/ghent.oembed.json', '/fr/embed/?city=ghent'],
    [`/v/${old}/fr/atlas.oembed.json`, `/v/${old}/fr/embed/`],
  ])(
    'answers where the build wrote no file, because it did not know the host: %s',
    async (path, src) => {
      const response = await get(path);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect((await response.json()).html).toContain(`src="${site.url}${src}"`);
    },
  );

  it.each([
    '/nowhere/',
    '/city/atlantis/',
    '/practice/magic/',
    '/country/zz/',
    '/embed/examples/',
    '/fr/embed/examples/',
    '/v/2020-01-01-00000000/embed/',
    `/v/${old}/`,
    `/v/${old}/embed/examples/`,
    '/v/../embed/x/',
  ])('knows no page at %s', async (path) => expect((await oembed(path)).status).toBe(404));

  it.each(['/nowhere.oembed.json', '/city/atlantis.oembed.json', '/.oembed.json'])(
    'knows no page beside %s',
    async (path) => expect((await get(path)).status).toBe(404),
  );

  it('answers by https where a proxy that ends TLS stands before it', async () => {
    const asked = `${site.url.replace('http:', 'https:')}/city/ghent/`;
    const response = await get(`/oembed?url=${encodeURIComponent(asked)}`);
    const answer = await response.json();
    expect(answer.html).toContain(`src="${site.url.replace('http:', 'https:')}/embed/?city=ghent"`);
    expect(answer.thumbnail_url).toMatch(/^https:/);
  });

  it('refuses with words a view that would be another', async () => {
    const response = await oembed('/?country=ZZ');
    expect(response.status).toBe(400);
    expect(await response.text()).toBe('the atlas has no country ZZ');
  });

  it('speaks JSON only, and only of this site', async () => {
    expect((await oembed('/', '&format=xml')).status).toBe(501);
    expect((await get('/oembed')).status).toBe(400);
    expect((await get('/oembed?url=https%3A%2F%2Fother.example%2F')).status).toBe(404);
  });
});
