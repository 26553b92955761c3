import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Calls when Escape is pressed inside an element; the key then goes no further. */
export function useEscape(within: RefObject<HTMLElement | null>, call: (() => void) | null): void {
  const isListening = call !== null;
  const onEscape = useEffectEvent(() => call?.());
  useEffect(() => {
    const element = within.current;
    if (!isListening || !element) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onEscape();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [isListening, within]);
}
