import { useCallback, useRef } from 'react';
import type { City } from '../atlas/model';
import { inPiles, type Placement, type Places } from '../map/transitions/placement';
import { takeSnapshot } from '../map/transitions/snapshot';
import { initialCamera, project, type Point, type Size } from '../map/projection';

/** Where a city lies on a map as large as the piles. */
function onMap(city: City, { width, height }: Size): Point {
  const size = { width, height: Math.min(height, width) };
  const { x, y } = project(city, initialCamera(size));
  return { x: x + size.width / 2, y: y + size.height / 2 };
}

/**
 * Says where a city's first mark comes from, in px of the piles: from where it was on the map, or
 * would be if the map was not shown before.
 */
export function useOrigin(size: Size): (city: City, corner: Point) => Placement {
  const before = useRef<Places | null>(null);
  return useCallback(
    (city, corner) => {
      // Asked for when the piles stand: only then has the map gone.
      before.current ??= takeSnapshot('map')?.places ?? new Map<string, Point>();
      const place = before.current.get(city.id);
      const at = place ? { x: place.x - corner.x, y: place.y - corner.y } : onMap(city, size);
      return { ...at, scale: inPiles };
    },
    [size],
  );
}
