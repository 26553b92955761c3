import type { City } from '../atlas/model';
import { placeNames, smallSight } from './smallMap';
import styles from './SmallMap.module.css';

const layers = ['land', 'borders', 'disputed', 'lakes'] as const;

/** Up to this many cities are named on the map. */
const mostNames = 8;

interface SmallMapProps {
  cities: readonly City[];
  /** What the map shows, in words. */
  label: string;
}

/** Where cities lie, as a small still map that also prints; the outline is one file that pages share. */
export function SmallMap({ cities, label }: SmallMapProps) {
  const sight = smallSight(cities);
  const { left, top, width, height, points } = sight;
  // Whatever part is shown, letters, dots and lines have one size on the page.
  const size = width / (cities.length > mostNames ? 36 : 24);
  const names =
    cities.length > mostNames
      ? []
      : placeNames(
          cities.map(({ name }) => name),
          sight,
          size,
        );
  const round = (value: number) => +value.toFixed(1);
  return (
    <svg
      className={styles.map}
      viewBox={[left, top, width, height].map(round).join(' ')}
      role="img"
      aria-label={label}
    >
      {layers.map((layer) => (
        <use
          key={layer}
          className={styles[layer]}
          href={`/map/outline.svg#${layer}`}
          strokeWidth={round(size / 18)}
        />
      ))}
      {cities.map(({ id }, i) => (
        <circle
          key={id}
          className={styles.place}
          cx={round(points[i]?.x ?? 0)}
          cy={round(points[i]?.y ?? 0)}
          r={round(size * 0.32)}
        />
      ))}
      {names.map(({ x, y, anchor }, i) => (
        <text
          key={cities[i]?.id}
          className={styles.name}
          x={round(x)}
          y={round(y)}
          fontSize={round(size)}
          textAnchor={anchor}
        >
          {cities[i]?.name}
        </text>
      ))}
    </svg>
  );
}
