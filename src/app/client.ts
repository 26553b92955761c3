import { QueryClient } from '@tanstack/react-query';
import { namesIn } from '../atlas/names';
import type { Translator } from '../i18n/translator';

/** @param i18n of the page: what cities are called in its language; left out, in English */
export function createClient(i18n?: Translator): QueryClient {
  const meta = i18n && { nameOf: namesIn(i18n), language: i18n.language };
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
