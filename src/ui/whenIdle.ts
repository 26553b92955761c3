/** Calls when the browser has nothing better to do, or at once where it cannot tell. */
export function whenIdle(call: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: 2_000 });
  else call();
}
