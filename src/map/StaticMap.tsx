import type { City } from '../atlas/model';
import { fitViewport, placeNames } from './fitViewport';
import type { MarkLooks } from './looks';
import { discRadius } from './markShapes';
import { onePerSquare } from './onePerSquare';
import { outlineLayers } from './outline';
import { inPaintOrder } from './paintOrder';
import { picture, project, unproject, type Viewport } from './projection';
import styles from './StaticMap.module.css';
import { SvgMarks } from './svg/SvgMarks';

/** Up to this many cities are named where nothing else is asked for. */
const maxNamed = 8;
/** About the width at which pages show a map with marks, in px: they are moved apart for it. */
const shownWidth = 600;
/** The least part of the picture that is shown, in px of the picture: around a dot there is land, a country's marks stand apart. */
const minWidth = { dots: 320, marks: 90 } as const;

interface StaticMapProps {
  /** The cities that the map is fitted to. */
  fit: readonly City[];
  /** What the map shows, in words; a caption where it has marks. */
  label: string;
  /** Cities with their marks, each a link for the pointer; those that are not `shown` are faint. Without, `fit` as dots. */
  marks?: { cities: readonly City[]; shown: ReadonlySet<string>; looks?: MarkLooks };
  /** The cities that the map is fitted to have their names on it. */
  named?: boolean;
}

/**
 * Cities on a still map that also prints; the outline is one file that pages
 * share. Text beside it says the same, and carries the keyboard.
 */
export function StaticMap({ fit, label, marks, named = fit.length <= maxNamed }: StaticMapProps) {
  const frame = fitViewport(fit, marks ? minWidth.marks : minWidth.dots);
  const { left, top, width, height, points } = frame;
  const viewBox = [left, top, width, height].map(short).join(' ');
  // Whatever part is shown, letters, dots and lines have one size on the page.
  const letters = width / (marks ? 34 : 24);
  const middle = { x: left + width / 2, y: top + height / 2 };
  const camera = { ...unproject(middle, picture.camera), zoom: picture.camera.zoom };
  const onScreen = {
    width: shownWidth,
    height: (shownWidth * height) / width,
    camera: { ...camera, zoom: camera.zoom + Math.log2(shownWidth / width) },
  };
  const names = named
    ? placeNames(
        fit.map(({ name }) => name),
        frame,
        letters,
      )
    : [];
  const land = outlineLayers.map((layer) => (
    <use
      key={layer}
      className={styles[layer]}
      href={`/map/outline.svg#${layer}`}
      strokeWidth={+(width / 600).toFixed(2)}
    />
  ));
  const texts = (
    <g className={styles.names} fontSize={short(letters)}>
      {names.map(({ x, y, anchor }, i) => (
        <text key={fit[i]?.id} x={short(x)} y={short(y)} textAnchor={anchor}>
          {fit[i]?.name}
        </text>
      ))}
    </g>
  );
  if (!marks) {
    const radius = short(width / (named ? 75 : 112));
    const dots = fit.map(({ id }, i) => ({ id, x: points[i]?.x ?? 0, y: points[i]?.y ?? 0 }));
    return (
      <svg
        className={`${styles.map} ${styles.dots}`}
        viewBox={viewBox}
        role="img"
        aria-label={label}
      >
        {land}
        {onePerSquare(dots, 2 * radius, (dot) => dot).map(({ id, x, y }) => (
          <circle
            key={id}
            className={styles.place}
            data-city={id}
            cx={short(x)}
            cy={short(y)}
            r={radius}
          />
        ))}
        {texts}
      </svg>
    );
  }
  return (
    <figure className={styles.figure}>
      <div className={styles.map} aria-hidden="true">
        <svg className={styles.base} viewBox={viewBox}>
          {land}
        </svg>
        <SvgMarks
          {...marks}
          cities={seen(marks.cities, marks.shown, onScreen)}
          viewport={{ camera, width, height }}
          moved={false}
          arranged={onScreen}
        />
        {names.length > 0 && (
          <svg className={styles.base} viewBox={viewBox} pointerEvents="none">
            {texts}
          </svg>
        )}
      </div>
      <figcaption className={styles.caption}>{label}</figcaption>
    </figure>
  );
}

/** Of very many cities those whose marks are seen in a viewport: in each place the one that is painted last. */
function seen(cities: readonly City[], shown: ReadonlySet<string>, viewport: Viewport) {
  const fromAbove = inPaintOrder(cities, shown).reverse();
  const apart = onePerSquare(fromAbove, 2 * discRadius, (city) => project(city, viewport.camera));
  if (apart.length === cities.length) return cities;
  const { width, height } = viewport;
  return apart.filter((city) => {
    const { x, y } = project(city, viewport.camera);
    return Math.abs(x) < width / 2 && Math.abs(y) < height / 2;
  });
}

function short(value: number): number {
  return +value.toFixed(1);
}
