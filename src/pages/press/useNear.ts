import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far out of the window something may be and yet be drawn. */
const around = '600px 0px';

/** Whether an element is in sight or will be soon; once it was, it stays so. */
export function useNear<E extends Element>(): readonly [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: around },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isNear]);
  return [element, isNear];
}
