import { queryOptions } from '@tanstack/react-query';
import { documentOptions } from './documentOptions';
import { fetchDocument } from './fetch';

/** The code of the search, and what cities are called elsewhere: nobody who does not search brings it. */
export const searchingQuery = queryOptions({
  ...documentOptions,
  queryKey: ['searching'],
  queryFn: async () => {
    const code = await import('./searching');
    const [alternateNames, words] = await Promise.all([
      code.loadAlternateNames(),
      code.loadSearchWords(),
    ]);
    return { ...code, alternateNames, words };
  },
});

/** Names of records and titles of case studies. */
export const searchQuery = queryOptions({
  ...documentOptions,
  queryKey: ['search'],
  queryFn: async ({ signal }) => {
    const { parseSearched } = await import('./searching');
    return fetchDocument('/data/search.json', parseSearched.search, signal);
  },
});

/** What records are about: a large document, and the one that the cards of a result are made from. */
export const summariesQuery = queryOptions({
  ...documentOptions,
  queryKey: ['records'],
  queryFn: async ({ signal }) => {
    const { parseSearched } = await import('./searching');
    return fetchDocument('/data/records.json', parseSearched.records, signal);
  },
});
