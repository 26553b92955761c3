import type { Camera } from '../view/view';

/**
 * Web Mercator, shared by the SVG picture and the engine, so that the one lies
 * exactly on the other. World size: 512·2^zoom px.
 */
export interface Point {
  x: number;
  y: number;
}

export interface Place {
  lat: number;
  lng: number;
}

const degree = Math.PI / 180;

/** The picture: its size in px, which is that of the cities and a little room around them, and the camera it is drawn for. Its viewBox has its origin in the middle. */
export const picture = {
  width: 1050,
  height: 800,
  camera: { zoom: 3.35, lat: 52.4, lng: 11.5 },
} as const;
export const pictureViewBox = `${-picture.width / 2} ${-picture.height / 2} ${picture.width} ${picture.height}`;

/** Position in the Mercator world of side 1, origin in the north-west. Latitude within ±85.05. */
export function toMercator({ lat, lng }: Place): Point {
  const north = Math.asinh(Math.tan(lat * degree));
  return { x: lng / 360 + 0.5, y: 0.5 - north / (2 * Math.PI) };
}

const known = new WeakMap<readonly Place[], readonly Point[]>();

/** `toMercator` of each place: reckoned once for each list, not at every movement of a pointer. */
export function mercatorOf(places: readonly Place[]): readonly Point[] {
  const points = known.get(places) ?? places.map(toMercator);
  known.set(places, points);
  return points;
}

export function fromMercator({ x, y }: Point): Place {
  return { lng: (x - 0.5) * 360, lat: Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / degree };
}

/** Side of the world at a zoom, in px. */
export function worldSize(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Where a place lies on screen, in px from the middle of the map. */
export function project(place: Place, camera: Camera): Point {
  const middle = toMercator(camera);
  const point = toMercator(place);
  const size = worldSize(camera.zoom);
  return { x: (point.x - middle.x) * size, y: (point.y - middle.y) * size };
}

/** The place under a point given in px from the middle of the map. */
export function unproject(point: Point, camera: Camera): Place {
  const middle = toMercator(camera);
  const size = worldSize(camera.zoom);
  return fromMercator({ x: middle.x + point.x / size, y: middle.y + point.y / size });
}

/** A map's size on screen, in px. */
export interface Size {
  width: number;
  height: number;
}

/** What a drawing shows: a camera on a map of a size. */
export interface Viewport extends Size {
  camera: Camera;
}

/** What the outline is drawn for beyond the picture, in px of the picture: a very wide or tall map shows no edge of it. */
export const drawn = { width: 1920, height: 2440 } as const;

/**
 * The opening camera's zoom on a map of this size: the whole picture is shown
 * and the land goes on around it; only an extremely long map is filled
 * instead. SvgMap.module.css says the same in its own words.
 */
export function initialZoom({ width, height }: Size): number {
  const whole = Math.min(width / picture.width, height / picture.height);
  const scale = Math.max(whole, width / drawn.width, height / drawn.height);
  return picture.camera.zoom + Math.log2(scale);
}

/** The opening camera on a map of this size. */
export function initialCamera(size: Size): Camera {
  return { ...picture.camera, zoom: initialZoom(size) };
}
