import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { NameOf } from '../atlas/model';

/**
 * The part of TanStack Query that the embedded page uses, under its names: an
 * eighth of its size, for a page that must be light in other people's pages.
 * The build of that page puts it in the library's place; one test holds both
 * to the same behaviour. Data are fetched once and kept.
 */
type Key = readonly unknown[];

/** What every query of a page can ask. */
type Meta = { nameOf?: NameOf } | undefined;

interface Options<T> {
  queryKey: Key;
  queryFn?: (context: { signal: AbortSignal; meta: Meta }) => Promise<T>;
  enabled?: boolean;
  /** How often a failed request is tried again, and after how many ms. */
  retry?: number;
  retryDelay?: number;
}

interface State {
  data: unknown;
  error: Error | null;
  isFetching: boolean;
}

const nothing: State = { data: undefined, error: null, isFetching: false };

interface Entry {
  state: State;
  running: AbortController | null;
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

export class QueryClient {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #meta: Meta;

  constructor(config?: { defaultOptions?: { queries?: { meta?: Meta } } }) {
    this.#meta = config?.defaultOptions?.queries?.meta;
  }

  readonly #subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  getQueryCache(): { subscribe: (listener: () => void) => () => void } {
    return { subscribe: this.#subscribe };
  }

  #entry(key: Key): Entry {
    const name = JSON.stringify(key);
    const entry = this.#entries.get(name) ?? { state: nothing, running: null };
    this.#entries.set(name, entry);
    return entry;
  }

  #set(entry: Entry, change: Partial<State>): void {
    entry.state = { ...entry.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** What is known of a query; the same object until something changes. */
  stateOf(key: Key): State {
    return this.#entry(key).state;
  }

  getQueryData(key: Key): unknown {
    return this.stateOf(key).data;
  }

  setQueryData(key: Key, data: unknown): void {
    this.#set(this.#entry(key), { data, error: null });
  }

  /** Fetches what is not here, unless it is on its way; `anew` also what is here or has failed. */
  async fetchQuery<T>(options: Options<T>, anew = false): Promise<void> {
    const { queryKey, queryFn, retry = 0, retryDelay = 0 } = options;
    const entry = this.#entry(queryKey);
    if (!queryFn || entry.running || (!anew && entry.state.data !== undefined)) return;
    const running = new AbortController();
    entry.running = running;
    this.#set(entry, { isFetching: true });
    for (let left = retry; ; left--) {
      try {
        const data = await queryFn({ signal: running.signal, meta: this.#meta });
        if (entry.running === running) this.#end(entry, { data, error: null });
        return;
      } catch (cause) {
        if (entry.running !== running) return;
        const error = cause instanceof Error ? cause : new Error(String(cause));
        if (left <= 0) return this.#end(entry, { error });
        await wait(retryDelay);
        if (entry.running !== running) return;
      }
    }
  }

  /** Gives up what is on its way. */
  cancelQueries({ queryKey }: { queryKey: Key }): Promise<void> {
    const entry = this.#entry(queryKey);
    entry.running?.abort();
    if (entry.running) this.#end(entry, {});
    return Promise.resolve();
  }

  #end(entry: Entry, change: Partial<State>): void {
    entry.running = null;
    this.#set(entry, { ...change, isFetching: false });
  }

  prefetchQuery<T>(options: Options<T>): Promise<void> {
    return this.fetchQuery(options);
  }
}

const ClientContext = createContext<QueryClient | null>(null);

export function QueryClientProvider({
  client,
  children,
}: {
  client: QueryClient;
  children: ReactNode;
}) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

/** @throws Error outside a `QueryClientProvider`. */
export function useQueryClient(): QueryClient {
  const client = use(ClientContext);
  if (!client) throw new Error('useQueryClient needs a QueryClientProvider above it');
  return client;
}

export function queryOptions<T>(options: Options<T>): Options<T> {
  return options;
}

/** A query's state; what is asked for and not here is fetched. */
export function useQuery<T>(options: Options<T>) {
  const client = useQueryClient();
  const name = JSON.stringify(options.queryKey);
  const enabled = options.enabled ?? true;
  const read = () => client.stateOf(options.queryKey);
  const state = useSyncExternalStore(client.getQueryCache().subscribe, read, read);
  // Options are made anew by every render; the key says which query it is.
  const start = useEffectEvent((_key: string) => client.fetchQuery(options));
  useEffect(() => {
    if (enabled) void start(name);
  }, [name, enabled]);
  return { ...state, refetch: () => client.fetchQuery(options, true) };
}
