import { addProtocol, Map as MapLibre, setWorkerUrl, type MapLibreEvent } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Protocol } from 'pmtiles';
import type { City } from '../../atlas/model';
import type { Camera } from '../../view/view';
import { isSameCamera, nearest, reach } from '../camera';
import type { Refused } from '../manners';
import { prefersStill } from '../motion';
import { openingZoom, type Size } from '../projection';
import { citySource, foundNames, nameFilters, outNames } from './layers';
import { drawImage } from './sprites';
import { styleOf, type Looks } from './styleOf';

setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

/** How long a change of place takes, in ms. */
const flight = 600;
/** Longer results are not sorted out by name: each change would lay out all names anew. */
const mostNamed = 500;
/** Marks a movement as ours: the view knows it already. */
const ours = { program: true };

export interface EngineEvents {
  /** On every frame of a movement. */
  onMove(camera: Camera): void;
  /** The reader has moved the map and let go. */
  onRest(camera: Camera): void;
  /** A gesture was left to the page around. */
  onRefuse(gesture: Refused): void;
  /** All that belongs on the map at its first camera is drawn. */
  onReady(): void;
  /** It cannot run, or no longer. */
  onFail(): void;
}

interface EngineInit extends EngineEvents {
  container: HTMLElement;
  camera: Camera;
  looks: Looks;
  cities: readonly City[];
  /** In somebody else's page: two fingers, or Ctrl and the wheel. */
  guest: boolean;
}

/**
 * The map that MapLibre draws, behind a few setters. Each may be called at any
 * time and as often as one likes: it changes only what is not yet so.
 */
export class Engine {
  readonly #map: MapLibre;
  #looks: Looks;
  #cities: readonly City[];
  #shown: ReadonlySet<string> = new Set();
  /** Cities that the map dims now. */
  readonly #out = new Set<string>();
  #styled = false;
  #ready = false;

  /** @throws Error where WebGL2 is missing */
  constructor({ container, camera, looks, cities, guest, ...events }: EngineInit) {
    this.#looks = looks;
    this.#cities = cities;
    this.#map = new MapLibre({
      container,
      style: styleOf(looks, cities, null),
      center: camera,
      zoom: camera.zoom,
      ...limits(looks.size),
      maxZoom: nearest,
      maxBounds: [reach.west, reach.south, reach.east, reach.north],
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      boxZoom: false,
      // The list of cities over the map has the keyboard, the frame has the attribution.
      keyboard: false,
      cooperativeGestures: guest,
      attributionControl: false,
      trackResize: false,
      fadeDuration: prefersStill() ? 0 : 150,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.getCanvas().removeAttribute('tabindex');
    this.#listen(events);
  }

  #listen({ onMove, onRest, onRefuse, onReady, onFail }: EngineEvents): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#styled = true;
      this.#dim();
    });
    map.setMissingStyleImageResolver((id) => drawImage(map, id));
    map.on('move', () => onMove(this.#camera()));
    map.on('moveend', (event: MapLibreEvent) => {
      if (!('program' in event)) onRest(this.#camera());
    });
    map.on('cooperativegestureprevented', ({ gestureType }) =>
      onRefuse(gestureType === 'wheel_zoom' ? 'wheel' : 'finger'),
    );
    map.once('idle', () => {
      this.#ready = true;
      onReady();
    });
    // Once it stands, a tile that does not come leaves a coarser one in its place.
    map.on('error', () => {
      if (!this.#ready) onFail();
    });
    map.on('webglcontextlost', onFail);
  }

  #camera(): Camera {
    const { lat, lng } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), lat, lng };
  }

  /** Looks at a camera: at once, or by way of a short flight. */
  setCamera(camera: Camera, how: 'jump' | 'fly'): void {
    if (isSameCamera(camera, this.#camera()) && !this.#map.isMoving()) return;
    const target = { center: { lat: camera.lat, lng: camera.lng }, zoom: camera.zoom };
    if (how === 'jump' || prefersStill()) this.#map.jumpTo(target, ours);
    else this.#map.easeTo({ ...target, duration: flight, essential: true }, ours);
  }

  /** Colours, language and size: what the style is made of. */
  setLooks(looks: Looks): void {
    const before = this.#looks;
    if (before === looks) return;
    this.#looks = looks;
    const { size, theme, tones } = looks;
    if (size.width !== before.size.width || size.height !== before.size.height) {
      this.#map.setMinZoom(null);
      this.#map.resize(ours);
      this.#map.setMinZoom(limits(size).minZoom);
    } else if (theme === before.theme && tones === before.tones) return;
    this.#restyle();
  }

  setCities(cities: readonly City[]): void {
    if (cities === this.#cities) return;
    this.#cities = cities;
    this.#restyle();
    this.#dim();
  }

  /** The cities that match; the others are dimmed. */
  setShown(shown: ReadonlySet<string>): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#dim();
  }

  #restyle(): void {
    const style = styleOf(this.#looks, this.#cities, this.#named());
    this.#map.setStyle(style, { diff: true });
  }

  /** The cities whose names come first: those of a result that is not too long to name. */
  #named(): readonly string[] | null {
    const narrowed = this.#shown.size < this.#cities.length && this.#shown.size <= mostNamed;
    return narrowed ? [...this.#shown] : null;
  }

  /** Brings the dimming in line, city by city, touching only those that change. */
  #dim(): void {
    if (!this.#styled) return;
    for (const { id } of this.#cities) {
      const out = !this.#shown.has(id);
      if (out === this.#out.has(id)) continue;
      this.#map.setFeatureState({ source: citySource, id }, { out });
      if (out) this.#out.add(id);
      else this.#out.delete(id);
    }
    const [found, out] = nameFilters(this.#named());
    this.#map.setFilter(foundNames, found);
    this.#map.setFilter(outNames, out);
  }

  destroy(): void {
    this.#map.remove();
  }
}

/** A hair below the opening zoom, so that rounding does not hold the opening camera off. */
function limits(size: Size): { minZoom: number } {
  return { minZoom: Math.min(openingZoom(size), nearest) - 1e-3 };
}
