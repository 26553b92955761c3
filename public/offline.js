// Keeps a copy of an embedded map, so that it stands without network. Whatever the network has goes first.
const kept = 'embed ' + self.registration.scope;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page tells what it is made of once it is whole; the scripts of an earlier one go.
self.addEventListener('message', (event) => event.waitUntil(keepOnly(event.data)));

self.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const isOurs = method === 'GET' && new URL(url).origin === location.origin;
  if (isOurs && !headers.has('range')) event.respondWith(answer(event));
});

/** The page is the same whatever its view: it is kept once. */
const nameOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

async function answer(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.status === 200) {
      // Nobody waits for a copy, and no room for one is no reason to fail.
      event.waitUntil(keep(request.url, response.clone()).catch(() => undefined));
    }
    return response;
  } catch (error) {
    const copy = await (await caches.open(kept)).match(nameOf(request.url), { ignoreVary: true });
    if (copy) return copy;
    throw error;
  }
}

async function keep(url, response) {
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
      const response = await fetch(name);
      if (response.status === 200) await cache.put(name, response);
    }),
  );
}
