import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { fetchDocument } from './fetch';
import { parseAtlas, type NameOf } from './model';
import {
  allDetailsSchema,
  caseLibrarySchema,
  cityDetailsSchema,
  coreSchema,
  countryDetailsSchema,
  dataPackageSchema,
  eventSchema,
  practiceDetailsSchema,
  programmeSchema,
  searchIndexSchema,
} from './schema';
import { findingsSchema } from './findings';

declare module '@tanstack/react-query' {
  interface Register {
    /** What every query of a page can ask. */
    queryMeta: { nameOf?: NameOf };
  }
}

/** The documents of the atlas, each a query: fetched once, parsed at the boundary, kept. */
const documentOptions = {
  staleTime: Infinity,
  gcTime: Infinity,
  retry: 1,
  retryDelay: 800,
  // The parsed atlas refers to itself (city ⇄ record); a deep comparison would not end.
  structuralSharing: false,
} as const;

export const atlasQuery = queryOptions({
  ...documentOptions,
  queryKey: ['atlas'],
  queryFn: ({ signal, meta }) =>
    fetchDocument('/data/core.json', (json) => parseAtlas(json, meta?.nameOf), signal),
});

/** The same document as it is, to lay something beside it that is only on this device. */
export const coreQuery = queryOptions({
  ...documentOptions,
  queryKey: ['core'],
  queryFn: ({ signal }) =>
    fetchDocument('/data/core.json', (json) => v.parse(coreSchema, json), signal),
});

export const cityQuery = (id: string) =>
  queryOptions({
    ...documentOptions,
    queryKey: ['city', id],
    queryFn: ({ signal }) =>
      fetchDocument(`/data/city/${id}.json`, (json) => v.parse(cityDetailsSchema, json), signal),
  });

export const practiceQuery = (id: string) =>
  queryOptions({
    ...documentOptions,
    queryKey: ['practice', id],
    queryFn: ({ signal }) =>
      fetchDocument(
        `/data/practice/${id}.json`,
        (json) => v.parse(practiceDetailsSchema, json),
        signal,
      ),
  });

export const countryQuery = (code: string) =>
  queryOptions({
    ...documentOptions,
    queryKey: ['country', code],
    queryFn: ({ signal }) =>
      fetchDocument(
        `/data/country/${code}.json`,
        (json) => v.parse(countryDetailsSchema, json),
        signal,
      ),
  });

/** The texts and sources of every city: a large document, for what shows many at once. */
export const allDetailsQuery = queryOptions({
  ...documentOptions,
  queryKey: ['cities'],
  queryFn: ({ signal }) =>
    fetchDocument('/data/cities.json', (json) => v.parse(allDetailsSchema, json), signal),
});

export const casesQuery = queryOptions({
  ...documentOptions,
  queryKey: ['case-studies'],
  queryFn: ({ signal }) =>
    fetchDocument('/data/case-studies.json', (json) => v.parse(caseLibrarySchema, json), signal),
});

export const searchQuery = queryOptions({
  ...documentOptions,
  queryKey: ['search'],
  queryFn: ({ signal }) =>
    fetchDocument('/data/search.json', (json) => v.parse(searchIndexSchema, json), signal),
});

/** The code of the search, and what cities are called elsewhere: nobody who does not search brings it. */
export const searchingQuery = queryOptions({
  ...documentOptions,
  queryKey: ['searching'],
  queryFn: async () => {
    const code = await import('./searching');
    return { ...code, alternateNames: await code.loadAlternateNames() };
  },
});

export const eventQuery = queryOptions({
  ...documentOptions,
  queryKey: ['event'],
  queryFn: ({ signal }) =>
    fetchDocument('/data/event.json', (json) => v.parse(eventSchema, json), signal),
});

export const findingsQuery = queryOptions({
  ...documentOptions,
  queryKey: ['findings'],
  queryFn: ({ signal }) =>
    fetchDocument('/data/findings.json', (json) => v.parse(findingsSchema, json), signal),
});

export const programmeQuery = (id: string) =>
  queryOptions({
    ...documentOptions,
    queryKey: ['cues', id],
    queryFn: ({ signal }) =>
      fetchDocument(`/data/cues/${id}.json`, (json) => v.parse(programmeSchema, json), signal),
  });

export const dataPackageQuery = queryOptions({
  ...documentOptions,
  queryKey: ['datapackage'],
  queryFn: ({ signal }) =>
    fetchDocument('/data/datapackage.json', (json) => v.parse(dataPackageSchema, json), signal),
});
