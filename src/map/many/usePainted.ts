import { useCallback, useEffect, useLayoutEffect, useMemo, type RefObject } from 'react';
import type { City } from '../../atlas/model';
import { ratioFor, spritesOf } from '../flying/paintMarks';
import { resize } from '../flying/usePaint';
import { markScale } from '../petals';
import type { Sight } from '../Picture';
import { openingZoom } from '../projection';
import { useTheme, type Theme } from '../useTheme';
import { dotOf, paintPlaces } from './paintPlaces';

/** Marks grow by steps of this share: their images are not made anew in every frame of a zoom. */
const step = 0.05;

/** Keeps the cities painted on the canvas, in the page's colours; on paper in light ones. */
export function usePainted(
  canvas: RefObject<HTMLCanvasElement | null>,
  ordered: readonly City[],
  shown: ReadonlySet<string>,
  sight: Sight,
): void {
  const theme = useTheme();
  const ratio = ratioFor(sight, window.devicePixelRatio);
  const size = markScale(sight.camera.zoom, openingZoom(sight), sight.width);
  const scale = Math.round(size / step) * step * ratio;
  const isShown = useMemo(() => ordered.map(({ id }) => shown.has(id)), [ordered, shown]);
  const imagesIn = useCallback(
    (colours: Theme) => {
      const sprites = spritesOf(colours, scale);
      const dot = dotOf(colours, scale);
      return ordered.map((city, at) => (isShown[at] ? sprites(city) : dot));
    },
    [ordered, isShown, scale],
  );
  const images = useMemo(() => imagesIn(theme), [imagesIn, theme]);
  const paint = useCallback(
    (of: typeof images) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      resize(element, sight, ratio);
      paintPlaces(context, ordered, of, sight, ratio);
    },
    [canvas, ordered, sight, ratio],
  );
  useLayoutEffect(() => paint(images), [paint, images]);
  useEffect(() => {
    const onPaper = () => paint(imagesIn('light'));
    const onScreen = () => paint(images);
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [paint, images, imagesIn]);
}
