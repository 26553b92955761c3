import { vi } from 'vitest';

/** What jsdom and Node lack to draw with: a path that knows what it is made of. */
export function standInForPaths(): void {
  vi.stubGlobal(
    'Path2D',
    class {
      constructor(public d = '') {}
      arc = () => void (this.d = 'circle');
    },
  );
}
