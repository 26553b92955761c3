// @vitest-environment node
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const build = 'v2 index-b.js';
const source = readFileSync('public/worker.js', 'utf8').replace('__BUILD__', build);
const ofEmbeds = readFileSync('public/offline.js', 'utf8');
const origin = 'https://atlas.example';

const page = (of = build) => {
  const [version = '', script = ''] = of.split(' ');
  return `<html lang="en"><div id="root" data-version="${version}"></div><script type="module" src="/assets/${script}"></script>`;
};
const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } });
const json = (value: unknown) => Response.json(value);
const portal = () => html('<h1>Welcome to the hotel</h1>');

interface Given {
  /** What the network answers; where it throws there is none. */
  network: (path: string) => Response;
  /** Paths of the pages that are open. */
  open?: readonly string[];
  /** How many answers there is room for. */
  room?: number;
}

/** The worker, started, in a browser that is made of a network, a disk and open pages. */
function start({ network, open = [], room = Infinity }: Given, code = source) {
  const disk = new Map<string, Map<string, Response>>();
  const cacheOf = (name: string) => ({
    match: async (path: string) => disk.get(name)?.get(path)?.clone(),
    put: async (path: string, response: Response) => {
      const kept = disk.get(name) ?? new Map<string, Response>();
      if (kept.size >= room) throw new DOMException('the disk is full', 'QuotaExceededError');
      disk.set(name, kept.set(path, response));
    },
    keys: async () => [...(disk.get(name)?.keys() ?? [])],
    delete: async (path: string) => disk.get(name)?.delete(path) ?? false,
  });
  const heard = new Map<string, (event: object) => void>();
  const caches = {
    open: async (name: string) => cacheOf(name),
    keys: async () => [...disk.keys()],
    delete: async (name: string) => disk.delete(name),
    match: (path: string, { cacheName }: { cacheName: string }) => cacheOf(cacheName).match(path),
  };
  runInNewContext(code, {
    caches,
    Response,
    URL,
    Headers,
    setTimeout,
    clearTimeout,
    location: { origin },
    fetch: async (asked: string | { url: string }) =>
      network(typeof asked === 'string' ? asked : new URL(asked.url).pathname),
    self: {
      registration: { scope: `${origin}/embed/` },
      addEventListener: (kind: string, hear: (event: object) => void) => heard.set(kind, hear),
      clients: {
        matchAll: async () => open.map((path) => ({ url: origin + path })),
        claim: () => 0,
      },
      skipWaiting: () => 0,
    },
  });
  const wait = (kind: string) =>
    new Promise((done) =>
      heard.get(kind)?.({ waitUntil: (work: Promise<unknown>) => done(work), ports: [] }),
    );
  const later: Promise<unknown>[] = [];
  /** What a page, or a part of it, is answered; undefined where the worker leaves it to the browser. */
  const ask = async (path: string, mode = 'cors', tab = 'a') => {
    let answer: Promise<Response> | undefined;
    heard.get('fetch')?.({
      request: { method: 'GET', url: origin + path, headers: new Headers(), mode },
      clientId: tab,
      resultingClientId: tab,
      respondWith: (given: Promise<Response>) => (answer = given),
      waitUntil: (work: Promise<unknown>) => later.push(work),
    });
    const response = await answer;
    await Promise.all(later);
    return response?.text();
  };
  return { disk, install: () => wait('install'), activate: () => wait('activate'), ask };
}

const list = {
  build,
  files: ['/', '/offline/', '/data/core.json'],
  beginnings: [],
  languages: { de: ['/de/', '/de/offline/'] },
};
/** The network as it should be. */
function good(path: string): Response {
  if (path === '/offline.json') return json(list);
  return path.endsWith('.json') ? json({ path }) : html(page() + path);
}
const none = (): never => {
  throw new TypeError('Failed to fetch');
};
const kept = `atlas ${build}`;

describe('the worker that keeps a copy', () => {
  it('keeps all of its build, or nothing: on a full disk the atlas is as it was', async () => {
    const whole = start({ network: good });
    await whole.install();
    expect([...(whole.disk.get(kept)?.keys() ?? [])]).toEqual(list.files);
    const full = start({ network: good, room: 2 });
    await expect(full.install()).rejects.toThrow('the disk is full');
    expect(full.disk.size).toBe(0);
    expect(await full.ask('/data/core.json')).toBe('{"path":"/data/core.json"}');
  });

  it.each([
    ['every address', portal],
    ['all but the list', (path: string) => (path === '/offline.json' ? json(list) : portal())],
    ['the data', (path: string) => (path.startsWith('/data/') ? portal() : good(path))],
  ])('keeps nothing where a network answers %s with a page of its own', async (_, network) => {
    const caught = start({ network });
    await expect(caught.install()).rejects.toThrow(/did not come|JSON/);
    expect(caught.disk.has(kept)).toBe(false);
  });

  it('answers with its copy where a network puts its page in the place of data', async () => {
    let network: Given['network'] = good;
    const worker = start({ network: (path) => network(path) });
    await worker.install();
    network = portal;
    expect(await worker.ask('/data/core.json')).toBe('{"path":"/data/core.json"}');
    network = none;
    expect(await worker.ask('/', 'navigate')).toContain(page());
    expect(await worker.ask('/city/ghent/', 'navigate').catch(String)).not.toContain('TypeError');
  });

  it.each([511, 502, 503])(
    'answers with its copy where a network answers data with %i, and with that where it has none',
    async (status) => {
      let network: Given['network'] = good;
      const worker = start({ network: (path) => network(path) });
      await worker.install();
      const asked: string[] = [];
      network = (path) => {
        asked.push(path);
        return new Response('Sign in', { status });
      };
      expect(await worker.ask('/data/core.json')).toBe('{"path":"/data/core.json"}');
      expect(await worker.ask('/data/event.json')).toBe('Sign in');
      // Who is overloaded is not asked twice.
      expect(asked).toEqual(['/data/core.json', '/data/event.json']);
    },
  );

  it.each([502, 503, 504])(
    'answers a page with its copy, which says so, where %i says that the host is down',
    async (status) => {
      let network: Given['network'] = good;
      const worker = start({ network: (path) => network(path) });
      await worker.install();
      const asked: string[] = [];
      network = (path) => {
        asked.push(path);
        return new Response('<h1>Bad gateway</h1>', { status });
      };
      const home = await worker.ask('/', 'navigate');
      expect(home).toContain('<html data-copy lang="en">');
      expect(home?.replace(' data-copy', '')).toBe(`${page()}/`);
      // What is not kept is told on the page for that; who is down is not asked twice.
      expect(await worker.ask('/about/', 'navigate')).toContain('</script>/offline/');
      expect(asked).toEqual(['/', '/about/']);
      // A tab that shows the copy has the data of the copy.
      expect(await worker.ask('/data/core.json')).toBe('{"path":"/data/core.json"}');
      worker.disk.clear();
      expect(await worker.ask('/', 'navigate')).toBe('<h1>Bad gateway</h1>');
    },
  );

  it.each([
    ['a page that is gone', 404],
    ['a page that was taken away', 410],
    ['a fault of the host’s own', 500],
    ['a network that asks for a login', 511],
    ['a network that refuses', 403],
  ])('shows %s as it came', async (_, status) => {
    let network: Given['network'] = good;
    const worker = start({ network: (path) => network(path) });
    await worker.install();
    network = () => new Response('As it came', { status });
    expect(await worker.ask('/', 'navigate')).toBe('As it came');
  });

  it('shows a page of ours as it came, whatever its status, and one of an older build', async () => {
    let network: Given['network'] = good;
    const worker = start({ network: (path) => network(path) });
    await worker.install();
    network = () => new Response(`${page('v1 index-a.js')}closed`, { status: 503 });
    expect(await worker.ask('/', 'navigate')).toBe(`${page('v1 index-a.js')}closed`);
    network = () => html(`${page('v1 index-a.js')}rolled back`);
    expect(await worker.ask('/', 'navigate')).toBe(`${page('v1 index-a.js')}rolled back`);
  });

  it('leaves all to the network where its copy was evicted, and breaks nothing without one', async () => {
    let network: Given['network'] = good;
    const worker = start({ network: (path) => network(path) });
    await worker.install();
    worker.disk.clear();
    expect(await worker.ask('/about/', 'navigate')).toContain('/about/');
    expect(await worker.ask('/data/core.json')).toBe('{"path":"/data/core.json"}');
    expect(await worker.ask('/assets/index.js')).toContain('/assets/index.js');
    network = none;
    // The browser then says by itself that there is no network.
    await expect(worker.ask('/data/core.json')).rejects.toThrow('Failed to fetch');
  });

  it('gives its data to no page of another build, newer or older, and drops the copies of others', async () => {
    let network: Given['network'] = good;
    const worker = start({ network: (path) => network(path) });
    await worker.install();
    worker.disk.set('atlas v3 index-c.js', new Map());
    await worker.activate();
    expect([...worker.disk.keys()].filter((name) => name.startsWith('atlas '))).toEqual([kept]);
    network = () => html(page('v1 index-a.js'));
    await worker.ask('/', 'navigate', 'old');
    network = none;
    await expect(worker.ask('/data/core.json', 'cors', 'old')).rejects.toThrow('Failed to fetch');
    expect(await worker.ask('/data/core.json', 'cors', 'own')).toBe('{"path":"/data/core.json"}');
  });

  it('keeps the languages of open pages besides, and learns one that is gone on in', async () => {
    const german = start({ network: good, open: ['/about/', '/de/city/ghent/'] });
    await german.install();
    expect(german.disk.get(kept)?.has('/de/offline/')).toBe(true);
    const english = start({ network: good, open: ['/'] });
    await english.install();
    expect(english.disk.get(kept)?.has('/de/')).toBe(false);
    await english.ask('/de/about/', 'navigate');
    expect(english.disk.get(kept)?.has('/de/offline/')).toBe(true);
    // Nothing comes back that the reader has removed.
    english.disk.clear();
    await english.ask('/de/about/', 'navigate');
    expect(english.disk.has(kept)).toBe(false);
  });
});

describe('the worker of a framed map', () => {
  it.each([502, 503, 504])('shows its copy where %i says that the host is down', async (status) => {
    let network: Given['network'] = good;
    const worker = start({ network: (path) => network(path) }, ofEmbeds);
    await worker.ask('/embed/?practice=living-lab', 'navigate');
    network = () => new Response('Bad gateway', { status });
    expect(await worker.ask('/embed/?city=ghent', 'navigate')).toContain(page());
    expect(await worker.ask('/data/core.json')).toBe('Bad gateway');
    network = () => new Response('Gone', { status: 410 });
    expect(await worker.ask('/embed/', 'navigate')).toBe('Gone');
  });
});
