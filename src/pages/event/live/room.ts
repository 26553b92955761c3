import { useBrowser } from '../../../ui/useBrowser';
import { eventPaths } from '../../../view/eventPaths';
import { roomForm } from './message';

/** The room that the address names; null without one, on the server and while hydrating. */
export function useRoom(): string | null {
  return useBrowser(() => roomIn(location.search), null);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The room that a query names, without what a sentence, a form or a mail program has put around it. */
export function roomIn(search: string): string | null {
  const [, named = ''] = /[?&;]\W*(?:amp;)?room\W*[=:]([^&?#]*)/i.exec(decoded(search)) ?? [];
  const room = named.toLowerCase().replace(/^[^a-z0-9]+|[^a-z0-9-]+$/g, '');
  return roomForm.test(room) ? room : null;
}

/** The short address by which an audience follows. @param origin of the site, without a slash */
export function followAddress(origin: string, path: string, room: string): string {
  return `${origin}${path}?room=${room}`;
}

/** The same page in a room. @param here the whole address of the page; what else its query asks stays */
export function roomAddress(here: string, room: string): string {
  const address = new URL(here);
  address.searchParams.set('room', room);
  return address.href;
}

/** The page that shows these stops again: they stand in its address, and nowhere else. @param stops as `formatStops` writes them */
export function shownAddress(path: (path: string) => string, stops: string): string {
  return `${path(eventPaths.shown)}#${stops}`;
}
