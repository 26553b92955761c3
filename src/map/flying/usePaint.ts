import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Size } from '../projection';
import type { Theme } from '../useTheme';
import {
  paintMarks,
  ratioFor,
  spritesOf,
  type Colours,
  type Look,
  type Sprites,
} from './paintMarks';
import type { Flight, FlyingMark } from './ways';

/** Paints a moment of a flight. */
export type Paint = (flight: Flight) => void;

/** The function that paints on the canvas, another one for each look; on paper in light colours. */
export function usePaint(
  canvas: RefObject<HTMLCanvasElement | null>,
  marks: readonly FlyingMark[],
  { width, height }: Size,
  { theme, tones, selected, pointed }: Look,
): Paint {
  const images = useRef<(Colours & { ratio: number; sprites: Sprites }) | null>(null);
  const last = useRef<Flight | null>(null);
  const paint = useCallback(
    (flight: Flight, on = theme) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      last.current = flight;
      const ratio = ratioFor({ width, height }, window.devicePixelRatio);
      resize(element, { width, height }, ratio);
      const ofMarks = ratio * (marks[0]?.scale ?? 1);
      let made = images.current;
      if (made?.theme !== on || made.tones !== tones || made.ratio !== ofMarks) {
        const sprites = spritesOf({ theme: on, tones }, ofMarks);
        made = { theme: on, tones, ratio: ofMarks, sprites };
        images.current = made;
      }
      const { sprites } = made;
      const look = { theme: on, tones, selected, pointed };
      paintMarks(context, marks, flight, { sprites, ratio, look });
    },
    [canvas, marks, width, height, theme, tones, selected, pointed],
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

/** Gives a canvas its size and sharpness; by the style object, since the policy forbids style attributes in HTML. */
export function resize(canvas: HTMLCanvasElement, { width, height }: Size, ratio: number): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === wide && canvas.height === high) return;
  [canvas.width, canvas.height] = [wide, high];
  [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
}
