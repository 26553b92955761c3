/** Where the room's key lies while this tab is open. It is never in an address, a log or a message. */
const nameOf = (room: string) => `atlas.key.${room}`;

export function readKey(room: string): string | null {
  try {
    return sessionStorage.getItem(nameOf(room));
  } catch {
    return null; // storage is not allowed: the key is asked for again
  }
}

/** Keeps the key for this session, or forgets it. */
export function keepKey(room: string, key: string | null): void {
  try {
    if (key === null) sessionStorage.removeItem(nameOf(room));
    else sessionStorage.setItem(nameOf(room), key);
  } catch {
    // storage is not allowed: the key lasts as long as the page
  }
}
