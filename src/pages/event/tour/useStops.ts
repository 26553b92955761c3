import { useEffect, useState, type RefObject } from 'react';

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
    const linked = items.find(({ id }) => `#${id}` === location.hash);
    linked?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return () => observer.disconnect();
  }, [list]);
  return stop;
}

/** True while the first stop has not come up to the line. */
function above(first: Element | undefined): boolean {
  return first !== undefined && first.getBoundingClientRect().top > window.innerHeight * 0.6;
}
