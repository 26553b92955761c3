import * as v from 'valibot';
import { fetchDocument } from '../../atlas/fetch';
import { chooseOffline } from '../../saved/offlineChoice';

/** `/offline.json`: what the site's worker keeps, and what can be kept besides. Sizes in bytes, as they travel. */
const listSchema = v.object({
  build: v.string(),
  bytes: v.number(),
  rest: v.array(v.string()),
  restBytes: v.number(),
});
export type OfflineList = v.InferOutput<typeof listSchema>;

/** What is on this device. */
export interface Copy {
  list: OfflineList;
  /** Whether the browser can keep anything: in a private window some do not. */
  canKeep: boolean;
  /** Whether all that the worker keeps is here. */
  isKept: boolean;
  /** Whether the rest is here too. */
  isWhole: boolean;
}

const cacheOf = ({ build }: OfflineList) => `atlas ${build}`;
/** All that the worker ever stores. */
const isOurs = (name: string) => name.startsWith('atlas ') || name === 'tabs';
/** The last of the rest to be stored. */
const mark = '/offline.json';

/** @throws LoadError where the list does not come */
export async function readCopy(): Promise<Copy> {
  const list = await fetchDocument(mark, (json) => v.parse(listSchema, json));
  const canKeep = 'caches' in window && 'serviceWorker' in navigator;
  if (!canKeep) return { list, canKeep, isKept: false, isWhole: false };
  const isKept = (await navigator.serviceWorker.getRegistration('/'))?.active != null;
  const isWhole = isKept && (await caches.match(mark, { cacheName: cacheOf(list) })) !== undefined;
  return { list, canKeep, isKept, isWhole };
}

/** Has the worker keep what it does. Resolves once it is all here. */
export async function keepCopy(): Promise<void> {
  chooseOffline(true);
  await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
}

/**
 * Keeps the rest.
 * @param onProgress told how many of the files are here
 * @throws Error where a file does not come, or there is no room
 */
export async function keepRest(
  list: OfflineList,
  onProgress: (done: number) => void,
): Promise<void> {
  const cache = await caches.open(cacheOf(list));
  for (const [at, path] of list.rest.entries()) {
    onProgress(at);
    const response = await fetch(path, { cache: 'no-cache' });
    // Some networks answer every address with a page of their own.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (response.status !== 200 || isPage) throw new Error(`${path} did not come`);
    await cache.put(path, response);
  }
  await cache.put(mark, Response.json(list));
}

/** Takes all of it off this device, and keeps none again until the reader wants one. */
export async function removeCopy(): Promise<void> {
  chooseOffline(false);
  await (await navigator.serviceWorker.getRegistration('/'))?.unregister();
  for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
}
