import { replaceEqualDeep } from '@tanstack/react-query';
import { createContext, use, useRef } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { AtlasContext, useAtlas } from '../atlas/AtlasContext';
import { byFacet, type Filter } from '../atlas/filter';
import { formatView, isSound, parseView } from './codec';
import { resolveView, type UnknownId } from './resolve';
import { defaultView, type View } from './view';

/**
 * The one view on screen. It starts as the opening view, which is what the
 * prerendered page shows; `followAddress` then brings the address's view in.
 */
export const viewStore = createStore<View>(() => defaultView);

/** The view as the explore page last had it: behind another page it stays as it was left, list, open city and all. */
export const exploreViewStore = createStore<View>(() => defaultView);

/** Where a part of the page reads the view: the one on screen, but for what is kept behind it. */
export const ViewContext =
  createContext<Pick<StoreApi<View>, 'getState' | 'getInitialState' | 'subscribe'>>(viewStore);

/** Lets the explore page's view be the one on screen, until the function that it returns is called. */
export function keepExploreView(): () => void {
  return viewStore.subscribe((view) => exploreViewStore.setState(view, true));
}

const whole = (view: View) => view;

/**
 * The view, or a part of it, with only ids that the atlas has; above the data, as the
 * address has it. Renders again only when the selected part changes.
 */
export function useView(): View;
export function useView<T>(select: (view: View) => T): T;
export function useView<T>(select?: (view: View) => T): T | View {
  const atlas = use(AtlasContext);
  const part: (view: View) => T | View = select ?? whole;
  return useStore(use(ViewContext), (view) => part(atlas ? resolveView(view, atlas).view : view));
}

/** The ids of the address that the atlas does not have. */
export function useUnknownIds(): readonly UnknownId[] {
  const atlas = useAtlas();
  return useStore(use(ViewContext), (view) => resolveView(view, atlas).unknown);
}

function filterOf(view: View): Filter {
  const { match, q, from, to, undated } = view;
  return { ...byFacet((facet) => view[facet]), match, q, from, to, undated };
}

/** What narrows the atlas now; the same object as long as only the rest of the view changes. */
export function useFilter(): Filter {
  const last = useRef<Filter | null>(null);
  return useView((view) => (last.current = replaceEqualDeep(last.current, filterOf(view))));
}

/**
 * Puts a view from outside in the place of the one on screen. Parts that are
 * equal stay the same objects, so that what depends on them does not run again.
 */
function putView(view: View): void {
  viewStore.setState(replaceEqualDeep(viewStore.getState(), view), true);
}

/**
 * `push` makes a step that the back button undoes; `replace` follows along
 * (typing, moving the map); `adjust` is the page's own doing, not the reader's.
 */
export type Step = 'push' | 'replace' | 'adjust';

type WriteAddress = (view: View, step: Step) => void;
const writeNothing: WriteAddress = () => undefined;
let writeAddress = writeNothing;

/** Takes the writing over until it is given back, or somebody else has taken it. */
function takeWriting(write: WriteAddress): () => void {
  writeAddress = write;
  return () => {
    if (writeAddress === write) writeAddress = writeNothing;
  };
}

/** Changes the view, and the address with it. */
export function setView(change: Partial<View> | ((view: View) => View), step: Step = 'push'): void {
  const before = viewStore.getState();
  let after = typeof change === 'function' ? change(before) : { ...before, ...change };
  // A record is open in its city only.
  if (after.city !== before.city && after.record === before.record) {
    after = { ...after, record: null };
  }
  // What could not be read is in no address; it goes when the reader has been told.
  if (formatView(after) === formatView(before) && after.unread === before.unread) return;
  viewStore.setState(after, true);
  writeAddress(after, step);
}

/**
 * Puts the view into the hands of a tour, a speaker or a recording; the address stays as it is.
 * @param onReader called whenever the reader changes the view herself
 * @returns the function that ends it
 */
export function controlView(onReader: () => void): () => void {
  return takeWriting((_, step) => {
    if (step !== 'adjust') onReader();
  });
}

/** Shows a view that the reader has not chosen herself. */
export function showView(view: View): void {
  putView(view);
}

/**
 * Reads a link at once, and with care a moment later if it was damaged on its way: what mends it is fetched for it alone.
 * @param take called with the view, a second time where mending has found more
 */
export function readLink(search: string, hash: string, take: (view: View) => void): void {
  const view = parseView(search, hash);
  take(view);
  if (isSound(search, hash)) return;
  const mend = async () => {
    const { parseLink } = await import('./damaged');
    take(parseLink(search, hash));
  };
  // Without the chunk the view stays as it could be read.
  mend().catch(() => undefined);
}

/** Between two writings of the address, in ms: Safari refuses more than 100 in 10 s. */
const pause = 150;
/** Until a refused one is tried again, in ms. */
const patience = 1_000;

/** Writes an address at once, and of many in a row the last one always; a step goes before all that waits. */
function addressWriter(win: Window) {
  let waiting: string | null = null;
  let timer = 0;
  const write = () => {
    timer = 0;
    // Of a page that was left meanwhile nothing is written over the next.
    if (waiting === null || waiting.split(/[?#]/u)[0] !== win.location.pathname) return;
    try {
      win.history.replaceState(null, '', waiting);
      waiting = null;
    } catch {
      // Refused for now.
    }
    timer = win.setTimeout(write, waiting === null ? pause : patience);
  };
  const put = (address: string, isStep: boolean) => {
    if (isStep) {
      win.clearTimeout(timer);
      write();
      try {
        win.history.pushState(null, '', address);
        waiting = null;
        return;
      } catch {
        // Without a step of its own it is written like the rest.
      }
    }
    waiting = address;
    if (timer === 0) write();
  };
  return { put, forget: () => (waiting = null) };
}

/**
 * Ties the store to the window's address, both ways. With `replace` no step is
 * added to the history, which is the host's where a page is framed. Returns
 * the function that unties them.
 */
export function followAddress(win: Window, most: Step = 'push'): () => void {
  const writer = addressWriter(win);
  const read = () => {
    // The reader has gone elsewhere.
    writer.forget();
    const { search, hash } = win.location;
    readLink(search, hash, (view) => {
      // Meanwhile the reader may have gone on.
      if (win.location.search !== search || win.location.hash !== hash) return;
      // Another hash is a place on the page, such as its content or a record: the map stays where it is.
      const isPlace = hash.length > 1 && view.camera === null;
      putView(isPlace ? { ...view, camera: viewStore.getState().camera } : view);
    });
  };
  const giveBack = takeWriting((view, step) => {
    writer.put(win.location.pathname + formatView(view), step === 'push' && most === 'push');
  });
  win.addEventListener('popstate', read);
  win.addEventListener('hashchange', read);
  read();
  return () => {
    win.removeEventListener('popstate', read);
    win.removeEventListener('hashchange', read);
    giveBack();
  };
}
