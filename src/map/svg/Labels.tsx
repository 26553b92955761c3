import type { City } from '../../atlas/model';
import styles from './Labels.module.css';
import { placeLabels } from './placeLabels';
import type { Viewport } from '../projection';

interface LabelsProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  viewport: Viewport;
}

/** Enough to find one's way, few enough to read the marks. */
const maxLabels = 80;

/** Names of the larger cities of the result, where there is room for them. */
export function Labels({ cities, shown, viewport }: LabelsProps) {
  return (
    <svg className={styles.labels} viewBox={`0 0 ${viewport.width} ${viewport.height}`}>
      {placeLabels(cities, shown, viewport, maxLabels).map(({ city, x, y, anchor }) => (
        <text key={city.id} x={x.toFixed(1)} y={y.toFixed(1)} textAnchor={anchor}>
          {city.name}
        </text>
      ))}
    </svg>
  );
}
