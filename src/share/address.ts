import type { ShareTarget } from './shareTarget';

/** The whole address of what is shared. Only in the browser. */
export function addressOf({ path }: ShareTarget): string {
  return location.origin + path;
}
