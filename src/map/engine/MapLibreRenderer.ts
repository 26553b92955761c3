import {
  addProtocol,
  Map as MapLibre,
  prewarm,
  setWorkerUrl,
  type MapLibreEvent,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Camera } from '../../view/view';
import { isSameCamera, maxBounds, maxZoom } from '../camera';
import { prefersStill } from '../motion';
import { initialZoom, type Size, type Viewport } from '../projection';
import { viewportOf } from '../mapState';
import type { MapRenderer, RendererEvents, Scene } from '../renderer';
import { holdTiles, tile } from './ahead';
import { cityNames, nameFilter, placeImage, placeSide } from './cityLayers';
import { archiveAddress, styleOf } from './style';

setWorkerUrl(workerUrl);
addProtocol('pmtiles', tile);

/** Starts the worker and fetches the tiles of a map that is not made yet. */
export async function getReady(viewport: Viewport): Promise<void> {
  prewarm();
  await holdTiles(archiveAddress(), viewport);
}

/** How long a change of place takes, in ms. */
const flightTime = 600;
/** Longer results are not sorted out by name: each change would lay out all names anew. */
const maxNamed = 500;
/** How long a lost WebGL context may take to come back, in ms: a device that wakes up restores it within moments. */
const restoreTime = 5_000;
/** Marks a movement as ours: the view knows it already. */
const ours = { program: true };

export interface MapLibreEvents extends RendererEvents {
  /** All that belongs on the map at its camera is drawn: after the start, and after a lost context came back. */
  onReady(): void;
  /** The browser has taken the WebGL context away; it may come back. */
  onLost(): void;
  /** It cannot run, or no longer. */
  onFail(): void;
}

interface MapLibreInit {
  container: HTMLElement;
  camera: Camera;
  scene: Scene;
  events: MapLibreEvents;
}

/** The map that MapLibre draws: the ground, on which the marks are painted (canvas/CanvasMarks). */
export class MapLibreRenderer implements MapRenderer {
  readonly #map: MapLibre;
  readonly #events: MapLibreEvents;
  #scene: Scene;
  #styled = false;
  #ready = false;
  /** What was on the map when its WebGL context was lost. */
  #lost: Scene | null = null;
  /** Runs while the WebGL context is lost: then there is no style to change. */
  #giveUp: ReturnType<typeof setTimeout> | undefined;

  /** @throws Error where WebGL2 is missing */
  constructor({ container, camera, scene, events }: MapLibreInit) {
    this.#scene = scene;
    this.#events = events;
    this.#map = new MapLibre({
      container,
      style: styleOf(scene, null),
      center: camera,
      zoom: camera.zoom,
      ...limits(scene),
      maxZoom,
      maxBounds: [maxBounds.west, maxBounds.south, maxBounds.east, maxBounds.north],
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      boxZoom: false,
      // The list of cities over the map has the keyboard, the frame has the attribution.
      keyboard: false,
      cooperativeGestures: scene.mode === 'cooperative',
      attributionControl: false,
      trackResize: false,
      fadeDuration: prefersStill() ? 0 : 150,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.getCanvas().removeAttribute('tabindex');
    this.#listen();
  }

  #listen(): void {
    const [map, events] = [this.#map, this.#events];
    map.on('style.load', () => {
      this.#styled = true;
      this.#name();
    });
    map.setMissingStyleImageResolver((id) => {
      if (id === placeImage && !map.hasImage(id)) {
        map.addImage(id, new ImageData(placeSide, placeSide));
      }
    });
    map.on('move', () => events.onMove(this.#camera()));
    map.on('moveend', (event: MapLibreEvent) => {
      if (!('program' in event)) events.onRest(this.#camera());
    });
    map.on('cooperativegestureprevented', ({ gestureType }) =>
      events.onGesturePrevented(gestureType === 'wheel_zoom' ? 'wheel' : 'finger'),
    );
    map.once('idle', this.#stands);
    // Once it stands, a tile that does not come leaves a coarser one in its place.
    map.on('error', () => {
      if (!this.#ready) events.onFail();
    });
    map.on('webglcontextlost', () => {
      this.#styled = false;
      this.#lost = this.#scene;
      clearTimeout(this.#giveUp);
      this.#giveUp = setTimeout(() => events.onFail(), restoreTime);
      events.onLost();
    });
    map.on('webglcontextrestored', () => {
      clearTimeout(this.#giveUp);
      this.#giveUp = undefined;
      // MapLibre has put back what was there; this is what was asked for since.
      if (this.#scene !== this.#lost) {
        this.#resize();
        this.#restyle();
      }
      map.once('idle', this.#stands);
    });
  }

  readonly #stands = (): void => {
    this.#ready = true;
    this.#events.onReady();
  };

  #camera(): Camera {
    const { lat, lng } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), lat, lng };
  }

  setCamera(asked: Camera | null, how: 'jump' | 'fly'): void {
    const { camera } = viewportOf({ ...this.#scene, camera: asked });
    if (isSameCamera(camera, this.#camera()) && !this.#map.isMoving()) return;
    const target = { center: { lat: camera.lat, lng: camera.lng }, zoom: camera.zoom };
    if (how === 'jump' || prefersStill()) this.#map.jumpTo(target, ours);
    else this.#map.easeTo({ ...target, duration: flightTime, essential: true }, ours);
  }

  setScene(scene: Scene): void {
    const before = this.#scene;
    if (before === scene) return;
    this.#scene = scene;
    const has = (...parts: (keyof Scene)[]) => parts.some((part) => before[part] !== scene[part]);
    if (has('mode')) {
      const { cooperativeGestures } = this.#map;
      if (scene.mode === 'cooperative') cooperativeGestures.enable();
      else cooperativeGestures.disable();
    }
    // While the context is lost there is neither style nor canvas; all follows when it is back.
    if (this.#giveUp !== undefined) return;
    if (has('width', 'height', 'pixelRatio')) this.#resize();
    if (has('theme', 'language', 'cities')) this.#restyle();
    if (has('shown', 'cities')) this.#name();
  }

  #resize(): void {
    this.#map.setMinZoom(null);
    this.#map.resize(ours);
    this.#map.setMinZoom(limits(this.#scene).minZoom);
  }

  #restyle(): void {
    this.#map.setStyle(styleOf(this.#scene, this.#named()), { diff: true });
  }

  /** The cities that keep room for their names: those of a result that is not too long to name. */
  #named(): readonly string[] | null {
    const { cities, shown } = this.#scene;
    const isNarrowed = shown.size < cities.length && shown.size <= maxNamed;
    return isNarrowed ? [...shown] : null;
  }

  /** Keeps room for the names of the result. */
  #name(): void {
    if (this.#styled) this.#map.setFilter(cityNames, nameFilter(this.#named()));
  }

  destroy(): void {
    clearTimeout(this.#giveUp);
    this.#map.remove();
  }
}

/** A hair below the initial zoom, so that rounding does not hold the initial camera off. */
function limits(size: Size): { minZoom: number } {
  return { minZoom: Math.min(initialZoom(size), maxZoom) - 1e-3 };
}
