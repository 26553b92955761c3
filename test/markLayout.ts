import type { City } from '../src/atlas/model';
import { spotsOf, type Spot } from '../src/map/arrangement';
import { maxZoom } from '../src/map/camera';
import { discRadius, markScale } from '../src/map/markShapes';
import {
  initialCamera,
  initialZoom,
  type Point,
  type Size,
  type Viewport,
} from '../src/map/projection';
import { placeLabels, type Label } from '../src/map/svg/placeLabels';

/** The maps for which marks are looked at, in px: a phone's, that of a window of 1280 px, a large one. */
export const mapSizes: readonly Size[] = [
  { width: 390, height: 460 },
  { width: 872, height: 708 },
  { width: 1400, height: 900 },
];

/** How the marks of a map stand. */
export interface MarkLayout {
  viewport: Viewport;
  /** Of a disc, in px. */
  radius: number;
  spots: readonly Spot[];
  /** Names in px from the corner. */
  labels: readonly Label[];
}

/** The marks of cities at the opening of a map, and at each whole zoom beyond. */
export function markLayouts(cities: readonly City[], size: Size): MarkLayout[] {
  const shown = new Set(cities.map(({ id }) => id));
  const opening = initialZoom(size);
  const whole = Array.from({ length: maxZoom }, (_, at) => at + 1).filter((one) => one > opening);
  return [opening, ...whole].map((zoom) => {
    const viewport = { ...size, camera: { ...initialCamera(size), zoom } };
    return {
      viewport,
      radius: discRadius * markScale(zoom, opening, size.width),
      spots: spotsOf(cities, shown, viewport),
      labels: placeLabels(cities, shown, viewport, { most: 160 }),
    };
  });
}

/** Marks that touch another. */
export function touching(
  { spots, radius }: MarkLayout,
  at: (spot: Spot) => Point = (spot) => spot,
): number {
  const places = spots.map(at);
  return places.filter((one) =>
    places.some(
      (other) => other !== one && Math.hypot(one.x - other.x, one.y - other.y) < 2 * radius,
    ),
  ).length;
}

/** How far the mark is that is farthest from its place, in px. */
export function farthest({ spots }: MarkLayout): number {
  return Math.max(...spots.map(({ x, y, home }) => Math.hypot(x - home.x, y - home.y)));
}

/** From a name to a disc's edge, in px. */
export function reach(
  { left, right, top, bottom }: Label,
  { x, y }: { x: number; y: number },
  { viewport: { width, height }, radius }: MarkLayout,
): number {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return (
    Math.hypot(Math.max(left - cx, 0, cx - right), Math.max(top - cy, 0, cy - bottom)) - radius
  );
}
