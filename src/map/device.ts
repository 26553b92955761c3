/** @returns false where MapLibre cannot draw */
export function hasWebGL2(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** Tells how many device pixels a px of the page has, now and whenever the window comes to another screen. */
export function watchPixelRatio(tell: (ratio: number) => void, signal: AbortSignal): void {
  const ratio = window.devicePixelRatio;
  tell(ratio);
  window
    .matchMedia(`(resolution: ${ratio}dppx)`)
    .addEventListener('change', () => watchPixelRatio(tell, signal), { once: true, signal });
}
