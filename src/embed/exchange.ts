import { formatView } from '../view/codec';
import { withoutEmbedding } from '../view/embedding';
import { readLink, setView, viewStore } from '../view/store';
import type { View } from '../view/view';
import { ownName, property } from './heights/protocol';

const longestView = 4_000;

/**
 * Reads the view that a message of the page around asks for; any other message is none of ours.
 * @param take called with the view, a second time where it was damaged and could be mended
 */
export function readAsked(message: unknown, take: (view: View) => void): void {
  if (property(message, 'source') !== ownName) return;
  if (property(message, 'type') !== 'view.set') return;
  const asked = property(message, 'view');
  if (typeof asked !== 'string' || asked.length > longestView) return;
  const [search = '', hash = ''] = asked.split('#', 2);
  readLink(search, hash, take);
}

/** What is asked for, with the options and, where none is asked for, the colours there are. */
export function withOptions(asked: View, { theme, unknown }: View): View {
  return { ...asked, theme: asked.theme === 'auto' ? theme : asked.theme, unknown };
}

/**
 * Tells the page around what the reader does (`view.change`, `city.select`),
 * and takes a view from it. Returns the function that ends it.
 */
export function exchangeViews(win: Window): () => void {
  if (win.parent === win) return () => undefined;
  const post = (type: 'view.change' | 'city.select', view: string, city: string | null) =>
    win.parent.postMessage({ source: ownName, type, view, city }, '*');
  const stop = viewStore.subscribe((now, before) => {
    const view = formatView(withoutEmbedding(now));
    if (view === formatView(withoutEmbedding(before))) return;
    post('view.change', view, now.city);
    if (now.city !== before.city) post('city.select', view, now.city);
  });
  let waiting: unknown;
  let taking: number | undefined;
  const take = () => {
    taking = undefined;
    const message = waiting;
    readAsked(message, (view) => {
      // Another has come while this one was mended.
      if (message === waiting) setView((now) => withOptions(view, now), 'replace');
    });
  };
  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== win.parent || property(data, 'source') !== ownName) return;
    // Of many in a row the last is what is meant.
    waiting = data;
    taking ??= win.setTimeout(take);
  };
  win.addEventListener('message', onMessage);
  return () => {
    stop();
    win.clearTimeout(taking);
    win.removeEventListener('message', onMessage);
  };
}
