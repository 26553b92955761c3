import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Size } from '../projection';
import type { Theme } from '../useTheme';
import { ratioFor, resize, spritesOf, type Colours, type Sprites } from '../canvas/sprites';
import { paintMarks, type Look } from './paintMarks';
import type { TransitionMark } from './placement';
import type { TransitionState } from './transitions';

/** Paints a moment of a transition. */
export type Paint = (state: TransitionState) => void;

/** The function that paints on the canvas, another one for each look; on paper in light colours. */
export function usePaint(
  canvas: RefObject<HTMLCanvasElement | null>,
  marks: readonly TransitionMark[],
  { width, height }: Size,
  { theme, coloring, looks, selected, pointed }: Look,
): Paint {
  const images = useRef<(Colours & { ratio: number; sprites: Sprites }) | null>(null);
  const last = useRef<TransitionState | null>(null);
  const paint = useCallback(
    (state: TransitionState, on = theme) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      last.current = state;
      const ratio = ratioFor({ width, height }, window.devicePixelRatio);
      resize(element, { width, height }, ratio);
      const ofMarks = ratio * (marks[0]?.scale ?? 1);
      let made = images.current;
      if (
        made?.theme !== on ||
        made.coloring !== coloring ||
        made.looks !== looks ||
        made.ratio !== ofMarks
      ) {
        const sprites = spritesOf({ theme: on, coloring, looks }, ofMarks);
        made = { theme: on, coloring, looks, ratio: ofMarks, sprites };
        images.current = made;
      }
      const { sprites } = made;
      const look = { theme: on, coloring, looks, selected, pointed };
      paintMarks(context, marks, state, { sprites, ratio, look });
    },
    [canvas, marks, width, height, theme, coloring, looks, selected, pointed],
  );
  useEffect(() => {
    const again = (on: Theme) => () => last.current && paint(last.current, on);
    const [onPaper, onScreen] = [again('light'), again(theme)];
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [paint, theme]);
  return paint;
}
