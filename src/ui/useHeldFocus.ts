import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard's place in a part of the page whose contents somebody else
 * changes: where what has the focus goes, its heading has it.
 * @param part the part; its heading takes the focus (`tabIndex` −1)
 */
export function useHeldFocus(part: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element && part.current?.contains(target) ? target : null;
    };
    // Where a press falls beside everything, the reader has left by herself.
    const leave = () => (last.current = null);
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', leave, true);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', leave, true);
    };
  }, [part]);
  // Each rendering may take it away.
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  });
}
