import { useLayoutEffect, useRef } from 'react';
import type { City } from '../../atlas/model';
import { useColoring, useLooks } from '../colorBy/ColorByProvider';
import { animate, prefersStill } from '../motion';
import type { Point, Size } from '../projection';
import { useTheme } from '../useTheme';
import type { Placement, Places, TransitionMark } from './placement';
import styles from './TransitionMarks.module.css';
import { usePaint } from './usePaint';
import { isStill, placesOf, retarget, transitionTime, type TransitionState } from './transitions';

interface TransitionMarksProps {
  marks: readonly TransitionMark[];
  size: Size;
  /** Where a city's first mark comes from if it was not drawn before, in px of the drawing. */
  originOf: (city: City, corner: Point) => Placement;
  selected: string | null;
  pointed: string | null;
  /** All marks are where they belong. */
  onLanded?: (() => void) | undefined;
  /** The drawing goes away, and its cities' first marks are here, in px of the window. */
  onLeave: (places: Places) => void;
}

/**
 * Draws marks where they belong, and has them fly there from wherever they are, in mid-flight too.
 * On a canvas: thousands of SVG elements do not move 60 times a second. It is a picture only;
 * what lies below it takes keys and touches, and speaks.
 */
export function TransitionMarks(props: TransitionMarksProps) {
  const { marks, size, originOf, selected, pointed, onLanded, onLeave } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const coloring = useColoring();
  const looks = useLooks();
  const state = useRef<TransitionState>({ transitions: new Map(), share: 1 });
  const paint = usePaint(canvas, marks, size, { theme, coloring, looks, selected, pointed });
  const latest = useRef({ paint, marks, onLanded, onLeave, originOf });
  useLayoutEffect(() => void (latest.current = { paint, marks, onLanded, onLeave, originOf }));
  useLayoutEffect(() => {
    const { x = 0, y = 0 } = canvas.current?.getBoundingClientRect() ?? {};
    const originHere = (city: City) => latest.current.originOf(city, { x, y });
    const next = retarget(state.current, marks, originHere);
    const still = prefersStill() || isStill(next);
    state.current = { transitions: next, share: still ? 1 : 0 };
    if (still) return latest.current.onLanded?.();
    // They set off with the first frame that shows them.
    return animate(transitionTime, (share) => {
      state.current = { transitions: next, share };
      latest.current.paint(state.current);
      if (share === 1) latest.current.onLanded?.();
    });
  }, [marks]);
  useLayoutEffect(() => paint(state.current), [paint]);
  useLayoutEffect(() => {
    const element = canvas.current;
    return () => {
      const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {};
      const places = placesOf(state.current, latest.current.marks);
      latest.current.onLeave(
        new Map([...places].map(([id, spot]) => [id, { x: spot.x + x, y: spot.y + y }])),
      );
    };
  }, []);
  return <canvas ref={canvas} className={styles.marks} aria-hidden="true" />;
}
