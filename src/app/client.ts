import { QueryClient } from '@tanstack/react-query';
import type { NameOf } from '../atlas/model';

/** @param nameOf what cities are called in the page's language; left out, in English */
export function createClient(nameOf?: NameOf): QueryClient {
  const meta = nameOf && { nameOf };
  return new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        // Asked for also without a network: an embedded page may have its own copy, and where
        // there is none the reader is told why. What is missing comes with the network.
        networkMode: 'always',
        refetchOnReconnect: true,
        ...(meta && { meta }),
      },
    },
  });
}
