import { useBrowser } from '../../ui/useBrowser';
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
