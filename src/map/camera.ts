import type { Camera } from '../view/view';
import {
  fromMercator,
  initialZoom,
  mercatorOf,
  project,
  toMercator,
  unproject,
  worldSize,
  type Place,
  type Point,
  type Size,
} from './projection';

/** The part of the world the map is drawn for, in degrees: nobody gets lost beyond it. */
export const maxBounds = { west: -58, south: -22, east: 78, north: 82 } as const;
/** The nearest the map goes: a city of this atlas is a point, its streets are not ours. */
export const maxZoom = 11;
/** Room around a city that is brought into view, in px. */
export const cityMargin = 72;
/** How far a press of a zoom button or key goes, in zoom levels. */
export const zoomStep = 1;

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** The camera within the map's reach, for a map of this size. */
export function clampCamera(camera: Camera, size: Size): Camera {
  const zoom = clamp(camera.zoom, Math.min(initialZoom(size), maxZoom), maxZoom);
  const side = worldSize(zoom);
  const half = { x: size.width / side / 2, y: size.height / side / 2 };
  const first = toMercator({ lat: maxBounds.north, lng: maxBounds.west });
  const last = toMercator({ lat: maxBounds.south, lng: maxBounds.east });
  const { x, y } = toMercator(camera);
  const middle = {
    x: clamp(x, first.x + half.x, last.x - half.x),
    y: clamp(y, first.y + half.y, last.y - half.y),
  };
  return { zoom, ...fromMercator(middle) };
}

/** Zooms by `levels` so that the place under `point` (px from the middle) stays under it. */
export function zoomAround(camera: Camera, point: Point, levels: number, size: Size): Camera {
  const zoom = clamp(camera.zoom + levels, Math.min(initialZoom(size), maxZoom), maxZoom);
  const place = toMercator(unproject(point, camera));
  const side = worldSize(zoom);
  const middle = { x: place.x - point.x / side, y: place.y - point.y / side };
  return clampCamera({ zoom, ...fromMercator(middle) }, size);
}

/** Moves the map by a drag of `by` px. */
export function panBy(camera: Camera, by: Point, size: Size): Camera {
  const place = unproject({ x: -by.x, y: -by.y }, camera);
  return clampCamera({ zoom: camera.zoom, ...place }, size);
}

/** The camera that shows all of the places with `padding` px around; null for no place. */
export function cameraOf(places: readonly Place[], size: Size, padding: number): Camera | null {
  if (places.length === 0) return null;
  let [west, north, east, south] = [1, 1, 0, 0];
  for (const { x, y } of mercatorOf(places)) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  const room = (length: number) => Math.max(length - 2 * padding, length / 4);
  const side = Math.min(room(size.width) / (east - west), room(size.height) / (south - north));
  // One city alone is shown with the land around it, not from above its roofs.
  const zoom = Math.min(Math.log2(side / 512), 7);
  return clampCamera(
    { zoom, ...fromMercator({ x: (west + east) / 2, y: (north + south) / 2 }) },
    size,
  );
}

/** The camera moved just as far as needed for the place to lie `margin` px within the map; the same camera if it does. */
export function cameraWith(place: Place, camera: Camera, size: Size, margin: number): Camera {
  const { x, y } = project(place, camera);
  const over = (value: number, length: number) => {
    const most = Math.max(length / 2 - margin, 0);
    return clamp(value, -most, most) - value;
  };
  const by = { x: over(x, size.width), y: over(y, size.height) };
  return by.x === 0 && by.y === 0 ? camera : panBy(camera, by, size);
}

/** True if both stand for the same sight, to less than a pixel. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  const { x, y } = project(a, b);
  return Math.abs(a.zoom - b.zoom) < 1e-4 && Math.hypot(x, y) < 0.25;
}

/** True if both stand for one sight as the address tells it, which rounds. */
export function isSameView(a: Camera, b: Camera): boolean {
  const { x, y } = project(a, b);
  return Math.abs(a.zoom - b.zoom) < 0.01 && Math.hypot(x, y) < 1;
}
