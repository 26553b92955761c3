import { startTransition, useEffect, useState } from 'react';

/**
 * False on the server and for the first render in the browser, true from then
 * on. What waits for it comes in small steps, so that a tap in between is heard.
 */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => startTransition(() => setHydrated(true)), []);
  return hydrated;
}
