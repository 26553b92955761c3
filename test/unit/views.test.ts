import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildBasemap } from '../../data/basemap/build';
import { compileFolder } from '../../data/compile/compile';
import { serve, type Served } from '../../deploy/server';
import { Views } from '../../deploy/views';
import { parseView } from '../../src/view/codec';
import { parseEmbedding } from '../../src/view/embedding';
import { reservedHeight } from '../../src/view/reservedHeight';

let dir = '';
let site: Served;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-views-'));
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  await compileFolder({ dir: 'data', out: dir });
  await buildBasemap({ dir: 'data', out: dir });
  site = await serve({ dir });
}, 120_000);

afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

const get = (path: string) => fetch(site.url + path);
const oembed = (path: string, more = '') =>
  get(`/oembed?url=${encodeURIComponent(site.url + path)}${more}`);

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

  it('drops ids that the atlas does not have', async () => {
    const [some, all] = await Promise.all([
      get('/view.csv?country=BE,ZZ'),
      get('/view.csv?country=BE'),
    ]);
    expect(await some.text()).toBe(await all.text());
  });

  it('is not at other endings', async () => {
    expect((await get('/view.pdf')).status).toBe(404);
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

  it('keeps the options of an embedded page', async () => {
    const answer = await (await oembed('/embed/?minimal=1&city=ghent')).json();
    expect(answer.html).toContain('city=ghent&amp;minimal=1');
    expect(answer.height).toBe(
      reservedHeight(parseEmbedding('minimal=1'), parseView('city=ghent')),
    );
  });

  it.each(['/nowhere/', '/city/atlantis/', '/practice/magic/', '/country/zz/'])(
    'knows no page at %s',
    async (path) => expect((await oembed(path)).status).toBe(404),
  );

  it('speaks JSON only, and only of this site', async () => {
    expect((await oembed('/', '&format=xml')).status).toBe(501);
    expect((await get('/oembed')).status).toBe(400);
    expect((await get('/oembed?url=https%3A%2F%2Fother.example%2F')).status).toBe(404);
  });
});
