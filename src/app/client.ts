import { QueryClient } from '@tanstack/react-query';

export function createClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } });
}
