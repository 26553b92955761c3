import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';

/** What can be kept: cities and case studies, by their ids. */
export const kinds = ['cities', 'cases'] as const;
export type Kind = (typeof kinds)[number];
export type Kept = Readonly<Record<Kind, readonly string[]>>;

export interface KeptState extends Kept {
  /** The browser does not let anything be stored: the list lasts as long as the page. */
  blocked: boolean;
  /** What was stored could not be read and was set aside. */
  damaged: boolean;
}

/** One key, with the version of what it holds; nothing is sent anywhere. */
export const storageKey = 'atlas.kept.1';
/** What could not be read is not thrown away. */
export const asideKey = `${storageKey}.damaged`;

const ids = v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,200}$/)));
const keptSchema = v.object({ cities: ids, cases: ids });

/** @throws SyntaxError, v.ValiError where the text is not a kept list */
export function parseKept(text: string): Kept {
  const { cities, cases } = v.parse(keptSchema, JSON.parse(text));
  return { cities: [...new Set(cities)], cases: [...new Set(cases)] };
}

export const nothing: Kept = { cities: [], cases: [] };

/** The one list; empty on the server, while hydrating, and until `loadKept`. */
export const keptStore = createStore<KeptState>(() => ({
  ...nothing,
  blocked: false,
  damaged: false,
}));

function read(): void {
  try {
    const text = localStorage.getItem(storageKey);
    if (text === null) return keptStore.setState(nothing);
    try {
      keptStore.setState(parseKept(text));
    } catch {
      localStorage.setItem(asideKey, text);
      keptStore.setState({ ...nothing, damaged: true });
    }
  } catch {
    keptStore.setState({ blocked: true });
  }
}

let loaded = false;

/** Reads the list, and follows other tabs from then on. */
export function loadKept(): void {
  if (loaded) return;
  loaded = true;
  read();
  addEventListener('storage', ({ key }) => {
    // null: everything was cleared
    if (key === storageKey || key === null) read();
  });
}

/** Puts this list in the other's place. */
export function setKept({ cities, cases }: Kept): void {
  keptStore.setState({ cities, cases });
  try {
    localStorage.setItem(storageKey, JSON.stringify({ cities, cases }));
  } catch {
    keptStore.setState({ blocked: true }); // not allowed, or full
  }
}

/** Keeps what is not kept, and the other way round. */
export function toggleKept(kind: Kind, id: string): void {
  const kept = keptStore.getState();
  const has = kept[kind].includes(id);
  const list = has ? kept[kind].filter((other) => other !== id) : [...kept[kind], id];
  setKept({ ...kept, [kind]: list });
}
