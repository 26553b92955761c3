import { whenIdle } from './whenIdle';

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll', 'input'];
let last = -Infinity;
let isWatching = false;

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  // Whoever is about to do something may have moved the pointer a moment ago.
  last = performance.now();
  const note = () => {
    last = performance.now();
  };
  for (const input of inputs) addEventListener(input, note, { capture: true, passive: true });
}

const wait = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
const idle = () => new Promise<void>((done) => whenIdle(done));

function seen(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((done) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      done();
    };
    document.addEventListener('visibilitychange', look);
  });
}

/**
 * Resolves when the page is seen, nobody has touched it for a while, and the browser has nothing better to do.
 * @param stillness that while, in ms
 */
export async function quiet(stillness = 1_000): Promise<void> {
  watch();
  const left = () => last + stillness - performance.now();
  while (left() > 0 || document.visibilityState !== 'visible') {
    await seen();
    await wait(Math.max(0, left()));
    await idle();
  }
}

/** Resolves so long after the page was loaded, at once where that is longer ago. @param after in ms */
export async function loaded(after: number): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((done) => addEventListener('load', done, { once: true }));
  }
  // Not before the event has ended: until then the browser cannot tell how long it took.
  await wait(0);
  const end = performance.getEntriesByType('navigation')[0]?.duration ?? 0;
  await wait(Math.max(0, end + after - performance.now()));
}
