import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFolder } from '../../data/compile/compile';
import { headersFor } from '../../server/headers';
import { readTranslator } from '../../server/render/words';
import { contentTypeOf } from '../../server/types';
import { changesSchema, type Change, type Changes } from '../../src/atlas/changes';
import { feedPaths } from '../../src/view/alternates';
import { feedOf, feedSubjects, type FeedMaterial } from '../../tools/feeds/feed';
import { atomOf, jsonFeedOf } from '../../tools/feeds/write';
import { writeFeeds } from '../../tools/plugins/feeds';
import { atlas } from './pages/fixture';

const origin = 'https://atlas.example.org';
const whole = v.pipe(v.string(), v.url(), v.startsWith(origin));

/** JSON Feed 1.1 as its document has it: nothing else, nothing left out that it asks for. */
const jsonFeed = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.pipe(v.string(), v.nonEmpty()),
  home_page_url: whole,
  feed_url: whole,
  description: v.string(),
  language: v.picklist(['en', 'fr']),
  authors: v.array(v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()) })),
  items: v.array(
    v.strictObject({
      id: v.pipe(
        v.string(),
        v.regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
      ),
      url: whole,
      external_url: v.optional(v.pipe(v.string(), v.url())),
      title: v.pipe(v.string(), v.nonEmpty()),
      content_text: v.pipe(v.string(), v.nonEmpty()),
      date_published: v.pipe(v.string(), v.isoTimestamp()),
      tags: v.optional(v.array(v.string())),
    }),
  ),
});

let out: string;
let changes: Changes;
const read = (file: string) => readFile(join(out, file), 'utf8');
const atom = async (file: string) => parseAtomFeed(await read(file));
const json = async (file: string) => v.parse(jsonFeed, JSON.parse(await read(file)));

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'feeds-'));
  await compileFolder({ dir: 'data', out, brief: true });
  await writeFeeds(out, origin);
  changes = v.parse(changesSchema, JSON.parse(await read('data/changes.json')));
}, 60_000);

describe('the feeds of the shipped data', () => {
  it('tell every change of the newest release once, in either form', async () => {
    const inAtom = await atom('new/feed.atom');
    const inJson = await json('new/feed.json');
    const newest = changes.changes.filter(({ release }) => release === '2026-11-29');
    expect(inAtom.entries).toHaveLength(newest.length);
    expect(inAtom.entries?.map(({ id }) => id)).toEqual(inJson.items.map(({ id }) => id));
    expect(new Set(inJson.items.map(({ id }) => id)).size).toBe(newest.length);
    expect(parseJsonFeed(await read('new/feed.json')).items).toHaveLength(newest.length);
  });

  it('have all that Atom asks of them, with whole addresses', async () => {
    const feed = await atom('new/feed.atom');
    expect(feed).toMatchObject({
      title: { value: 'City Innovation Atlas: what is new' },
      updated: '2026-11-29T00:00:00Z',
      authors: [{ name: 'City Innovation Atlas contributors' }],
    });
    expect(feed.links).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `${origin}/new/feed.atom` },
      { rel: 'alternate', type: 'text/html', href: `${origin}/new/` },
    ]);
    for (const { id, title, updated, links } of feed.entries ?? []) {
      expect([id, title, updated].every(Boolean)).toBe(true);
      const page = links?.find(({ rel }) => rel === 'alternate');
      expect(page?.href).toMatch(/^https:\/\/atlas\.example\.org\/city\/[a-z-]+\//);
    }
  });

  it.each([
    ['practice/living-lab', ({ practices }: Change) => practices?.includes('living-lab') === true],
    ['city/ghent', ({ city }: Change) => city === 'ghent'],
    ['city/brno', ({ city }: Change) => city === 'brno'],
  ])('%s has its own, with its changes and no other', async (stem, isOwn) => {
    const own = changes.changes.filter(isOwn);
    expect(own.length).toBeGreaterThan(0);
    const feed = await atom(`${stem}.atom`);
    expect(feed.entries).toHaveLength(own.length);
    expect((await json(`${stem}.feed.json`)).items).toHaveLength(own.length);
    expect(feed.links?.[1]?.href).toBe(`${origin}/${stem}/`);
  });

  it('a removed record leads to its old address, with the reason', async () => {
    const { items } = await json('city/brno.feed.json');
    const gone = items.find(({ title }) => title.startsWith('Record removed:'));
    expect(gone?.url).toBe(`${origin}/city/brno/#brno-the-secretary-s-innovative-challenge`);
    expect(gone?.content_text).toMatch(/^Removed: dropped after another reader/);
  });

  it('speak French on French pages, and are of countries as well', async () => {
    const feed = await json('fr/country/pt.feed.json');
    expect(feed.language).toBe('fr');
    expect(feed.title).toBe('Portugal\u00a0: nouveautés dans le City Innovation Atlas');
    expect(feed.home_page_url).toBe(`${origin}/fr/country/pt/`);
    expect(feed.items.some(({ title }) => title.startsWith('Fiche ajoutée\u00a0: '))).toBe(true);
  });
});

/** What RFC 4287 asks, for every feed that is written. */
describe('by the rules of Atom', () => {
  let rules: RelaxNGValidator;
  /** The first thing that the rules find wrong; null where there is none. */
  const wrongIn = (feed: string) => {
    const read = XmlDocument.fromString(feed);
    try {
      rules.validate(read);
      return null;
    } catch (error) {
      if (error instanceof XmlValidateError) return error.message;
      throw error;
    } finally {
      read.dispose();
    }
  };
  beforeAll(async () => {
    const schema = await readFile('test/shapes/atom.rng', 'utf8');
    rules = RelaxNGValidator.fromDoc(XmlDocument.fromString(schema));
  });

  it('every feed is valid', async () => {
    const paths = await readdir(out, { recursive: true });
    const feeds = paths.filter((path) => path.endsWith('.atom'));
    expect(feeds.length).toBeGreaterThan(500);
    for (const path of feeds)
      expect({ path, wrong: wrongIn(await read(path)) }).toEqual({ path, wrong: null });
  }, 60_000);

  it.each([
    ['without an id', /<id>[^<]*<\/id>/, ''],
    ['of a day that is no time', 'T00:00:00Z</updated>', '</updated>'],
    ['of nobody', /<author>.*<\/author>/, ''],
    ['with two titles', '<title>', '<title>x</title><title>'],
    ['whose address is not whole', `href="${origin}`, 'href="'],
  ])('one %s is not', async (_, from, to) => {
    expect(wrongIn((await read('new/feed.atom')).replace(from, to))).not.toBeNull();
  });
});

describe('a feed', () => {
  const change = (more: Partial<Change>): Change => ({
    kind: 'added',
    table: 'records',
    release: '2027-01-01',
    id: 'ghent-x',
    city: 'ghent',
    ...more,
  });
  const material = async (list: readonly Change[], at = origin): Promise<FeedMaterial> => ({
    atlas,
    i18n: await readTranslator('en', ['words', 'head']),
    changes: {
      version: '2027-01-01-x',
      releases: [{ date: '2027-01-01', records: 1, caseStudies: 0, recognitions: 0 }],
      changes: [...list],
    },
    summaries: new Map([['ghent-x', 'A & B <script>alert(1)</script> ]]> \u0007 “ü”']]),
    origin: at,
  });
  const feedOfAll = async (list: readonly Change[], at?: string) => {
    const made = await material(list, at);
    const [all] = feedSubjects(made);
    if (!all) throw new Error('no feed of all');
    return feedOf(all, made);
  };

  it('carries texts as they are, whatever stands in them', async () => {
    const name = '<b>&amp; "quoted"</b> ]]> \u0000';
    const feed = await feedOfAll([change({ name, url: 'https://example.org/?a=1&b="2"' })]);
    const [entry] = parseAtomFeed(atomOf(feed)).entries ?? [];
    expect(entry?.title?.value).toBe('Record added: <b>&amp; "quoted"</b> ]]>  (Ghent)');
    expect(entry?.summary?.value).toBe('A & B <script>alert(1)</script> ]]>  “ü”');
    expect(entry?.links?.[1]?.href).toBe('https://example.org/?a=1&b="2"');
    expect(atomOf(feed)).not.toContain('<script>');
  });

  it('is valid without an entry, and without the site’s own address', async () => {
    const empty = await feedOfAll([]);
    expect(parseAtomFeed(atomOf(empty)).updated).toBe('2027-01-01T00:00:00Z');
    expect(v.parse(jsonFeed, JSON.parse(jsonFeedOf(empty))).items).toEqual([]);
    const nowhere = await feedOfAll([change({ name: 'x' })], '');
    expect(nowhere.entries[0]?.url).toBe('/city/ghent/#ghent-x');
  });

  it('keeps the newest release whole, and of those before what it has room for', async () => {
    const many = (count: number, release: string) =>
      [...Array(count).keys()].map((at) => change({ id: `ghent-${release}-${at}`, release }));
    const long = await feedOfAll([...many(400, '2026-12-01'), ...many(300, '2027-01-01')]);
    expect(long.entries).toHaveLength(500);
    expect(long.entries[0]?.date).toBe('2027-01-01T00:00:00Z');
    const longer = await feedOfAll([...many(10, '2026-12-01'), ...many(600, '2027-01-01')]);
    expect(longer.entries).toHaveLength(600);
  });
});

describe('where feeds are', () => {
  it.each([
    ['/', '/new/feed.atom'],
    ['/new/', '/new/feed.atom'],
    ['/practice/living-lab/', '/practice/living-lab.atom'],
    ['/city/ghent/', '/city/ghent.atom'],
    ['/country/be/', '/country/be.atom'],
    ['/about/', undefined],
  ])('the page %s leads to %s', (rest, path) => {
    expect(feedPaths(rest)?.atom).toBe(path);
  });

  it.each([
    '/new/feed.atom',
    '/fr/new/feed.json',
    '/practice/living-lab.atom',
    '/city/ghent.feed.json',
  ])('other sites may fetch %s', (path) => {
    const headers = headersFor(path, { video: null, origin });
    expect(headers['Access-Control-Allow-Origin']).toBe('*');
    expect(contentTypeOf(path)).toMatch(/^application\/(atom\+xml; charset=utf-8|json)$/);
  });
});
