import { memo, useMemo, useRef } from 'react';
import type { City } from '../../atlas/model';
import { Labels } from '../Labels';
import { Shapes } from '../Marks';
import { cameraOn, useOnStage } from '../stage';
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
  const width = useOnStage((state) => state.width);
  const height = useOnStage((state) => state.height);
  const camera = useOnStage((state) => state.camera);
  const sight = useMemo(
    () => ({ width, height, camera: cameraOn({ width, height, camera }) }),
    [width, height, camera],
  );
  const ordered = useMemo(
    () => cities.toSorted((a, b) => b.records.length - a.records.length),
    [cities],
  );
  usePainted(canvas, ordered, shown, sight);
  return (
    <>
      {/* Not drawn here: the list beside the map refers to them. */}
      <svg className={styles.shapes} aria-hidden="true">
        <Shapes cities={cities} />
      </svg>
      <canvas ref={canvas} className={styles.marks} data-marks="" aria-hidden="true" />
      <Labels cities={cities} shown={shown} sight={sight} />
    </>
  );
});

export default PaintedCities;
