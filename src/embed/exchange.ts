import { formatView, parseView } from '../view/codec';
import { withoutEmbedding } from '../view/embedding';
import { setView, viewStore } from '../view/store';
import type { View } from '../view/view';
import { ownName, property } from './heights/protocol';

const longestView = 4_000;

/** The view that a message of the page around asks for; null for any other message. Options and, where none is asked for, colours stay. */
export function viewAsked(message: unknown, now: View): View | null {
  if (property(message, 'source') !== ownName) return null;
  if (property(message, 'type') !== 'view.set') return null;
  const asked = property(message, 'view');
  if (typeof asked !== 'string' || asked.length > longestView) return null;
  const [search = '', hash = ''] = asked.split('#', 2);
  const view = parseView(search, hash);
  const theme = view.theme === 'auto' ? now.theme : view.theme;
  return { ...view, theme, unknown: now.unknown };
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
    const view = viewAsked(waiting, viewStore.getState());
    if (view) setView(() => view, 'replace');
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
