import { interpolateZoom } from 'd3-interpolate';
import type { StoreApi } from 'zustand/vanilla';
import type { Camera } from '../../view/view';
import { isSameCamera, panBy, zoomAround } from '../camera';
import { viewportOf, type MapState } from '../mapState';
import { animate, prefersStill } from '../motion';
import { fromMercator, toMercator, worldSize, type Point, type Size } from '../projection';
import type { MapRenderer, RendererEvents, Scene } from '../renderer';

/** Wheel movement that zooms one level, in px; a trackpad's pinch (ctrl + wheel) counts more. */
const wheelLevel = 300;
const pinchLevel = 60;
/** A wheel has come to rest after this time, in ms. */
const restAfter = 200;
/** What one line is worth where a wheel counts lines, in px. */
const lineHeight = 16;
/** How long the map is on its way to another camera, in ms. */
const flightTime = 600;

type Wheel = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>;

/** Zoom levels that a wheel event asks for. @param height of the map, in px: what one page is worth where a wheel counts pages */
export function wheelLevels({ deltaY, deltaMode, ctrlKey }: Wheel, height: number): number {
  const unit = deltaMode === 1 ? lineHeight : deltaMode === 2 ? height : 1;
  return (-deltaY * unit) / (ctrlKey ? pinchLevel : wheelLevel);
}

type Fingers = ReadonlyMap<number, Point>;

function spanOf(fingers: Fingers): { middle: Point; spread: number } {
  const [a, b = a] = [...fingers.values()];
  if (!a || !b) return { middle: { x: 0, y: 0 }, spread: 0 };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return { middle, spread: Math.hypot(a.x - b.x, a.y - b.y) };
}

/** The camera after one or two fingers (or a mouse) have moved: what was under them stays under them. */
export function follow(camera: Camera, before: Fingers, after: Fingers, size: Size): Camera {
  const [from, to] = [spanOf(before), spanOf(after)];
  const by = { x: to.middle.x - from.middle.x, y: to.middle.y - from.middle.y };
  const panned = panBy(camera, by, size);
  if (from.spread === 0 || to.spread === 0) return panned;
  return zoomAround(panned, to.middle, Math.log2(to.spread / from.spread), size);
}

/**
 * The way from one camera to another: out, across and in again, as van Wijk and Nuij describe it
 * and MapLibre's `flyTo` goes. @param width of the map, in px
 * @returns the camera at a share (0 to 1) of the way
 */
export function flightPath(from: Camera, to: Camera, width: number): (share: number) => Camera {
  // A view of d3's is its middle and its width, both in the world of side 1.
  const viewOf = (camera: Camera): [number, number, number] => {
    const { x, y } = toMercator(camera);
    return [x, y, width / worldSize(camera.zoom)];
  };
  const at = interpolateZoom(viewOf(from), viewOf(to));
  return (share) => {
    const [x, y, extent] = at(share);
    return { zoom: Math.log2(width / extent / worldSize(0)), ...fromMercator({ x, y }) };
  };
}

/** What the controller hears of gestures on the SVG map. */
export interface SvgEvents extends RendererEvents {
  /** The first sign that someone wants to move the map. */
  onStart(): void;
  onHold(held: boolean): void;
}

/**
 * Moves the SVG map: zoom and pan by wheel, mouse and fingers, and flights to
 * another camera. What is drawn at the camera is React's (`SvgMap`), since the
 * prerendered page shows it before any script runs.
 */
export class SvgRenderer implements MapRenderer {
  readonly #state: StoreApi<MapState>;
  readonly #events: SvgEvents;
  #scene: Scene;
  #listening: AbortController | null = null;
  #surface: HTMLElement | null = null;
  readonly #fingers = new Map<number, Point>();
  #resting: ReturnType<typeof setTimeout> | undefined;
  #stopFlight: () => void = () => undefined;

  /** @param state read only: where the map is at this instant */
  constructor(state: StoreApi<MapState>, scene: Scene, events: SvgEvents) {
    this.#state = state;
    this.#scene = scene;
    this.#events = events;
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
  }

  setCamera(camera: Camera | null, how: 'jump' | 'fly'): void {
    this.#stopFlight();
    const from = this.#camera();
    const { camera: target } = viewportOf({ ...this.#scene, camera });
    if (how === 'jump' || prefersStill() || isSameCamera(from, target)) {
      this.#events.onMove(camera);
      return;
    }
    const path = flightPath(from, target, this.#scene.width);
    this.#stopFlight = animate(flightTime, (share) =>
      this.#events.onMove(share === 1 ? camera : path(share)),
    );
  }

  /** Takes gestures on an element from now on. */
  listen(surface: HTMLElement): void {
    if (this.#surface === surface) return;
    this.stop();
    this.#surface = surface;
    if (this.#scene.mode === 'full') void this.#prepare();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    surface.addEventListener('wheel', this.#wheel, { passive: false, signal });
    surface.addEventListener('touchmove', this.#touch, { passive: false, signal });
    surface.addEventListener('dblclick', this.#double, { signal });
    surface.addEventListener('pointerdown', this.#down, { signal });
    // On the window: a drag goes on outside the map.
    window.addEventListener('pointermove', this.#move, { signal });
    window.addEventListener('pointerup', this.#up, { signal });
    window.addEventListener('pointercancel', this.#up, { signal });
  }

  /** Takes no gestures any more, and stands. Where a wheel went that has not come to rest is kept. */
  stop(): void {
    this.#stopFlight();
    if (!this.#surface) return;
    this.#listening?.abort();
    this.#surface = null;
    this.#fingers.clear();
    if (this.#resting !== undefined) this.#rest();
    this.#events.onHold(false);
  }

  destroy(): void {
    this.stop();
  }

  #camera(): Camera {
    return viewportOf(this.#state.getState()).camera;
  }

  /** On a page of ours the next step is the engine's; a framed map brings nothing that nobody has asked for. */
  async #prepare(): Promise<void> {
    const { prepareEngine } = await import('../engine/prepare');
    await prepareEngine(() => viewportOf(this.#state.getState()));
  }

  get #isCooperative(): boolean {
    return this.#scene.mode === 'cooperative';
  }

  /** Where an event is, in px from the middle of the map. */
  #at({ clientX, clientY }: MouseEvent): Point {
    const box = this.#surface?.getBoundingClientRect();
    const { left = 0, top = 0, width = 0, height = 0 } = box ?? {};
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    const { camera } = this.#state.getState();
    if (camera) this.#events.onRest(camera);
  }

  #zoom(point: Point, levels: number): void {
    this.#stopFlight();
    this.#events.onMove(zoomAround(this.#camera(), point, levels, this.#scene));
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), restAfter);
  }

  readonly #wheel = (event: WheelEvent): void => {
    if (this.#isCooperative && !event.ctrlKey && !event.metaKey) {
      this.#events.onGesturePrevented('wheel');
      return;
    }
    event.preventDefault();
    this.#events.onStart();
    this.#zoom(this.#at(event), wheelLevels(event, this.#scene.height));
  };

  /** The page around scrolls by one finger and is held by two. */
  readonly #touch = (event: TouchEvent): void => {
    if (this.#isCooperative && event.touches.length > 1) event.preventDefault();
  };

  #isLeftToPage({ pointerType }: PointerEvent): boolean {
    return this.#isCooperative && pointerType === 'touch' && this.#fingers.size < 2;
  }

  readonly #double = (event: MouseEvent): void => {
    this.#zoom(this.#at(event), event.shiftKey ? -1 : 1);
  };

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#fingers.set(event.pointerId, this.#at(event));
    if (this.#isLeftToPage(event)) return;
    this.#events.onStart();
    // A gesture ends the flight.
    this.#stopFlight();
    this.#events.onHold(true);
  };

  readonly #move = (event: PointerEvent): void => {
    if (!this.#fingers.has(event.pointerId)) return;
    if (this.#isLeftToPage(event)) {
      this.#events.onGesturePrevented('finger');
      return;
    }
    const before = new Map(this.#fingers);
    this.#fingers.set(event.pointerId, this.#at(event));
    this.#events.onMove(follow(this.#camera(), before, this.#fingers, this.#scene));
  };

  readonly #up = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId) || this.#fingers.size > 0) return;
    if (!this.#state.getState().held) return;
    this.#rest();
    this.#events.onHold(false);
  };
}
