import { useMemo } from 'react';
import type { City } from '../../atlas/model';
import { useLooks } from '../colorBy/ColorByProvider';
import type { Viewport } from '../projection';
import styles from './Labels.module.css';
import { placeLabels } from './placeLabels';

interface LabelsProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  viewport: Viewport;
  /** The city that has its name otherwise. */
  except: string | null;
}

/** Enough to find one's way, few enough to read the marks. */
const most = 160;

/** Names of the larger cities of the result, where there is room for them, with the year of what was asked for. */
export function Labels({ cities, shown, viewport, except }: LabelsProps) {
  const { year, asked } = useLooks();
  const look = asked.kind === 'status' ? `${styles.labels} ${styles.asked}` : styles.labels;
  const labels = useMemo(() => {
    const moreOf = (city: City) => {
      const since = year(city);
      return since === null ? '' : ` ${since}`;
    };
    return placeLabels(cities, shown, viewport, { most, moreOf, except });
  }, [cities, shown, viewport, except, year]);
  return (
    <svg className={look} viewBox={`0 0 ${viewport.width} ${viewport.height}`}>
      {labels.map(({ city, x, y, anchor, more }) => (
        <text key={city.id} x={x.toFixed(1)} y={y.toFixed(1)} textAnchor={anchor}>
          {city.name}
          {more !== '' && <tspan>{more}</tspan>}
        </text>
      ))}
    </svg>
  );
}
