import { useCallback, useState, useSyncExternalStore, type RefCallback } from 'react';

/** A ref for what is measured: it says in `data-pile` what it is of. */
export type Measure = RefCallback<HTMLElement>;

interface Heads {
  /** In px, by what they are of. */
  heights: ReadonlyMap<string, number>;
  measure: Measure;
}

/** How high each of some elements is, now and whenever it changes: with other letters, more space between them, another width. */
export function useHeads(): Heads {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        const measured = entries.map(({ target, borderBoxSize }): [string, number] => [
          (target instanceof HTMLElement && target.dataset['pile']) || '',
          Math.ceil(borderBoxSize[0]?.blockSize ?? 0),
        ]);
        setHeights((before) => new Map([...before, ...measured]));
      }),
  );
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { heights, measure };
}

const usual = 16;

const letterNow = () =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usual;

/** The size of the page's letters in px, as the reader has set it; a browser that is given another draws the window anew. */
export function useLetter(): number {
  return useSyncExternalStore(onResize, letterNow, () => usual);
}

function onResize(tell: () => void): () => void {
  addEventListener('resize', tell);
  return () => removeEventListener('resize', tell);
}
