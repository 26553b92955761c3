import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';
import { dotRadius, markKey, markScale, profileOf } from '../petals';
import { MarkShapes } from '../Mark';
import styles from './SvgMarks.module.css';
import { initialZoom, project, type Viewport } from '../projection';
import type { Tone } from '../tones/tones';
import { useTones } from '../tones/useTones';

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
  tone?: Tone | undefined;
  className?: string | undefined;
}

/** Without scripts a mark is a link to its city. The list beside the map carries the keyboard there, so marks are no tab stops. */
const MarkLink = memo(function MarkLink(props: MarkLinkProps) {
  const { city, x, y, out, tone, className } = props;
  return (
    <a className={className} href={useI18n().path(paths.city(city.id))} tabIndex={-1}>
      <title>{city.name}</title>
      <use href={out ? '#m' : `#m${markKey(city.profile)}`} x={x} y={y} />
      {tone && <use href={`#h${tone}`} x={x} y={y} />}
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
  const tones = useTones();
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
        const tone = out ? undefined : tones?.of(city);
        const className = tone && tones?.className(tone);
        return (
          <MarkLink
            key={city.id}
            {...{ city, out, tone, className }}
            {...shareOf(city, viewport)}
          />
        );
      })}
    </svg>
  );
}

/** Each look of a mark once, and the hearts of tones; cities refer to them. `#m` is a city outside the filter. */
export const Shapes = memo(function Shapes({ cities }: { cities: readonly City[] }) {
  const tones = useTones();
  const keys = [...new Set(cities.map(({ profile }) => markKey(profile)))].sort();
  return (
    <defs>
      <circle id="m" className={styles.out} r={dotRadius} />
      {keys.map((key) => (
        <g key={key} id={`m${key}`} className={styles.shape}>
          <MarkShapes profile={profileOf(key)} />
        </g>
      ))}
      {tones && <tones.Hearts />}
    </defs>
  );
});
