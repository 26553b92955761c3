import { memo, useMemo, useRef } from 'react';
import type { City } from '../../atlas/model';
import { Labels } from '../svg/Labels';
import { Shapes } from '../svg/SvgMarks';
import { useMapState, useViewport } from '../useMap';
import styles from './PaintedCities.module.css';
import { usePainted } from './usePainted';

interface PaintedCitiesProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
}

/**
 * The marks of many cities, and some names, over the picture and over the engine alike: on one
 * canvas, since neither draws tens of thousands in time. In the same order as `Marks`.
 */
const PaintedCities = memo(function PaintedCities({ cities, shown }: PaintedCitiesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewport = useViewport();
  const pixelRatio = useMapState((state) => state.pixelRatio);
  const ordered = useMemo(
    () => cities.toSorted((a, b) => b.records.length - a.records.length),
    [cities],
  );
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

export default PaintedCities;
