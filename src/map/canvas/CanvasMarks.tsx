import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type RefObject,
} from 'react';
import type { City } from '../../atlas/model';
import { offsetsOf } from '../arrangement';
import { useColoring, useLooks } from '../colorBy/ColorByProvider';
import { LazyNames } from '../ground/LazyNames';
import { markScale } from '../markShapes';
import { inPaintOrder } from '../paintOrder';
import { initialZoom, type Viewport } from '../projection';
import { Shapes } from '../svg/SvgMarks';
import { useMap, useMapState, useViewport } from '../useMap';
import { useTheme } from '../useTheme';
import styles from './CanvasMarks.module.css';
import { dotSprite, paintPlaces, paintTies } from './paintPlaces';
import { quadtreeOf } from './quadtree';
import { ratioFor, resize, spritesOf, type Colours } from './sprites';

/** Marks grow by steps of this share: their images are not made anew in every frame of a zoom. */
const step = 0.05;

/** The images of cities in the result and of those outside it. @param scale image pixels to one unit of a mark */
function imagesOf(cities: readonly City[], colours: Colours, scale: number) {
  const { theme } = colours;
  return { theme, marks: cities.map(spritesOf(colours, scale)), dot: dotSprite(theme, scale) };
}

/**
 * Keeps the cities painted on the canvas, in the page's colours; on paper in light ones.
 * @param pixelRatio device pixels to one px of the page
 */
function usePainted(
  canvas: RefObject<HTMLCanvasElement | null>,
  ordered: readonly City[],
  shown: ReadonlySet<string>,
  viewport: Viewport,
  pixelRatio: number,
): void {
  const theme = useTheme();
  const coloring = useColoring();
  const looks = useLooks();
  const ratio = ratioFor(viewport, pixelRatio);
  const size = markScale(viewport.camera.zoom, initialZoom(viewport), viewport.width);
  const scale = Math.round(size / step) * step * ratio;
  const onScreen = useMemo(
    () => imagesOf(ordered, { theme, coloring, looks }, scale),
    [ordered, theme, coloring, looks, scale],
  );
  const paint = useCallback(
    ({ theme: on, marks, dot }: typeof onScreen) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      resize(element, viewport, ratio);
      const images = ordered.map(({ id }, at) => (shown.has(id) ? marks[at] : dot) ?? null);
      const offset = offsetsOf(ordered, shown, viewport);
      context.clearRect(0, 0, element.width, element.height);
      paintTies(context, ordered, offset, viewport, { theme: on, ratio });
      paintPlaces(context, ordered, images, offset, viewport, ratio);
    },
    [canvas, ordered, shown, viewport, ratio],
  );
  useLayoutEffect(() => paint(onScreen), [paint, onScreen]);
  useEffect(() => {
    const forPaper = () => paint(imagesOf(ordered, { theme: 'light', coloring, looks }, scale));
    const forScreen = () => paint(onScreen);
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', forScreen);
    return () => {
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', forScreen);
    };
  }, [paint, onScreen, ordered, coloring, looks, scale]);
}

interface CanvasMarksProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  /** The city that has its name otherwise. */
  except: string | null;
  /** Whether they are on the canvas. */
  onUp: (isUp: boolean) => void;
}

/**
 * The marks and some names on one canvas: those of many cities over both renderers, since
 * neither draws tens of thousands in time, and all over MapLibre, so that they stand where the
 * picture has them. In the same order as `SvgMarks`.
 */
const CanvasMarks = memo(function CanvasMarks(props: CanvasMarksProps) {
  const { cities, shown, except, onUp } = props;
  const looks = useLooks();
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewport = useViewport();
  const pixelRatio = useMapState((state) => state.pixelRatio);
  const ordered = useMemo(() => inPaintOrder(cities, shown), [cities, shown]);
  const map = useMap();
  // After every change of the cities, of which the map has been told by then.
  useEffect(() => {
    const building = setTimeout(() => map.setCityIndex(quadtreeOf(cities)));
    return () => clearTimeout(building);
  }, [map, cities]);
  useLayoutEffect(() => {
    onUp(true);
    return () => onUp(false);
  }, [onUp]);
  usePainted(canvas, ordered, shown, viewport, pixelRatio);
  return (
    <>
      {/* Not drawn here: the list beside the map refers to them. */}
      <svg className={styles.shapes} aria-hidden="true">
        <Shapes cities={cities} looks={looks} />
      </svg>
      <canvas ref={canvas} className={styles.marks} data-marks="" aria-hidden="true" />
      <LazyNames {...{ cities, shown, except, viewport }} />
    </>
  );
});

export default CanvasMarks;
