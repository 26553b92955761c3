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
import { useColoring } from '../colorBy/ColorByProvider';
import { markScale } from '../markShapes';
import { initialZoom, type Viewport } from '../projection';
import { Labels } from '../svg/Labels';
import { Shapes } from '../svg/SvgMarks';
import { useMap, useMapState, useViewport } from '../useMap';
import { useTheme } from '../useTheme';
import styles from './CanvasMarks.module.css';
import { dotSprite, paintPlaces } from './paintPlaces';
import { quadtreeOf } from './quadtree';
import { ratioFor, resize, spritesOf, type Colours } from './sprites';

/** Marks grow by steps of this share: their images are not made anew in every frame of a zoom. */
const step = 0.05;

/** The images of cities in the result and of those outside it. @param scale image pixels to one unit of a mark */
function imagesOf(cities: readonly City[], colours: Colours, scale: number) {
  return { marks: cities.map(spritesOf(colours, scale)), dot: dotSprite(colours.theme, scale) };
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
  const ratio = ratioFor(viewport, pixelRatio);
  const size = markScale(viewport.camera.zoom, initialZoom(viewport), viewport.width);
  const scale = Math.round(size / step) * step * ratio;
  const onScreen = useMemo(
    () => imagesOf(ordered, { theme, coloring }, scale),
    [ordered, theme, coloring, scale],
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
    const forPaper = () => paint(imagesOf(ordered, { theme: 'light', coloring }, scale));
    const forScreen = () => paint(onScreen);
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', forScreen);
    return () => {
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', forScreen);
    };
  }, [paint, onScreen, ordered, coloring, scale]);
}

interface CanvasMarksProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
}

/**
 * The marks of many cities, and some names, over both renderers alike: on one canvas, since
 * neither draws tens of thousands in time. In the same order as `SvgMarks`.
 */
const CanvasMarks = memo(function CanvasMarks({ cities, shown }: CanvasMarksProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewport = useViewport();
  const pixelRatio = useMapState((state) => state.pixelRatio);
  const ordered = useMemo(
    () => cities.toSorted((a, b) => b.records.length - a.records.length),
    [cities],
  );
  const map = useMap();
  // After every change of the cities, of which the map has been told by then.
  useEffect(() => {
    const building = setTimeout(() => map.setCityIndex(quadtreeOf(cities)));
    return () => clearTimeout(building);
  }, [map, cities]);
  usePainted(canvas, ordered, shown, viewport, pixelRatio);
  return (
    <>
      {/* Not drawn here: the list beside the map refers to them. */}
      <svg className={styles.shapes} aria-hidden="true">
        <Shapes cities={cities} />
      </svg>
      <canvas ref={canvas} className={styles.marks} data-marks="" aria-hidden="true" />
      <Labels cities={cities} shown={shown} viewport={viewport} />
    </>
  );
});

export default CanvasMarks;
