import { useLayoutEffect, useMemo, type RefObject } from 'react';
import type { Size } from './projection';
import { useOnStage, type Stage } from './stage';

/** Measures the map and tells the stage. Returns the size in px, that of the picture until measured. */
export function useSize(ref: RefObject<HTMLElement | null>, stage: Stage): Size {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0) stage.setState({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, stage]);
  const width = useOnStage((state) => state.width);
  const height = useOnStage((state) => state.height);
  return useMemo(() => ({ width, height }), [width, height]);
}
