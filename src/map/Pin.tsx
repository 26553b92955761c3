import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Pin.module.css';
import { project, type Place } from './projection';
import { cameraOn, useStage } from './stage';

interface PinProps {
  place: Place;
  kind: 'selected' | 'pointed' | 'focused';
  children?: ReactNode;
}

/** Something that stays at a place of the map, in the same frame as the map itself moves. */
export function Pin({ place, kind, children }: PinProps) {
  const ref = useRef<HTMLDivElement>(null);
  const stage = useStage();
  useLayoutEffect(() => {
    const put = () => {
      const state = stage.getState();
      const { x, y } = project(place, cameraOn(state));
      const pin = ref.current;
      if (!pin) return;
      pin.style.transform = `translate(${x}px, ${y}px)`;
      // A word near the edge turns inwards.
      pin.dataset['side'] = x > state.width / 2 - 180 ? 'start' : 'end';
      pin.dataset['below'] = String(y < -state.height / 2 + 64);
    };
    put();
    return stage.subscribe(put);
  }, [stage, place]);
  return (
    <div ref={ref} className={styles.pin} aria-hidden="true">
      <div className={styles[kind]} />
      {children}
    </div>
  );
}
