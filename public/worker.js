// Keeps the atlas on this device, so that it stands without network. Whatever the network has goes first.
// The build writes its own id here, and the list of what is kept into /offline.json.
const build = '__BUILD__';
const prefix = 'atlas ';
const kept = prefix + build;
/** Whose page each tab shows, by the tab's id: data of one build never goes to the page of another. */
const tabs = 'tabs';
/** How long the network is waited for where there is a copy, in ms. */
const patience = 4000;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
// A page tells which build it is of, or that its reader wants this one; by a port it asks which this is.
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port) port.postMessage(build);
  else event.waitUntil(begin(event.data));
});

self.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || isOther(pathname)) return;
  // Of the map's archive pieces are asked for; all else that is asked for in pieces is a recording.
  if (headers.has('range') && !pathname.endsWith('.pmtiles')) return;
  event.respondWith(answer(event, pathname).catch(({ came }) => came ?? fetch(event.request)));
});

/** Framed pages keep a copy of their own; versions, talks and answers of a server are not kept. */
const isOther = (path) =>
  /^\/(v|follow|publish)\/|^\/([a-z]{2}\/)?(embed\/|view\.)|^\/oembed/.test(path) ||
  path === '/worker.js' ||
  path === '/offline.json';

async function keepAll() {
  const response = await fetch('/offline.json', { cache: 'no-store' });
  const list = await response.json();
  // A deploy is under way: the browser tries again.
  if (list.build !== build) throw new Error('the list is of another build');
  const cache = await caches.open(kept);
  try {
    for (const path of list.files) await keep(cache, path);
    for (const [path, bytes] of list.beginnings) await keep(cache, path, bytes);
    const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    for (const { url } of open) await keepLanguage(cache, list, new URL(url).pathname);
  } catch (error) {
    await caches.delete(kept);
    throw error;
  }
}

/** Keeps the words of a path's language besides, which not everybody needs; its opening page last, which says that all is there. */
async function keepLanguage(cache, list, path) {
  const code = /^\/([a-z]{2})\//.exec(path)?.[1] ?? '';
  for (const file of [...(list.languages?.[code] ?? [])].reverse()) await keep(cache, file);
}

/** A reader of this copy goes on in a language that it does not have yet. */
async function learn(path) {
  const home = /^\/[a-z]{2}\//.exec(path)?.[0];
  if (!home || !(await copyOf('/')) || (await copyOf(home))) return;
  const list = await (await fetch('/offline.json', { cache: 'no-store' })).json();
  if (list.build === build) await keepLanguage(await caches.open(kept), list, path);
}

/** @param bytes of a file that is kept from its beginning only */
async function keep(cache, path, bytes) {
  if (await cache.match(path)) return;
  const response = await fetch(path, {
    cache: path.startsWith('/assets/') ? 'default' : 'no-cache',
    headers: bytes ? { range: `bytes=0-${bytes - 1}` } : {},
  });
  if (response.status === 206) {
    await cache.put(path, new Response(await response.blob(), { headers: response.headers }));
    return;
  }
  if (!(await isOurs(path, response))) throw new Error(`${path} did not come`);
  await cache.put(path, response);
}

/** Does not wait for the last tab to close, where that shows a page of this build already. */
async function begin(name) {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (name === build && open.length <= 1) await self.skipWaiting();
}

/** No tab shows a page of an earlier build any more: its copy goes. */
async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== kept) await caches.delete(name);
  }
  await self.clients.claim();
}

/** Types by the ending of an address: some networks answer every address with a page of their own. */
const types = {
  js: /javascript/,
  css: /^text\/css/,
  json: /json/,
  svg: /^image\/svg/,
  woff2: /^font\/woff2/,
};

async function isOurs(path, response) {
  if (response.status !== 200 || response.redirected) return false;
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const type = response.headers.get('content-type') ?? '';
  if (types[ending]) return types[ending].test(type);
  // Anything but a page; or a page of ours.
  return ending === '' ? (await buildOf(response.clone())) !== null : !type.startsWith('text/html');
}

/** The build that a page is of, by its data and its entry script; null where it is no page of ours. */
async function buildOf(response) {
  const text = await response.text();
  const version = / data-version="([^"]+)"/.exec(text)?.[1];
  const script = /<script type="module"[^>]* src="\/assets\/([^"]+)"/.exec(text)?.[1];
  return version && script ? `${version} ${script}` : null;
}

async function answer(event, path) {
  const { request } = event;
  if (request.mode === 'navigate') return answerPage(event, path);
  // Named by their content: a copy is as good as what the network has.
  if (path.startsWith('/assets/')) return (await copyOf(path)) ?? fetch(request);
  const waiting = fetch(request).then(async (response) => {
    // Of a network that asks for a login first (511), or of a host that is down.
    const mayBeOther = response.status >= 500 || response.status === 200;
    if (mayBeOther && !(await isOurs(path, response)))
      // Where there is no copy, a host that is down is not asked twice.
      throw Object.assign(new Error('a page of the network'), {
        came: response.status >= 500 ? response : null,
      });
    return response;
  });
  const copy = () => (path.endsWith('.pmtiles') ? pieceOf(request, path) : dataOf(path));
  return firstOf(waiting, async () => ((await isOwnTab(event.clientId)) ? copy() : null));
}

/** What the network has, or where it fails or is slow and there is a copy, the copy. */
async function firstOf(waiting, copy) {
  let timer = 0;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(copy().catch(() => null)), patience);
  });
  const failed = waiting.catch(async (error) => {
    const own = await copy().catch(() => null);
    if (own) return own;
    throw error;
  });
  const first = (await Promise.race([failed, late])) ?? (await failed);
  clearTimeout(timer);
  return first;
}

/** What stands before a host says so of one that is down, or overloaded. Of its own faults (500) a host tells itself. */
const isDown = ({ status }) => status === 502 || status === 503 || status === 504;

async function answerPage(event, path) {
  const { request, resultingClientId } = event;
  let down = false;
  const waiting = fetch(request).then(async (response) => {
    down = isDown(response) && (await buildOf(response.clone())) === null;
    // Whoever has no copy of the page is shown what came.
    if (down) throw Object.assign(new Error('the host is down'), { came: response });
    // Nobody waits for the end of a page to see its beginning.
    const noted = buildOf(response.clone()).then((name) => noteTab(resultingClientId, name));
    event.waitUntil(noted.then(() => learn(path)).catch(() => undefined));
    return response;
  });
  return firstOf(waiting, async () => {
    const page = await pageOf(path, request.url);
    if (page) await noteTab(resultingClientId, build);
    return page && down ? marked(page) : page;
  });
}

/** The copy of a page, which says itself that it is one (src/app/later.ts). */
async function marked(page) {
  if (page.status !== 200) return page;
  const headers = new Headers(page.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response((await page.text()).replace('<html ', '<html data-copy '), { headers });
}

/** The copy of a page; a city that has none is shown on the map, and of all others is said that they are not kept. */
async function pageOf(path, url) {
  const own = await copyOf(path);
  if (own) return own;
  const [, language = '', city] = /^\/(?:([a-z]{2})\/)?(?:city\/([a-z0-9-]+)\/)?/.exec(path) ?? [];
  const home = language === '' ? '/' : `/${language}/`;
  if (city) return Response.redirect(`${new URL(url).origin}${home}?city=${city}`);
  return (await copyOf(`${home}offline/`)) ?? copyOf('/offline/');
}

/** Makes no empty store where the reader has removed what was there. */
const copyOf = (path) => caches.match(path, { cacheName: kept });

/** A copy of a document; what is part of a larger one is taken from there. */
async function dataOf(path) {
  const own = await copyOf(path);
  if (own) return own;
  const city = /^\/data\/city\/([a-z0-9-]+)\.json$/.exec(path)?.[1];
  if (city) {
    const all = await (await copyOf('/data/cities.json'))?.json();
    const details = all?.cities.find(({ id }) => id === city);
    return details ? Response.json(details) : null;
  }
  return /^\/data\/records\/[a-z0-9-]+\.json$/.test(path) ? copyOf('/data/records.json') : null;
}

/** A piece of the map's archive; null where the copy does not reach so far. */
async function pieceOf(request, path) {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') ?? '') ?? [];
  const copy = await copyOf(path);
  if (!copy || from === undefined) return null;
  const whole = await copy.blob();
  if (Number(from) >= whole.size) return null;
  const piece = whole.slice(Number(from), Number(to) + 1);
  const headers = new Headers(copy.headers);
  headers.set('content-range', `bytes ${from}-${Number(from) + piece.size - 1}/${whole.size}`);
  headers.set('content-length', String(piece.size));
  return new Response(piece, { status: 206, headers });
}

async function noteTab(id, name) {
  if (!id || name === null) return;
  const cache = await caches.open(tabs);
  // Asked for a tab that is still opening, the browser would wait for it: the oldest notes go instead.
  const notes = await cache.keys();
  for (const note of notes.slice(0, Math.max(0, notes.length - 30))) await cache.delete(note);
  await cache.put(`/${id}`, new Response(name));
}

async function isOwnTab(id) {
  const note = await caches.match(`/${id}`, { cacheName: tabs });
  // A tab that was there before the worker shows the build that brought it.
  return !note || (await note.text()) === build;
}
