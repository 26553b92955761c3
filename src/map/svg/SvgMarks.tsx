import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';
import { MarkShapes } from '../Mark';
import { markScale, markShapes, outsideDot, profileKey, profileOf } from '../markShapes';
import styles from './SvgMarks.module.css';
import { initialZoom, project, type Viewport } from '../projection';
import type { CityColor } from '../colorBy/colors';
import { useColoring } from '../colorBy/ColorByProvider';

/** Where a place lies in a viewport, in per cent of its width and height: right at any size on screen. */
function shareOf(place: { lat: number; lng: number }, { camera, width, height }: Viewport) {
  const { x, y } = project(place, camera);
  const percent = (value: number, length: number) =>
    `${+(50 + (value / length) * 100).toFixed(2)}%`;
  return { x: percent(x, width), y: percent(y, height) };
}

interface MarkLinkProps {
  city: City;
  x: string;
  y: string;
  out: boolean;
  /** What colours the whole mark, and the class that does; without, its capabilities do. */
  color?: CityColor | undefined;
  className?: string | undefined;
}

/** Without scripts a mark is a link to its city, which the list beside the map names: it is hidden from assistive technology and no tab stop. */
const MarkLink = memo(function MarkLink(props: MarkLinkProps) {
  const { city, x, y, out, color, className } = props;
  return (
    <a
      className={className}
      data-city={city.id}
      href={useI18n().path(paths.city(city.id))}
      tabIndex={-1}
    >
      <use href={out ? '#m' : `#m${profileKey(city.profile)}`} x={x} y={y} />
      {color && <use href={`#h${color}`} x={x} y={y} />}
    </a>
  );
});

interface SvgMarksProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  viewport: Viewport;
  /** The viewport is one that the reader chose: marks grow with it. In the initial view the style sheet knows their size. */
  moved: boolean;
}

/** All cities' marks, small ones over large ones, in px on screen whatever the picture's size. */
export function SvgMarks({ cities, shown, viewport, moved }: SvgMarksProps) {
  const ref = useRef<SVGSVGElement>(null);
  const coloring = useColoring();
  const scale = moved
    ? markScale(viewport.camera.zoom, initialZoom(viewport), viewport.width)
    : null;
  useLayoutEffect(() => {
    ref.current?.style.setProperty('--mark-scale', scale === null ? '' : scale.toFixed(3));
  }, [scale]);
  const ordered = useMemo(
    () => [...cities].sort((a, b) => b.records.length - a.records.length),
    [cities],
  );
  return (
    <svg ref={ref} className={styles.marks} data-marks="">
      <Shapes cities={cities} />
      {ordered.map((city) => {
        const out = !shown.has(city.id);
        const color = out ? undefined : coloring?.of(city);
        const className = color && coloring?.className(color);
        return (
          <MarkLink
            key={city.id}
            {...{ city, out, color, className }}
            {...shareOf(city, viewport)}
          />
        );
      })}
    </svg>
  );
}

/** Each look of a mark once, and the glyphs of colours; cities refer to them. `#m` is a city outside the filter. */
export const Shapes = memo(function Shapes({ cities }: { cities: readonly City[] }) {
  const coloring = useColoring();
  const keys = [...new Set(cities.map(({ profile }) => profileKey(profile)))].sort();
  return (
    <defs>
      <g id="m">
        <MarkShapes shapes={[outsideDot]} />
      </g>
      {keys.map((key) => (
        <g key={key} id={`m${key}`} className={styles.shape}>
          <MarkShapes shapes={markShapes(profileOf(key))} />
        </g>
      ))}
      {coloring && <coloring.Glyphs />}
    </defs>
  );
});
