import { queryOptions } from '@tanstack/react-query';
import { documentOptions } from './documentOptions';
import { fetchDocument } from './fetch';

/** The code of the search, what readers call things in any language, and what the page says of a search: nobody who does not search brings it. */
export const searchingQuery = queryOptions({
  ...documentOptions,
  queryKey: ['searching'],
  queryFn: async ({ client }) => {
    const code = await import('./searching');
    return code.bringAll(client.getDefaultOptions().queries?.meta?.language);
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
