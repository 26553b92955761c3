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

/** The picture: its size in px and the camera it is drawn for. Its viewBox has its origin in the middle. */
export const picture = {
  width: 1280,
  height: 800,
  camera: { zoom: 3.45, lat: 51.9, lng: 12.5 },
} as const;
export const pictureViewBox = `${-picture.width / 2} ${-picture.height / 2} ${picture.width} ${picture.height}`;

/** Position in the Mercator world of side 1, origin in the north-west. Latitude within ±85.05. */
export function toWorld({ lat, lng }: Place): Point {
  const north = Math.asinh(Math.tan(lat * degree));
  return { x: lng / 360 + 0.5, y: 0.5 - north / (2 * Math.PI) };
}

export function fromWorld({ x, y }: Point): Place {
  return { lng: (x - 0.5) * 360, lat: Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / degree };
}

/** Side of the world at a zoom, in px. */
export function worldSize(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Where a place lies on screen, in px from the middle of the map. */
export function project(place: Place, camera: Camera): Point {
  const middle = toWorld(camera);
  const point = toWorld(place);
  const size = worldSize(camera.zoom);
  return { x: (point.x - middle.x) * size, y: (point.y - middle.y) * size };
}

/** The place under a point given in px from the middle of the map. */
export function unproject(point: Point, camera: Camera): Place {
  const middle = toWorld(camera);
  const size = worldSize(camera.zoom);
  return fromWorld({ x: middle.x + point.x / size, y: middle.y + point.y / size });
}

/** The opening camera's zoom on a map of this size: wide maps are covered (`slice`), narrow ones hold all (`meet`). */
export function openingZoom(width: number, height: number): number {
  const ratios = [width / picture.width, height / picture.height] as const;
  const scale = fit(width) === 'slice' ? Math.max(...ratios) : Math.min(...ratios);
  return picture.camera.zoom + Math.log2(scale);
}

/** How the picture sits in a map of this width (CSS must say the same: see map.css). */
export function fit(width: number): 'slice' | 'meet' {
  return width >= 640 ? 'slice' : 'meet';
}
