import { QueryClient } from '@tanstack/react-query';
import { namesIn } from '../atlas/names';
import type { NameOf } from '../atlas/model';
import type { Translator } from '../i18n/translator';

/**
 * @param i18n of the page; left out, cities are called as in English
 * @param names of cities, where the page itself has them; else those of `i18n`
 */
export function createClient(i18n?: Translator, names: NameOf | null = null): QueryClient {
  const meta = i18n && { nameOf: names ?? namesIn(i18n), language: i18n.language };
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
