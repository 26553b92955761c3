import type { MouseEvent } from 'react';

/** True for a click that would open a link right here: not in a new tab or window, not a download. */
export function isPlainClick(event: MouseEvent): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return !modified && event.button === 0;
}
