import { vi } from 'vitest';

/** What jsdom lacks: a width of 600 px, media queries, a canvas (here one that nothing is painted on). @param still no motion is wanted */
export function standInForPiles({ still = true } = {}): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(readonly tell: (entries: readonly never[]) => void) {}
      observe(element: Element) {
        Object.defineProperty(element, 'clientWidth', { configurable: true, value: 600 });
        this.tell([]);
      }
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion') && still,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
}
