import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Size } from '../projection';
import type { Theme } from '../useTheme';
import { paintMarks, ratioFor, spritesOf, type Look, type Sprites } from './paintMarks';
import type { Flight, FlyingMark } from './ways';

/** Paints a moment of a flight. */
export type Paint = (flight: Flight) => void;

/** The function that paints on the canvas, another one for each look; on paper in light colours. */
export function usePaint(
  canvas: RefObject<HTMLCanvasElement | null>,
  marks: readonly FlyingMark[],
  { width, height }: Size,
  { theme, selected, pointed }: Look,
): Paint {
  const images = useRef<{ theme: Theme; ratio: number; sprites: Sprites } | null>(null);
  const last = useRef<Flight | null>(null);
  const paint = useCallback(
    (flight: Flight, colours = theme) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      last.current = flight;
      const ratio = ratioFor({ width, height }, window.devicePixelRatio);
      resize(element, { width, height }, ratio);
      const ofMarks = ratio * (marks[0]?.scale ?? 1);
      if (images.current?.theme !== colours || images.current.ratio !== ofMarks) {
        const sprites = spritesOf(colours, ofMarks);
        images.current = { theme: colours, ratio: ofMarks, sprites };
      }
      const { sprites } = images.current;
      const look = { theme: colours, selected, pointed };
      paintMarks(context, marks, flight, { sprites, ratio, look });
    },
    [canvas, marks, width, height, theme, selected, pointed],
  );
  useEffect(() => {
    const again = (colours: Theme) => () => last.current && paint(last.current, colours);
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
