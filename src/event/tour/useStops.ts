import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Where in the window a stop is the one that is read: a line below its middle. */
const readingLine = '-60% 0px -39% 0px';

/** The number of the stop that lies on the reading line; null above the first. */
export function useStopInSight(list: RefObject<HTMLElement | null>): number | null {
  const [stop, setStop] = useState<number | null>(null);
  useEffect(() => {
    const items = [...(list.current?.children ?? [])];
    const inSight = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const at = items.indexOf(target);
          if (isIntersecting) inSight.add(at);
          else inSight.delete(at);
        }
        const last = Math.max(-1, ...inSight);
        if (last >= 0) setStop(last);
        else if (above(items[0])) setStop(null);
      },
      { rootMargin: readingLine },
    );
    for (const item of items) observer.observe(item);
    // A link to a stop may have been followed before the page had its height.
    const linked = items.findIndex(({ id }) => `#${id}` === location.hash);
    if (linked >= 0) {
      setStop(linked);
      items[linked]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    return () => observer.disconnect();
  }, [list]);
  return stop;
}

/** True while the first stop has not come up to the line. */
function above(first: Element | undefined): boolean {
  return first !== undefined && first.getBoundingClientRect().top > window.innerHeight * 0.6;
}

/** Presses of the arrow keys that belong to no control: one stop on or back. */
export function useArrowKeys(step: (by: 1 | -1) => void): void {
  const press = useCallback(
    (event: KeyboardEvent) => {
      const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      const control = 'input, select, textarea, video, [role=listbox], [contenteditable]';
      if (target instanceof Element && target.closest(control)) return;
      event.preventDefault();
      step(key === 'ArrowRight' ? 1 : -1);
    },
    [step],
  );
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [press]);
}
