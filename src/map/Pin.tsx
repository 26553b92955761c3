import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { City } from '../atlas/model';
import styles from './Pin.module.css';
import { useMap } from './useMap';

interface PinProps {
  place: City;
  kind: 'selected' | 'pointed' | 'focused';
  children?: ReactNode;
}

/** Something that stays at a city's mark, in the same frame as the map itself moves. */
export function Pin({ place, kind, children }: PinProps) {
  const ref = useRef<HTMLDivElement>(null);
  const map = useMap();
  const { state } = map;
  useLayoutEffect(() => {
    const put = () => {
      const { width, height } = state.getState();
      const { x, y } = map.spotOf(place);
      const pin = ref.current;
      if (!pin) return;
      pin.style.transform = `translate(${x}px, ${y}px)`;
      // A word near the edge turns inwards.
      pin.dataset['side'] = x > width / 2 - 180 ? 'start' : 'end';
      pin.dataset['below'] = String(y < -height / 2 + 64);
    };
    put();
    return state.subscribe(put);
    // Another result moves the mark.
  });
  return (
    <div ref={ref} className={styles.pin} aria-hidden="true">
      <div className={styles[kind]} />
      {children}
    </div>
  );
}
