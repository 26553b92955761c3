// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/atlas/model';
import type { CityDetails } from '../../../src/atlas/details';
import { loadMessages } from '../../../src/i18n/catalogue';
import type { Language } from '../../../src/i18n/languages';
import { createTranslator } from '../../../src/i18n/translator';
import type { Land } from '../../../src/map/area/land';
import { palettes } from '../../../src/map/palette';
import { makeAlone, mostBytes } from '../../../src/share/alone/makeAlone';
import { resultOf } from '../../../src/share/result';
import { shareTargetOf } from '../../../src/share/shareTarget';
import { parseView } from '../../../src/view/codec';
import { shippedAtlas, shippedDetails } from '../../shippedAtlas';

let atlas: Atlas;
let details: readonly CityDetails[];

/** Longer than the build's own. */
const outline = `<path id="land" class="land" d="M-600-300l900 0 0 600-900 0z${'h1v1'.repeat(10_000)}"/>`;

beforeAll(async () => {
  atlas = await shippedAtlas();
  details = await shippedDetails();
}, 60_000);

const rooms = ['app', 'site', 'words', 'city', 'map', 'ground', 'share', 'tones', 'alone'] as const;

interface Where {
  hash?: string;
  land?: Land | undefined;
}

async function make(
  search: string,
  language: Language = 'en',
  texts = details,
  { hash = '', land }: Where = {},
) {
  const i18n = createTranslator(language, await loadMessages(language, rooms));
  const view = parseView(search, hash);
  const result = resultOf(view, atlas, i18n);
  const subject = shareTargetOf({ kind: 'view', atlas, result }, view, i18n);
  const address = `https://atlas.example.org${subject.path}`;
  const context = { subject, details: texts, address };
  const map = { outline, ground: [], land };
  return makeAlone({ context, i18n, result, ...map, day: '2026-11-30' });
}

const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('a file that works alone', () => {
  it('holds the map, every record with its source, and what it is', async () => {
    const { name, text } = await make('?practice=citizens-assembly');
    expect(name).toMatch(/^city-innovation-atlas-.*-view\.html$/);
    const page = read(text);
    expect(page.title).toContain('citizens’ assembly');
    expect(page.querySelector('html')?.lang).toBe('en');
    const count = Number(/^\d+/.exec(page.querySelector('h1')?.textContent ?? '')?.[0]);
    expect(page.querySelectorAll('article')).toHaveLength(count);
    expect(page.querySelectorAll('#cities use')).toHaveLength(count);
    const items = [...page.querySelectorAll('article li')];
    expect(items.length).toBeGreaterThanOrEqual(count);
    for (const item of items) expect(item.querySelector('.what')?.textContent).toMatch(/ · /);
    expect(page.querySelector('footer')?.textContent).toContain('nobody asked the city');
    expect(page.querySelector('header a')?.getAttribute('href')).toBe(
      'https://atlas.example.org/?practice=citizens-assembly',
    );
  });

  it('has a map as high as the country that it shows, and looks where the reader has moved it', async () => {
    const heightOf = async (search: string, hash = '', land?: Land) => {
      const svg = read((await make(search, 'en', details, { hash, land })).text).querySelector(
        'figure > svg',
      );
      return Number(svg?.getAttribute('height'));
    };
    // Wide and low; the outline's coordinates count from the middle of Europe.
    const wide: Land = { land: 'm-29 95 112 0 0 45-112 0z', lakes: '', rivers: '' };
    expect(await heightOf('')).toBe(575);
    expect(await heightOf('?area=AT', '', wide)).toBeLessThan(400);
    expect(await heightOf('?area=PT')).toBe(680);
    expect(await heightOf('?area=AT', '5/50/10')).toBe(575);
    // A country of one city has no shape without its land.
    expect(await heightOf('?area=MT')).toBe(575);
  });

  it('is less than 600 kB, whatever is shown, and says what it leaves out', async () => {
    const whole = await make('');
    expect(new TextEncoder().encode(whole.text).length).toBeLessThan(mostBytes);
    expect(whole.text).toContain('by their names only');
    const part = await make('?country=DE,FR,IT');
    expect(new TextEncoder().encode(part.text).length).toBeLessThan(mostBytes);
    expect(part.text).not.toContain('by their names only');
  });

  it('has a policy that fits its styles, and asks for nothing and runs nothing', async () => {
    const { text } = await make('?country=PT');
    const page = read(text);
    const style = page.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page.querySelectorAll('script, link, img, iframe, object, form, [style]')).toHaveLength(
      0,
    );
    expect(style).not.toMatch(/url\(|@import/);
    const ids = new Set([...page.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
    const uses = [...page.querySelectorAll('use')].map(
      (use) => use.getAttribute('xlink:href') ?? '',
    );
    expect(uses.filter((at) => !ids.has(at))).toEqual([]);
    const handlers = [...page.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter((one) => one.name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  it('keeps each id once, and its colours for light and dark', async () => {
    const { text } = await make('?practice=living-lab,open-data&color=region');
    const ids = [...read(text).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(text).toContain(`--land:${palettes.light.land}`);
    expect(text).toContain(`--land:${palettes.dark.land}`);
    expect(text).toContain('fill="var(--land)"');
  });

  it('filters by practice: each record, city and mark is under what it has', async () => {
    const page = read((await make('?country=BE,PT')).text);
    const style = page.querySelector('style')?.textContent ?? '';
    const options = [...page.querySelectorAll('input')].filter(({ id }) => id !== 'f-all');
    expect(options.length).toBeGreaterThan(5);
    for (const { id } of options) {
      const practice = id.slice('f-'.length);
      const cities = page.querySelectorAll(`article.p-${practice}`);
      expect(page.querySelector(`label:has(#${id}) small`)?.textContent).toBe(`${cities.length}`);
      for (const city of cities) {
        expect(city.querySelectorAll(`li.p-${practice}`).length).toBeGreaterThan(0);
      }
      expect(style).toContain(`main:has(#${id}:checked)`);
    }
  });

  it('is in French where the reader is, and marks what is English', async () => {
    const page = read((await make('?country=PT', 'fr')).text);
    expect(page.querySelector('html')?.lang).toBe('fr');
    expect(page.querySelector('legend')?.textContent).toContain('Pratique');
    expect(page.querySelector('article li p')?.getAttribute('lang')).toBe('en');
  });

  it('shows texts as they are written, and leads to pages only', async () => {
    const bad = '<img src=x onerror=alert(1)>"\'&</style><script>';
    const poisoned = details.map((ofCity) => ({
      ...ofCity,
      records: ofCity.records.map((one) => ({ ...one, name: bad, summary: bad })),
      sources: ofCity.sources.map((one) => ({
        ...one,
        title: bad,
        publisher: bad,
        url: 'javascript:alert(1)',
      })),
    }));
    const page = read((await make('?country=PT', 'en', poisoned)).text);
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
    expect(page.querySelector('article li b')?.textContent).toBe(bad);
    expect(page.querySelectorAll('article a')).toHaveLength(0);
  });
});
