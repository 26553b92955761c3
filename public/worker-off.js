// In the place of worker.js this ends what it did: on the next visit its copy is gone, and it with it.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) {
    if (name.startsWith('atlas ') || name === 'tabs') await caches.delete(name);
  }
  await self.registration.unregister();
  for (const tab of await self.clients.matchAll({ type: 'window' })) {
    await tab.navigate(tab.url).catch(() => undefined);
  }
}
