import type { Subject } from './subject';

/** The whole address of what is shared. Only in the browser. */
export function addressOf({ path }: Subject): string {
  return location.origin + path;
}
