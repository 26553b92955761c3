import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { City } from '../../atlas/model';
import styles from './MarkTransition.module.css';
import { viewportOf } from '../mapState';

import { prefersStill } from '../motion';
import { markScale } from '../markShapes';
import { initialZoom, type Point, type Size } from '../projection';
import type { MapController } from '../MapController';
import { useMap } from '../useMap';
import { inPiles, keyOf, type TransitionMark } from './placement';
import { publishSnapshot, takeSnapshot, type MarkSnapshot } from './snapshot';

interface MarkTransitionProps {
  /** The cities that match: their marks cross, the others only appear. */
  cities: readonly City[];
  selected: string | null;
}

/** Marks that come from the piles, and the map that waits for them. */
interface Arrival {
  marks: readonly TransitionMark[];
  /** Where they were, in px of the window. */
  from: MarkSnapshot['places'];
  size: Size;
  Marks: NonNullable<MarkSnapshot['Marks']>;
}

/** Lies over the map while it is shown: has the marks come from where they lay in piles, and says where they are when it goes. */
export function MarkTransition({ cities, selected }: MarkTransitionProps) {
  const map = useMap();
  const ground = useRef<HTMLDivElement>(null);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const land = useCallback(() => setArrival(null), []);
  const latest = useRef(cities);
  useLayoutEffect(() => void (latest.current = cities));
  useLayoutEffect(() => {
    const element = ground.current;
    if (!element) return undefined;
    const { places: from, Marks } = takeSnapshot('piles') ?? {};
    if (from && Marks && !prefersStill()) {
      const { width, height } = element.getBoundingClientRect();
      const size = { width, height };
      const marks = marksOn(latest.current, size, map).filter(({ city }) => from.has(city.id));
      setArrival({ marks, from, size, Marks });
    }
    // Marks that are still on their way say where they are after this.
    return () => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const marks = marksOn(latest.current, { width, height }, map);
      publishSnapshot(
        'map',
        new Map(marks.map((mark) => [mark.city.id, { x: mark.x + x, y: mark.y + y }])),
      );
    };
  }, [map]);
  return (
    <div ref={ground} className={styles.ground} aria-hidden="true">
      {arrival && <Arriving {...arrival} selected={selected} onLanded={land} />}
    </div>
  );
}

/** The marks of cities where the map has them, in px from its corner. */
function marksOn(cities: readonly City[], size: Size, map: MapController): TransitionMark[] {
  const opening = initialZoom(size);
  const { camera } = viewportOf({ ...size, camera: map.state.getState().camera });
  const scale = markScale(camera.zoom, opening, size.width);
  return cities.map((city) => {
    const { x, y } = map.spotOf(city);
    return { key: keyOf(city, 0), city, x: x + size.width / 2, y: y + size.height / 2, scale };
  });
}

interface ArrivingProps extends Arrival {
  selected: string | null;
  onLanded: () => void;
}

/** The marks on their way from the piles to the map, whose own marks wait for them. */
function Arriving({ Marks, marks, from, size, selected, onLanded }: ArrivingProps) {
  const map = useMap();
  useLayoutEffect(() => {
    map.setAwaited(true);
    return () => map.setAwaited(false);
  }, [map]);
  const originOf = (city: City, corner: Point) => {
    const { x = 0, y = 0 } = from.get(city.id) ?? {};
    return { x: x - corner.x, y: y - corner.y, scale: inPiles };
  };
  return (
    <Marks
      {...{ marks, size, originOf, selected, onLanded }}
      pointed={null}
      onLeave={(places) => publishSnapshot('map', places, Marks)}
    />
  );
}
