import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';
import { isTied, offsetsOf } from '../arrangement';
import type { CityColor } from '../colorBy/colors';
import { useColoring, useLooks } from '../colorBy/ColorByProvider';
import type { MarkLooks } from '../looks';
import { MarkShapes } from '../Mark';
import { inPaintOrder } from '../paintOrder';
import { lookKey, markScale, markShapes, outsideDot } from '../markShapes';
import { initialZoom, project, type Place, type Point, type Viewport } from '../projection';
import styles from './SvgMarks.module.css';

/** Where a place lies in a viewport, in per cent of its width and height: right at any size on screen. */
export function shareOf(place: Place, { camera, width, height }: Viewport, digits = 2) {
  const { x, y } = project(place, camera);
  const percent = (value: number, length: number) =>
    `${+(50 + (value / length) * 100).toFixed(digits)}%`;
  return { x: percent(x, width), y: percent(y, height) };
}

const short = (value: number) => +value.toFixed(1);

interface MarkLinkProps {
  city: City;
  /** In per cent of the map. */
  x: string;
  y: string;
  /** How far it is moved from there, in px. */
  dx: number;
  dy: number;
  /** The id of its drawing. */
  look: string;
  /** What colours the whole mark, and the class that does; without, what it tells does. */
  color?: CityColor | undefined;
  className?: string | undefined;
}

/** Without scripts a mark is a link to its city, which the list beside the map names: it is hidden from assistive technology and no tab stop. */
const MarkLink = memo(function MarkLink(props: MarkLinkProps) {
  const { city, x, y, dx, dy, look, color, className } = props;
  const place = { x, y, transform: dx || dy ? `translate(${dx} ${dy})` : undefined };
  return (
    <a
      className={className}
      data-city={city.id}
      href={useI18n().path(paths.city(city.id))}
      tabIndex={-1}
    >
      <use href={look} {...place} />
      {color && <use href={`#h${color}`} {...place} />}
    </a>
  );
});

interface SvgMarksProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  viewport: Viewport;
  /** The viewport is one that the reader chose: marks grow with it. In the initial view the style sheet knows their size. */
  moved: boolean;
  /** The map's size on screen, for which marks are moved apart; without, they stay at their places. */
  arranged?: Viewport | null;
  /** Where other marks are shown than those that the view asks for. */
  looks?: MarkLooks;
}

const nobodyMoves = (): Point => ({ x: 0, y: 0 });

/** All cities' marks, those of the result over the others, in px on screen whatever the picture's size. */
export const SvgMarks = memo(function SvgMarks(props: SvgMarksProps) {
  const { cities, shown, viewport, moved, arranged = null } = props;
  const ref = useRef<SVGSVGElement>(null);
  const coloring = useColoring();
  const asked = useLooks();
  const looks = props.looks ?? asked;
  const scale = moved
    ? markScale(viewport.camera.zoom, initialZoom(viewport), viewport.width)
    : null;
  useLayoutEffect(() => {
    ref.current?.style.setProperty('--mark-scale', scale === null ? '' : scale.toFixed(3));
  }, [scale]);
  const ordered = useMemo(() => inPaintOrder(cities, shown), [cities, shown]);
  const offset = arranged ? offsetsOf(cities, shown, arranged) : nobodyMoves;
  const placed = ordered.map((city) => {
    const { x: dx, y: dy } = offset(city.id);
    return { city, ...shareOf(city, viewport), dx: short(dx), dy: short(dy) };
  });
  const tied = placed.filter(({ dx, dy }) => isTied({ x: dx, y: dy }));
  return (
    <svg ref={ref} className={styles.marks} data-marks="">
      <Shapes cities={cities} looks={looks} />
      {tied.map(({ city, x, y, dx, dy }) => (
        <Tie key={city.id} {...{ x, y, dx, dy }} />
      ))}
      {placed.map(({ city, ...place }) => {
        const out = !shown.has(city.id);
        const color = out ? undefined : coloring?.of(city);
        const className = color && coloring?.className(color);
        const look = out ? '#m' : `#m${lookKey(looks.of(city))}`;
        return <MarkLink key={city.id} {...{ city, look, color, className, ...place }} />;
      })}
    </svg>
  );
});

/** The line from a city's place to its mark. */
function Tie({ x, y, dx, dy }: Pick<MarkLinkProps, 'x' | 'y' | 'dx' | 'dy'>) {
  return (
    <svg x={x} y={y}>
      <path className={styles.tie} d={`M0 0L${dx} ${dy}`} />
    </svg>
  );
}

interface ShapesProps {
  cities: readonly City[];
  looks: MarkLooks;
}

/** Each look of a mark once, and the glyphs of colours; cities refer to them. `#m` is a city outside the filter. */
export const Shapes = memo(function Shapes({ cities, looks }: ShapesProps) {
  const coloring = useColoring();
  const byKey = new Map(cities.map((city) => [lookKey(looks.of(city)), looks.of(city)]));
  const drawn = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <defs>
      <marker id="tie" viewBox="-2 -2 4 4" markerUnits="userSpaceOnUse" overflow="visible">
        <circle r={1.3} fill="var(--ink-2)" />
      </marker>
      <g id="m">
        <MarkShapes shapes={[outsideDot]} />
      </g>
      {drawn.map(([key, look]) => (
        <g key={key} id={`m${key}`} className={styles.shape}>
          <MarkShapes shapes={markShapes(look)} />
        </g>
      ))}
      {coloring && <coloring.Glyphs />}
    </defs>
  );
});
