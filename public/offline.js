// Keeps a copy of an embedded map, so that it stands without network. Whatever the network has goes first.
const kept = 'embed ' + self.registration.scope;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page tells what it is made of once it is whole; the scripts of an earlier one go.
self.addEventListener('message', (event) => event.waitUntil(keepOnly(event.data)));

self.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const isHere = method === 'GET' && new URL(url).origin === location.origin;
  if (isHere && !headers.has('range')) event.respondWith(answer(event));
});

/** The page is the same whatever its view: it is kept once. */
const nameOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

/** What stands before a host says so of one that is down, or overloaded. */
const isDown = ({ status }) => status === 502 || status === 503 || status === 504;

async function answer(event) {
  const { request } = event;
  const copyOf = async () =>
    (await caches.open(kept)).match(nameOf(request.url), { ignoreVary: true });
  try {
    const response = await fetch(request);
    if (isDown(response)) return (await copyOf().catch(() => null)) ?? response;
    // Nobody waits for a copy, and no room for one is no reason to fail.
    event.waitUntil(keep(request.url, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const copy = await copyOf();
    if (copy) return copy;
    throw error;
  }
}

/** Types of what the page is made of, by the ending of its address; what has none is a page. */
const types = {
  js: /javascript/,
  css: /^text\/css/,
  json: /json/,
  svg: /^image\/svg/,
  woff2: /^font\/woff2/,
  '': /^text\/html/,
};

/** Some networks answer every address with a page of their own: that is nothing to keep. */
async function isOurs(url, response) {
  if (response.status !== 200 || response.redirected) return false;
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? '';
  const type = types[ending];
  if (type && !type.test(response.headers.get('content-type') ?? '')) return false;
  return ending !== '' || (await response.clone().text()).includes(' data-version="');
}

async function keep(url, response) {
  if (!(await isOurs(url, response))) return;
  await (await caches.open(kept)).put(nameOf(url), response);
}

async function keepOnly(urls) {
  const cache = await caches.open(kept);
  const names = new Set(urls.map(nameOf));
  for (const { url } of await cache.keys()) {
    if (url.includes('/assets/') && !names.has(url)) await cache.delete(url);
  }
  await Promise.all(
    [...names].map(async (name) => {
      if (await cache.match(name, { ignoreVary: true })) return;
      await keep(name, await fetch(name));
    }),
  );
}
