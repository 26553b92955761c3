import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What can go wrong with what is kept on a device. */
export interface Trouble {
  /** The browser does not let anything be stored, or is full: the state lasts as long as the page. */
  blocked: boolean;
  /** What was stored could not be read and was set aside, below the same name with `.damaged`. */
  damaged: boolean;
}

interface PersistedOptions<T> {
  /** The key it is stored under. Pages of other versions read it too, so its form stays. */
  name: string;
  initial: T;
  /** @throws where the stored text is something else */
  read: (text: string) => T;
  /** null where there is nothing to store. */
  write: (state: T) => string | null;
  /** By default what stays on the device. */
  area?: () => Storage;
}

export interface Persisted<T> extends StoreApi<T & Trouble> {
  /** Reads what is stored, and follows other tabs from then on. */
  load: () => void;
}

/**
 * A store whose state stays in the browser: the initial state on the server,
 * while hydrating, and until it is loaded. Nothing of it is sent anywhere.
 */
export function persisted<T extends object>({
  name,
  initial,
  read,
  write,
  area = () => localStorage,
}: PersistedOptions<T>): Persisted<T> {
  /** What is stored, with what went wrong so far. */
  const stored = (): T & Trouble => {
    const before = store.getState();
    try {
      const text = area().getItem(name);
      if (text === null) return { ...before, ...initial };
      try {
        return { ...before, ...read(text) };
      } catch {
        area().setItem(`${name}.damaged`, text);
        return { ...before, ...initial, damaged: true };
      }
    } catch {
      return { ...before, blocked: true };
    }
  };
  const store = createStore<T & Trouble>(() => ({ ...initial, blocked: false, damaged: false }));
  /** What is only read is not written again. */
  let isReading = false;
  const readAgain = () => {
    isReading = true;
    store.setState(stored());
    isReading = false;
  };
  store.subscribe((state) => {
    if (isReading) return;
    try {
      const text = write(state);
      if (text === null) area().removeItem(name);
      else area().setItem(name, text);
    } catch {
      // Not allowed, or full. It is written again with this word, and fails again: once is enough.
      if (!state.blocked) store.setState({ ...state, blocked: true });
    }
  });
  let loaded = false;
  const load = () => {
    if (loaded) return;
    loaded = true;
    readAgain();
    addEventListener('storage', ({ key }) => {
      // null: everything was cleared
      if (key === name || key === null) readAgain();
    });
  };
  return Object.assign(store, { load });
}

/** A part of what is kept; what the server shows is the initial state. */
export function usePersisted<T extends object, U>(
  store: Persisted<T>,
  select: (state: T & Trouble) => U,
): U {
  useEffect(() => store.load(), [store]);
  return useStore(store, select);
}
