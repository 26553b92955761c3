/** True if the reader asks for no motion. */
export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Slow at both ends. @param share of the time, 0 to 1 */
export function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

/**
 * Runs a step in every frame until one returns false, with the ms since the first: however long
 * the page takes to show that. Returns the function that calls it off.
 */
export function everyFrame(step: (elapsed: number) => boolean): () => void {
  let start: number | null = null;
  const run = (now: number) => {
    start ??= now;
    frame = step(now - start) ? requestAnimationFrame(run) : 0;
  };
  let frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
}
