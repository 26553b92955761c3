import type { StoreApi } from 'zustand/vanilla';
import type { Camera } from '../../view/view';
import { whenIdle } from '../../ui/whenIdle';
import type { MapState } from '../mapState';
import type { MapRenderer, Scene } from '../renderer';
import type { SvgEvents, SvgRenderer } from './SvgRenderer';

/**
 * The renderer of the SVG map before anybody moves it. What takes gestures and
 * flies is fetched when the page is idle, since no picture waits for it; until
 * then the map goes where it is told without a flight.
 */
export class IdleSvgRenderer implements MapRenderer {
  readonly #state: StoreApi<MapState>;
  readonly #events: SvgEvents;
  #scene: Scene;
  #surface: HTMLElement | null = null;
  #renderer: SvgRenderer | null = null;
  #isAsked = false;

  constructor(state: StoreApi<MapState>, scene: Scene, events: SvgEvents) {
    this.#state = state;
    this.#scene = scene;
    this.#events = events;
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#renderer?.setScene(scene);
  }

  setCamera(camera: Camera | null, how: 'jump' | 'fly'): void {
    if (this.#renderer) this.#renderer.setCamera(camera, how);
    else this.#events.onMove(camera);
  }

  /** Takes gestures on an element as soon as it can. */
  listen(surface: HTMLElement): void {
    this.#surface = surface;
    if (this.#renderer) this.#renderer.listen(surface);
    else if (!this.#isAsked) {
      this.#isAsked = true;
      whenIdle(() => void this.#fetch());
    }
  }

  stop(): void {
    this.#surface = null;
    this.#renderer?.stop();
  }

  destroy(): void {
    this.stop();
  }

  async #fetch(): Promise<void> {
    try {
      const { SvgRenderer } = await import('./SvgRenderer');
      this.#renderer = new SvgRenderer(this.#state, this.#scene, this.#events);
      if (this.#surface) this.#renderer.listen(this.#surface);
    } catch {
      // Buttons and keys move the map without it; the next map tries again.
      this.#isAsked = false;
    }
  }
}
