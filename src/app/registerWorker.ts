import { isOffline } from '../saved/offlineChoice';

/** Whether the reader's connection is dear or slow: then nothing is fetched that she has not asked for. */
function isSparing(connection: unknown): boolean {
  if (typeof connection !== 'object' || connection === null) return false;
  const saves = 'saveData' in connection && connection.saveData === true;
  return saves || ('effectiveType' in connection && /2g/u.test(String(connection.effectiveType)));
}

/**
 * Has the browser keep a copy of the atlas, so that it stands without network the next time.
 * Where it cannot, or the reader wants none, the atlas works as ever while there is a network.
 */
export async function registerWorker(navigator: Navigator): Promise<void> {
  if (!('serviceWorker' in navigator) || !isOffline()) return;
  if (isSparing(Reflect.get(navigator, 'connection'))) return;
  await navigator.serviceWorker
    .register('/worker.js', { updateViaCache: 'none' })
    .catch(() => undefined);
}
