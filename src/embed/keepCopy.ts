import { ownPath } from '../atlas/fetch';

/**
 * Has the browser keep a copy of the embedded page and of what it is made of, so that it
 * stands without network the next time. Resolves once the copy is asked for, and also
 * where a host forbids it (sandbox, blocked storage): then there is none.
 */
export async function keepCopy(page: Window): Promise<void> {
  const { navigator, location, performance, document } = page;
  try {
    const { serviceWorker } = navigator;
    const takesOver = new Promise((done) => {
      serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
    // Of its own folder only: the rest of the site answers for itself.
    await serviceWorker.register(ownPath('/offline.js'), { scope: location.pathname });
    // What is fetched from then on it keeps by itself; the site's own worker is another.
    const keeper = () => {
      const { controller } = serviceWorker;
      return controller?.scriptURL.endsWith('/offline.js') ? controller : null;
    };
    if (!keeper()) await takesOver;
    // Fonts may have been on their way past it.
    await document.fonts.ready;
    const tell = () => {
      const parts = performance.getEntriesByType('resource').map(({ name }) => name);
      const own = parts.filter((name) => new URL(name).origin === location.origin);
      keeper()?.postMessage([location.href, ...own], []);
    };
    // What was on its way when the keeper came is told of once it is here.
    new PerformanceObserver(tell).observe({ type: 'resource', buffered: true });
  } catch {
    // A frame without storage: the map works as ever, while there is a network.
  }
}
