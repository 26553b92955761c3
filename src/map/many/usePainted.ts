import { useCallback, useEffect, useLayoutEffect, useMemo, type RefObject } from 'react';
import type { City } from '../../atlas/model';
import { ratioFor, spritesOf, type Colours } from '../flying/paintMarks';
import { resize } from '../flying/usePaint';
import { markScale } from '../petals';
import { initialZoom, type Viewport } from '../projection';
import { useTones } from '../tones/useTones';
import { useTheme } from '../useTheme';
import { dotOf, paintPlaces } from './paintPlaces';

/** Marks grow by steps of this share: their images are not made anew in every frame of a zoom. */
const step = 0.05;

/** The images of cities in the result and of those outside it. @param scale image pixels to one unit of a mark */
function imagesOf(cities: readonly City[], colours: Colours, scale: number) {
  return { marks: cities.map(spritesOf(colours, scale)), dot: dotOf(colours.theme, scale) };
}

/**
 * Keeps the cities painted on the canvas, in the page's colours; on paper in light ones.
 * @param pixelRatio device pixels to one px of the page
 */
export function usePainted(
  canvas: RefObject<HTMLCanvasElement | null>,
  ordered: readonly City[],
  shown: ReadonlySet<string>,
  viewport: Viewport,
  pixelRatio: number,
): void {
  const theme = useTheme();
  const tones = useTones();
  const ratio = ratioFor(viewport, pixelRatio);
  const size = markScale(viewport.camera.zoom, initialZoom(viewport), viewport.width);
  const scale = Math.round(size / step) * step * ratio;
  const onScreen = useMemo(
    () => imagesOf(ordered, { theme, tones }, scale),
    [ordered, theme, tones, scale],
  );
  const paint = useCallback(
    ({ marks, dot }: typeof onScreen) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      resize(element, viewport, ratio);
      const images = ordered.map(({ id }, at) => (shown.has(id) ? marks[at] : dot) ?? null);
      paintPlaces(context, ordered, images, viewport, ratio);
    },
    [canvas, ordered, shown, viewport, ratio],
  );
  useLayoutEffect(() => paint(onScreen), [paint, onScreen]);
  useEffect(() => {
    const forPaper = () => paint(imagesOf(ordered, { theme: 'light', tones }, scale));
    const forScreen = () => paint(onScreen);
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', forScreen);
    return () => {
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', forScreen);
    };
  }, [paint, onScreen, ordered, tones, scale]);
}
