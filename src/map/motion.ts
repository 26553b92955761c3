import { easeCubicInOut } from 'd3-ease';
import { timer } from 'd3-timer';

/** True if the reader asks for no motion. */
export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Runs a step in every frame of a movement, with its share of the way: 0 with the first frame,
 * however long the page takes to show that, and 1 with the last; slow at both ends.
 * @param duration in ms
 * @returns the function that calls it off
 */
export function animate(duration: number, step: (share: number) => void): () => void {
  let start: number | null = null;
  const frames = timer((elapsed) => {
    start ??= elapsed;
    const share = Math.min(1, (elapsed - start) / duration);
    if (share === 1) frames.stop();
    step(easeCubicInOut(share));
  });
  return () => frames.stop();
}
