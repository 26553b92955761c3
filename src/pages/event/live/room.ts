import { useBrowser } from '../../../ui/useBrowser';
import { eventPaths } from '../../../view/eventPaths';
import { roomForm } from './message';

/** The room that the address names; null without one, on the server and while hydrating. */
export function useRoom(): string | null {
  return useBrowser(roomOf, null);
}

function roomOf(): string | null {
  const room = new URLSearchParams(location.search).get('room')?.trim().toLowerCase() ?? '';
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
