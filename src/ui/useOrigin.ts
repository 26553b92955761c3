import { useBrowser } from './useBrowser';

/** The site's own origin with a slash after it; null on the server and while hydrating. */
export function useOrigin(): string | null {
  return useBrowser<string | null>(() => `${location.origin}/`, null);
}
