import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** The site's own origin with a slash after it; null on the server and while hydrating. */
export function useOrigin(): string | null {
  return useSyncExternalStore(
    never,
    () => `${location.origin}/`,
    () => null,
  );
}
