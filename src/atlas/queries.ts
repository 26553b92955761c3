import {
  queryOptions,
  type DataTag,
  type QueryFunctionContext,
  type QueryKey,
} from '@tanstack/react-query';
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
  practiceDetailsSchema,
  practicesSchema,
} from './schema';
import { eventSchema, programmeSchema } from './eventSchema';
import { findingsSchema } from './findings';

declare module '@tanstack/react-query' {
  interface Register {
    /** `file`: the query's file in `data/`; `nameOf`: what cities are called in the page's language. */
    queryMeta: { file?: string; nameOf?: NameOf };
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

/** A schema as a function of the JSON. */
function parser<S extends v.GenericSchema>(schema: S) {
  return (json: unknown): v.InferOutput<S> => v.parse(schema, json);
}

/** A compiled document as a query, whose file in `data/` is known. */
export interface DocumentQuery<T> extends Readonly<typeof documentOptions> {
  readonly queryKey: DataTag<QueryKey, T, Error>;
  readonly queryFn: (context: QueryFunctionContext) => Promise<T>;
  readonly meta: { readonly file: string };
}

/**
 * @param file its path in `data/`
 * @param parse turns the JSON into the trusted value; throws on another shape
 */
export function documentQuery<T>(
  queryKey: QueryKey,
  file: string,
  parse: (json: unknown, nameOf?: NameOf) => T,
): DocumentQuery<T> {
  const query = {
    ...documentOptions,
    queryKey,
    meta: { file },
    queryFn: ({ signal, client }: QueryFunctionContext) => {
      const nameOf = client.getDefaultOptions().queries?.meta?.nameOf;
      return fetchDocument(`/data/${file}`, (json) => parse(json, nameOf), signal);
    },
  };
  return { ...query, queryKey: queryOptions(query).queryKey };
}

export const atlasQuery = documentQuery(['atlas'], 'core.json', parseAtlas);

/** The same document as it is, to lay something beside it that is only on this device. */
export const coreQuery = documentQuery(['core'], 'core.json', parser(coreSchema));

export const cityQuery = (id: string) =>
  documentQuery(['city', id], `city/${id}.json`, parser(cityDetailsSchema));

export const practiceQuery = (id: string) =>
  documentQuery(['practice', id], `practice/${id}.json`, parser(practiceDetailsSchema));

export const practicesQuery = documentQuery(
  ['practices'],
  'practices.json',
  parser(practicesSchema),
);

export const countryQuery = (code: string) =>
  documentQuery(['country', code], `country/${code}.json`, parser(countryDetailsSchema));

/** The texts and sources of every city: a large document, for what shows many at once. */
export const allDetailsQuery = documentQuery(['cities'], 'cities.json', parser(allDetailsSchema));

export const casesQuery = documentQuery(
  ['case-studies'],
  'case-studies.json',
  parser(caseLibrarySchema),
);

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

export const eventQuery = documentQuery(['event'], 'event.json', parser(eventSchema));

export const findingsQuery = documentQuery(['findings'], 'findings.json', parser(findingsSchema));

export const programmeQuery = (id: string) =>
  documentQuery(['cues', id], `cues/${id}.json`, parser(programmeSchema));

export const dataPackageQuery = documentQuery(
  ['datapackage'],
  'datapackage.json',
  parser(dataPackageSchema),
);
