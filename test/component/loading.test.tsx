// @vitest-environment jsdom
import {
  onlineManager,
  QueryClient,
  QueryClientProvider,
  queryOptions,
  useQuery,
} from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../src/app/client';
import { fetchDocument, LoadError, patience } from '../../src/atlas/fetch';
import { LoadNotice } from '../../src/atlas/LoadNotice';
import type { Atlas } from '../../src/atlas/model';
import { atlasQuery, documentQuery } from '../../src/atlas/queries';
import { useLoaded } from '../../src/atlas/useLoaded';
import { loadMessages } from '../../src/i18n/catalogue';
import { I18nProvider } from '../../src/i18n/I18n';
import { createTranslator } from '../../src/i18n/translator';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary';

const i18n = createTranslator('en', await loadMessages('en', ['app', 'site']));

async function show(children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <I18nProvider i18n={i18n}>{children}</I18nProvider>
      </QueryClientProvider>,
    );
  });
}

const wordQuery = (load: () => Promise<string>) =>
  queryOptions({ queryKey: ['word'], queryFn: load });

/** A document whose parser is on its way too. */
function fetchWith(load: () => Promise<(json: unknown) => unknown>): Promise<unknown> {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ word: 'here' })));
  const query = documentQuery(['word'], 'word.json', { load });
  return new QueryClient().fetchQuery({ ...query, retry: false });
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a parser that comes beside its document', () => {
  test('parses it', async () => {
    const load = () => Promise.resolve((json: unknown) => [json]);
    await expect(fetchWith(load)).resolves.toEqual([{ word: 'here' }]);
  });

  test('is missing for want of a network, and by no fault of ours', async () => {
    const load = () => Promise.reject(new TypeError('Failed to fetch a module'));
    await expect(fetchWith(load)).rejects.toMatchObject({ reason: 'offline' });
  });
});

/** The notice, which is spoken as it comes. */
const said = () => document.querySelector('[data-said=new]');

describe('a document on its way', () => {
  test('is not mentioned for a second, then named, then offered again', async () => {
    vi.useFakeTimers();
    const load = vi.fn<() => Promise<string>>(() => new Promise(() => undefined));
    await show(<LoadNotice query={wordQuery(load)} prerendered />);
    expect(said()).toBeNull();
    act(() => vi.advanceTimersByTime(1_000));
    expect(said()).toHaveTextContent('Loading');
    act(() => vi.advanceTimersByTime(5_000));
    expect(said()).toHaveTextContent('longer than usual');
    expect(said()).toHaveTextContent('as it was published');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('that is slow is given up for a second try, at once', async () => {
    vi.useFakeTimers();
    const load = vi
      .fn<() => Promise<string>>()
      .mockImplementationOnce(() => new Promise(() => undefined))
      .mockResolvedValueOnce('here');
    await show(<LoadNotice query={wordQuery(load)} />);
    act(() => vi.advanceTimersByTime(6_000));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(load).toHaveBeenCalledTimes(2);
    expect(said()).toBeNull();
  });

  test('that fails says why, and a retry that works takes the message away', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new LoadError('rubbish', '/data/x.json'))
      .mockResolvedValueOnce('here');
    await show(<LoadNotice query={wordQuery(load)} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('arrived damaged');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('that fails in this page says so, never that the server did, and offers a reload', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new TypeError('AbortSignal.any is not a function'));
    await show(<LoadNotice query={wordQuery(load)} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('does not work in this browser');
    expect(screen.getByRole('alert')).not.toHaveTextContent('server');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

  test('leaves what needs it looking as idle as it is, until it is there', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new LoadError('server', '/data/x.json'))
      .mockResolvedValueOnce('here');
    await show(<LoadNotice query={wordQuery(load)} prerendered />);
    await screen.findByRole('alert');
    expect(document.documentElement).toHaveAttribute('data-without', 'data');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(document.documentElement).not.toHaveAttribute('data-without'));
  });

  test('suspends what needs it until it is there, also after a failure', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new LoadError('offline', '/data/x.json'))
      .mockResolvedValueOnce('here');
    const query = wordQuery(load);
    const Word = () => <p>{useLoaded(query)}</p>;
    await show(
      <>
        <LoadNotice query={query} />
        <Suspense fallback={<p>as published</p>}>
          <Word />
        </Suspense>
      </>,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be reached');
    expect(screen.getByText('as published')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('here')).toBeVisible();
  });
});

describe('without a network', () => {
  afterEach(() => onlineManager.setOnline(true));

  async function showOffline(load: () => Promise<string>) {
    onlineManager.setOnline(false);
    const Shown = () => <p>{useQuery(wordQuery(load)).data}</p>;
    await act(async () => {
      render(
        <QueryClientProvider client={createClient()}>
          <I18nProvider i18n={i18n}>
            <LoadNotice query={{ ...wordQuery(load), retry: false }} />
            <Shown />
          </I18nProvider>
        </QueryClientProvider>,
      );
    });
  }

  test('a document is asked for all the same: the browser may have a copy', async () => {
    await showOffline(() => Promise.resolve('here'));
    expect(await screen.findByText('here')).toBeVisible();
  });

  test('the reason is told, and what is missing comes with the network', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new LoadError('offline', '/data/x.json'))
      .mockResolvedValueOnce('here');
    await showOffline(load);
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be reached');
    act(() => onlineManager.setOnline(true));
    expect(await screen.findByText('here')).toBeVisible();
  });
});

describe('fetching', () => {
  const answer = (make: () => Promise<Response> | Response) =>
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>(async () => make()),
    );
  const reason = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error instanceof LoadError ? error.reason : 'foreign'),
    );
  const load = () => fetchDocument('/data/x.json', (json) => json);

  test('gives the parsed document', async () => {
    answer(() => Response.json({ a: 1 }));
    await expect(load()).resolves.toEqual({ a: 1 });
  });

  test.each([
    ['missing', () => new Response('', { status: 404 })],
    ['server', () => new Response('', { status: 503 })],
    ['rubbish', () => new Response('<html>')],
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const)('tells %s apart', async (expected, make) => {
    answer(make);
    await expect(reason(load())).resolves.toBe(expected);
  });

  test('never takes a fault of this page for one of the data', async () => {
    answer(() => Response.json({ a: 1 }));
    const broken = fetchDocument('/data/x.json', () => {
      throw new TypeError('toSorted is not a function');
    });
    await expect(reason(broken)).resolves.toBe('fault');
  });

  test('that is called off is no failure', async () => {
    const given = new AbortController();
    answer(() => Promise.reject(new DOMException('', 'AbortError')));
    given.abort();
    const called = fetchDocument('/data/x.json', (json) => json, given.signal);
    await expect(reason(called)).resolves.toBe('foreign');
  });

  test('gives up on a server that does not answer', async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>(
        (_, init) =>
          new Promise((_resolve, reject) => {
            init?.signal?.addEventListener('abort', () =>
              reject(new DOMException('', 'AbortError')),
            );
          }),
      ),
    );
    const told = reason(load());
    await vi.advanceTimersByTimeAsync(patience - 1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(told).resolves.toBe('slow');
  });
});

describe('a panel that breaks', () => {
  /** Shows one; the function it returns mends it. */
  async function showBroken(): Promise<() => void> {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Part = () => {
      if (broken) throw new Error('broken');
      return <p>mended</p>;
    };
    await show(
      <ErrorBoundary panel="list">
        <Part />
      </ErrorBoundary>,
    );
    return () => void (broken = false);
  }
  const tryAgain = () => userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  afterEach(() => vi.restoreAllMocks());

  test('says so, and what does not help once is not offered again', async () => {
    await showBroken();
    expect(screen.getByRole('alert')).toHaveTextContent('(list)');
    await tryAgain();
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

  test('round the whole page offers what is left: to read it anew', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Page = () => {
      throw new Error('removeChild');
    };
    await show(
      <ErrorBoundary whole panel="page">
        <Page />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('main')).toHaveTextContent(
      'its address keeps what you were looking at',
    );
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

  test('goes on after a second try', async () => {
    const mend = await showBroken();
    mend();
    await tryAgain();
    expect(screen.getByText('mended')).toBeVisible();
  });
});

describe('a page that stayed open while the atlas was renewed', () => {
  const known = { version: '2026-11-24-aaaaaaaa' } as Atlas;
  const showWith = async (version: string) => {
    const query = queryOptions({ queryKey: ['doc'], queryFn: () => Promise.resolve({ version }) });
    const client = new QueryClient();
    client.setQueryData(atlasQuery.queryKey, known);
    await act(async () => {
      render(
        <QueryClientProvider client={client}>
          <I18nProvider i18n={i18n}>
            <LoadNotice query={query} />
          </I18nProvider>
        </QueryClientProvider>,
      );
    });
  };

  test('is told to be stale, with a way to the present one', async () => {
    await showWith('2026-12-01-bbbbbbbb');
    expect(await screen.findByRole('alert')).toHaveTextContent('has been renewed');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

  test('has nothing said while all is of one version', async () => {
    await showWith(known.version);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
