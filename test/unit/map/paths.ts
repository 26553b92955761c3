import { vi } from 'vitest';

/** What jsdom and Node lack to draw with: a path that knows what it was made of, a matrix that does nothing. */
export function standInForPaths(): void {
  vi.stubGlobal(
    'Path2D',
    class {
      constructor(readonly d = 'petal') {}
      addPath = () => undefined;
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
