import {
  useQueryClient,
  type DataTag,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { use } from 'react';

const arrivals = new WeakMap<QueryClient, Map<string, Promise<void>>>();

/** For data that is in the cache: React reads the status and does not wait a turn. */
const here = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined } as const);

/** Resolves when the query's data is in the cache. Never rejects: a failure is told by `LoadNotice`, and a retry can still fulfil it. */
function arrival(client: QueryClient, key: QueryKey): Promise<void> {
  const known = arrivals.get(client) ?? new Map<string, Promise<void>>();
  arrivals.set(client, known);
  const name = JSON.stringify(key);
  const waiting =
    known.get(name) ??
    new Promise<void>((resolve) => {
      const stop = client.getQueryCache().subscribe(() => {
        if (client.getQueryData(key) === undefined) return;
        stop();
        resolve();
      });
    });
  known.set(name, waiting);
  return waiting;
}

/**
 * A document that the page cannot do without. Until it is here the component
 * suspends, so that the prerendered HTML (picture, list, links) stays in place:
 * also when the request fails. Wrap it in a Suspense boundary and put a
 * `LoadNotice` of the same query beside the boundary.
 */
export function useLoaded<T>({ queryKey }: { queryKey: DataTag<QueryKey, T, Error> }): T {
  const client = useQueryClient();
  const data = client.getQueryData<T>(queryKey);
  // Who waited is given the same promise again: React asks for it.
  const waited = arrivals.get(client)?.get(JSON.stringify(queryKey));
  use(data === undefined ? arrival(client, queryKey) : (waited ?? here));
  if (data !== undefined) return data;
  throw new Error('the arrival of a query resolves with its data in the cache');
}
