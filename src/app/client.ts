import { QueryClient } from '@tanstack/react-query';
import type { NameOf } from '../atlas/model';

/** @param nameOf what cities are called in the page's language; left out, in English */
export function createClient(nameOf?: NameOf): QueryClient {
  const meta = nameOf && { nameOf };
  return new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, ...(meta && { meta }) } },
  });
}
