import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Camera } from '../view/view';
import { initialCamera, picture, type Size, type Viewport } from './projection';

/**
 * `picture`: MapLibre was not asked for. `loading`: it was, and the SVG map can
 * be moved meanwhile. `engine`: MapLibre has the map. `simple`: it cannot run here.
 */
export type MapPhase = 'picture' | 'loading' | 'engine' | 'simple';

/**
 * What the map shows at this instant: it runs ahead of the view while a finger
 * drags or a flight is under way, and the view follows when it has come to rest.
 */
export interface MapState extends Size {
  phase: MapPhase;
  /** Null: the initial camera of a map of this size. */
  camera: Camera | null;
  /** A finger or a mouse button holds the SVG map: nothing takes it away now. */
  held: boolean;
  /** Marks are on their way here from another drawing: the map's own wait for them. */
  awaited: boolean;
  /** The pointer is over a city. */
  over: boolean;
  /** MapLibre has failed here but could run: another try makes sense. */
  canRetry: boolean;
  /** Device pixels to one px of the page. */
  pixelRatio: number;
}

export function createMapState(): StoreApi<MapState> {
  return createStore<MapState>(() => ({
    width: picture.width,
    height: picture.height,
    phase: 'picture',
    camera: null,
    held: false,
    awaited: false,
    over: false,
    canRetry: false,
    pixelRatio: 1,
  }));
}

/** What is on screen: the camera, on a map of its size. */
export function viewportOf({
  camera,
  width,
  height,
}: Pick<MapState, 'camera' | keyof Size>): Viewport {
  return { width, height, camera: camera ?? initialCamera({ width, height }) };
}
