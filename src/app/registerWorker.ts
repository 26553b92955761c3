import { isOffline } from '../saved/offlineChoice';
import { isSparing } from '../ui/connection';

/** Which build a page is of, in the words of the worker: its data and its entry script. */
function buildOf(page: Document): string {
  const script = page.querySelector('script[type=module][src^="/assets/"]')?.getAttribute('src');
  const { version } = page.getElementById('root')?.dataset ?? {};
  return `${version ?? ''} ${script?.slice('/assets/'.length) ?? ''}`;
}

/**
 * Has the browser keep a copy of the atlas, so that it stands without network the next time.
 * Where it cannot, or the reader wants none, the atlas works as ever while there is a network.
 */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isOffline()) return;
  if (isSparing()) return;
  try {
    const options = { updateViaCache: 'none' } as const;
    const registration = await navigator.serviceWorker.register('/worker.js', options);
    const own = buildOf(document);
    // That of this page's build may be waiting for the tabs of an earlier one to close.
    registration.waiting?.postMessage(own, []);
    const { watchForUpdate } = await import('./update/watchForUpdate');
    watchForUpdate(registration, own);
  } catch {
    // Storage is blocked, or the network is gone: nothing is kept.
  }
}
