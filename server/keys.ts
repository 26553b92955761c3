import { createHash } from 'node:crypto';

/** The line of `keys.map` by which nginx checks a room's key: the room, and a hash of both. */
export function keyLine(room: string, key: string): string {
  const hash = createHash('md5').update(`${room}:${key}`).digest('base64url');
  return `${room} ${hash};`;
}
