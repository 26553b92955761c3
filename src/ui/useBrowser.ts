import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * What only the browser knows, read at every render.
 * @param read gives a text, number or truth
 * @param before what holds on the server and while hydrating
 */
export function useBrowser<T extends string | number | boolean | null>(
  read: () => T,
  before: T,
): T {
  return useSyncExternalStore(never, read, () => before);
}
