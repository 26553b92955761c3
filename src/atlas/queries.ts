import {
  queryOptions,
  type DataTag,
  type QueryFunctionContext,
  type QueryKey,
} from '@tanstack/react-query';
import * as v from 'valibot';
import type { Language } from '../i18n/languages';
import { documentOptions } from './documentOptions';
import { fetchDocument, LoadError } from './fetch';
import { parseAtlas, type NameOf } from './model';
import { coreSchema } from './schema';

export { searchingQuery, searchQuery, summariesQuery } from './searchQueries';

declare module '@tanstack/react-query' {
  interface Register {
    /** `file`: the query's file in `data/`; `nameOf`: what cities are called in the page's language. */
    queryMeta: { file?: string; nameOf?: NameOf; language?: Language };
  }
}

/** A schema as a function of the JSON. */
/* @__NO_SIDE_EFFECTS__ */ function parser<S extends v.GenericSchema>(schema: S) {
  return (json: unknown): v.InferOutput<S> => v.parse(schema, json);
}

/** A compiled document as a query, whose file in `data/` is known. */
export interface DocumentQuery<T> extends Readonly<typeof documentOptions> {
  readonly queryKey: DataTag<QueryKey, T, Error>;
  readonly queryFn: (context: QueryFunctionContext) => Promise<T>;
  readonly meta: { readonly file: string };
}

/** Turns the JSON into the trusted value; throws on another shape. */
type Parse<T> = (json: unknown, nameOf?: NameOf) => T;

/** What parses a document; where it does not come, the network is to blame. @throws LoadError */
async function bring<T>(load: () => Promise<Parse<T>>, url: string): Promise<Parse<T>> {
  try {
    return await load();
  } catch (cause) {
    throw new LoadError('offline', url, { cause });
  }
}

/**
 * @param file its path in `data/`
 * @param parse for what only few pages show, the way to it: it comes beside the document
 */
export function documentQuery<T>(
  queryKey: QueryKey,
  file: string,
  parse: Parse<T> | { load: () => Promise<Parse<T>> },
): DocumentQuery<T> {
  const url = `/data/${file}`;
  const query = {
    ...documentOptions,
    queryKey,
    meta: { file },
    queryFn: async ({ signal, client }: QueryFunctionContext) => {
      const nameOf = client.getDefaultOptions().queries?.meta?.nameOf;
      const coming = typeof parse === 'function' ? parse : bring(parse.load, url);
      const read = async (json: unknown) => (await coming)(json, nameOf);
      const [value] = await Promise.all([fetchDocument(url, read, signal), coming]);
      return value;
    },
  };
  return { ...query, queryKey: queryOptions(query).queryKey };
}

// Pure, so that the embedded page does not carry the documents that it never asks for.
export const atlasQuery = /* @__PURE__ */ documentQuery(['atlas'], 'core.json', parseAtlas);

/** The same document as it is, to lay something beside it that is only on this device. */
export const coreQuery = /* @__PURE__ */ documentQuery(['core'], 'core.json', parser(coreSchema));

export const cityQuery = (id: string) =>
  documentQuery(['city', id], `city/${id}.json`, {
    load: async () => parser((await import('./details')).cityDetailsSchema),
  });

export const practiceQuery = (id: string) =>
  documentQuery(['practice', id], `practice/${id}.json`, {
    load: async () => parser((await import('./details')).practiceDetailsSchema),
  });

export const practicesQuery = documentQuery(['practices'], 'practices.json', {
  load: async () => parser((await import('./details')).practicesSchema),
});

export const countryQuery = (code: string) =>
  documentQuery(['country', code], `country/${code}.json`, {
    load: async () => parser((await import('./details')).countryDetailsSchema),
  });

/** The texts and sources of every city: a large document, for what shows many at once. */
export const allDetailsQuery = /* @__PURE__ */ documentQuery(['cities'], 'cities.json', {
  load: async () => parser((await import('./details')).allDetailsSchema),
});

export const casesQuery = /* @__PURE__ */ documentQuery(['case-studies'], 'case-studies.json', {
  load: async () => parser((await import('./details')).caseLibrarySchema),
});

/** Its shape comes with it: the table of pages, and so every page, names this query. */
export const changesQuery = /* @__PURE__ */ documentQuery(['changes'], 'changes.json', {
  load: async () => (await import('./changes')).parseChanges,
});

export const eventQuery = /* @__PURE__ */ documentQuery(['event'], 'event.json', {
  load: async () => parser((await import('./eventSchema')).eventSchema),
});

export const findingsQuery = /* @__PURE__ */ documentQuery(['findings'], 'findings.json', {
  load: async () => parser((await import('./findings')).findingsSchema),
});

export const programmeQuery = (id: string) =>
  documentQuery(['cues', id], `cues/${id}.json`, {
    load: async () => parser((await import('./eventSchema')).programmeSchema),
  });

export const dataPackageQuery = /* @__PURE__ */ documentQuery(['datapackage'], 'datapackage.json', {
  load: async () => parser((await import('./details')).dataPackageSchema),
});
