// @vitest-environment jsdom
import * as full from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { NameOf } from '../../../src/atlas/model';
import * as small from '../../../src/embed/smallQuery';

/** The part of the library that the embedded page uses, as both have it. */
interface Client {
  getQueryData(key: readonly unknown[]): unknown;
  setQueryData(key: readonly unknown[], data: unknown): unknown;
  getQueryCache(): { subscribe(listener: () => void): () => void };
  prefetchQuery(options: Options): Promise<void>;
  cancelQueries(which: { queryKey: readonly string[] }): Promise<void>;
}
interface Options {
  queryKey: string[];
  queryFn: (context: {
    signal: AbortSignal;
    meta: { nameOf?: NameOf } | undefined;
  }) => Promise<string>;
  enabled?: boolean;
  retry: number;
  retryDelay: number;
}
interface Library {
  make: () => Client;
  Provider: ComponentType<{ children: ReactNode }>;
  useQuery: (options: Options) => {
    data: unknown;
    error: Error | null;
    isFetching: boolean;
    refetch: () => unknown;
  };
}

/** What every query can ask. */
const nameOf: NameOf = (id) => `${id} by another name`;
const config = { defaultOptions: { queries: { meta: { nameOf } } } };

function fullLibrary(): Library {
  const client = new full.QueryClient(config);
  return {
    make: () => client,
    Provider: (props) => <full.QueryClientProvider client={client} {...props} />,
    useQuery: full.useQuery,
  };
}

function smallLibrary(): Library {
  const client = new small.QueryClient(config);
  return {
    make: () => client,
    Provider: (props) => <small.QueryClientProvider client={client} {...props} />,
    useQuery: small.useQuery,
  };
}

const options = (queryFn: Options['queryFn'], more: Partial<Options> = {}): Options => ({
  queryKey: ['a'],
  queryFn,
  retry: 0,
  retryDelay: 1,
  ...more,
});

describe.each([
  ['TanStack Query', fullLibrary],
  ['the small stand-in', smallLibrary],
])('%s', (_, library) => {
  async function show(given: Options) {
    const { make, Provider, useQuery } = library();
    function Reader() {
      const { data, error, isFetching, refetch } = useQuery(given);
      return (
        <>
          <p>{`data ${String(data)}, error ${error?.message ?? 'none'}, fetching ${isFetching}`}</p>
          <button type="button" onClick={() => void refetch()} aria-label="again" />
        </>
      );
    }
    await act(async () => {
      render(
        <Provider>
          <Reader />
        </Provider>,
      );
    });
    return make();
  }
  const says = async (text: string) => expect(await screen.findByText(text)).toBeVisible();

  it('fetches what is shown, and tells while it does', async () => {
    let arrive: (value: string) => void = () => undefined;
    await show(options(() => new Promise((done) => (arrive = done))));
    await says('data undefined, error none, fetching true');
    await act(async () => arrive('b'));
    expect(await screen.findByText('data b, error none, fetching false')).toBeVisible();
  });

  it('lets a query ask what all can', async () => {
    await show(options(async ({ meta }) => meta?.nameOf?.('a', '') ?? 'unknown'));
    const said = await screen.findByText('data a by another name, error none, fetching false');
    expect(said).toBeVisible();
  });

  it('tells an error, and tries again when asked', async () => {
    const answers = [() => Promise.reject(new Error('lost')), () => Promise.resolve('b')];
    await show(options(() => answers.shift()?.() ?? Promise.reject(new Error('more'))));
    await says('data undefined, error lost, fetching false');
    await act(async () => screen.getByRole('button', { name: 'again' }).click());
    expect(await screen.findByText('data b, error none, fetching false')).toBeVisible();
  });

  it('gives up what is on its way, and then fetches anew', async () => {
    const answers = [() => new Promise<never>(() => undefined), () => Promise.resolve('b')];
    const client = await show(options(() => answers.shift()?.() ?? Promise.reject(new Error())));
    await says('data undefined, error none, fetching true');
    await act(() => client.cancelQueries({ queryKey: ['a'] }));
    await says('data undefined, error none, fetching false');
    await act(async () => screen.getByRole('button', { name: 'again' }).click());
    expect(await screen.findByText('data b, error none, fetching false')).toBeVisible();
  });

  it('tries again by itself as often as it was told', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('lost')));
    await show(options(fetch, { retry: 1 }));
    await says('data undefined, error lost, fetching false');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('fetches nothing that is not enabled', async () => {
    const fetch = vi.fn(() => Promise.resolve('b'));
    await show(options(fetch, { enabled: false }));
    await says('data undefined, error none, fetching false');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('shows what was put in, and tells who listens', async () => {
    const client = await show(options(() => Promise.resolve('b'), { enabled: false }));
    const heard = vi.fn();
    const stop = client.getQueryCache().subscribe(heard);
    await act(async () => void client.setQueryData(['a'], 'c'));
    await says('data c, error none, fetching false');
    expect(heard).toHaveBeenCalled();
    expect(client.getQueryData(['a'])).toBe('c');
    stop();
  });

  it('fetches once for who asks before and who asks while', async () => {
    const { make } = library();
    const client = make();
    const fetch = vi.fn(() => Promise.resolve('b'));
    await Promise.all([client.prefetchQuery(options(fetch)), client.prefetchQuery(options(fetch))]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(client.getQueryData(['a'])).toBe('b');
  });
});
