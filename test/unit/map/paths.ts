import { vi } from 'vitest';

/** What jsdom and Node lack to draw with: a path that knows what it is made of, a matrix that does nothing. */
export function standInForPaths(): void {
  vi.stubGlobal(
    'Path2D',
    class {
      constructor(public d = 'turned') {}
      addPath = () => undefined;
      arc = () => void (this.d = 'circle');
    },
  );
  vi.stubGlobal(
    'DOMMatrix',
    class {
      rotate = () => this;
      scale = () => this;
    },
  );
}
