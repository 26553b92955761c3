import type { City } from '../atlas/model';
import { markReady } from '../ui/ready';
import type { Step } from '../view/store';
import type { Camera } from '../view/view';
import { cameraWith, cityMargin, isSameView } from './camera';
import { hasWebGL2, watchPixelRatio } from './device';
import { markAt, scanOf, spotOf, type CityIndex, type OnMap } from './hit';
import type { InteractionMode } from './interactionMode';
import type { MapLibreRenderer } from './engine/MapLibreRenderer';
import { createMapState, viewportOf, type MapPhase } from './mapState';
import { watchPointer } from './pointer';
import type { Point, Size } from './projection';
import { emptyScene, silent, type MapAppearance, type MapEvents, type Scene } from './renderer';
import { IdleSvgRenderer } from './svg/IdleSvgRenderer';

const { cities: none, shown: nobody } = emptyScene;

/** As elements of SVG, so many take a tenth of a second to follow a filter. More are painted, over both renderers alike. */
export const maxDrawn = 1_000;

/**
 * The map: one camera, one state machine (`MapPhase`), and two renderers that
 * have the map in turn. React calls the setters, each as often as it likes, and
 * draws the SVG at the camera in `state`.
 *
 * It outlives the component that shows it: `attach` puts its canvas into a page
 * and returns the function that takes it out again, whereupon it rests with its
 * camera, its engine and all. `destroy` gives the engine back.
 */
export class MapController {
  /** What is on screen at this instant, for those who draw. Only this class writes it. */
  readonly state = createMapState();
  #events: MapEvents = silent;
  #scene: Scene = { ...emptyScene, ...this.size };
  /** All cities, also where the map itself draws none. */
  #onMap: OnMap = { cities: none, shown: nobody, find: scanOf(none) };
  #live = false;
  /** The view's camera, as far as is known here. */
  #view: Camera | null = null;
  /** Where the map is, or on its way to. */
  #target: Camera | null = null;
  /** The id of the selected city; undefined until it is known. */
  #selected: string | null | undefined;
  #surface: HTMLElement | null = null;
  #detach: () => void = () => undefined;
  #engine: MapLibreRenderer | null = null;
  #canvas: HTMLDivElement | null = null;
  /** Counts the starts of the engine: what comes of an earlier one is too late. */
  #start = 0;
  /** MapLibre has drawn all that belongs on the map. */
  #isDrawn = false;
  readonly #svg = new IdleSvgRenderer(this.state, this.#scene, {
    onStart: () => this.wake(),
    onHold: (held) => this.#hold(held),
    onMove: (camera) => {
      this.state.setState({ camera });
      this.#engine?.setCamera(camera, 'jump');
    },
    onRest: (camera) => this.#report(camera, 'replace'),
    onGesturePrevented: (gesture) => this.#events.onGesturePrevented(gesture),
  });

  /** Size on screen, in px; that of the prerendered picture until measured. */
  get size(): Size {
    const { width, height } = this.state.getState();
    return { width, height };
  }

  /** The camera on screen. */
  get camera(): Camera {
    return viewportOf(this.state.getState()).camera;
  }

  /** The camera the map is at or on its way to: a second press of a button goes on from where the first leads. */
  get target(): Camera {
    return viewportOf({ ...this.size, camera: this.#target }).camera;
  }

  /** The element that MapLibre draws in. */
  get canvas(): HTMLElement {
    this.#canvas ??= document.createElement('div');
    return this.#canvas;
  }

  /**
   * Shows the map: gestures and hover are taken from `surface`, whose size the
   * map has, and the canvas goes into `host`, which fills it.
   * @returns the function that takes the map out of the page; it rests until it is attached again
   */
  attach(surface: HTMLElement, host: HTMLElement): () => void {
    this.#detach();
    const attached = new AbortController();
    this.#surface = surface;
    // Moved only if it has to be: the same canvas goes on showing what it shows.
    if (this.canvas.parentElement !== host) host.append(this.canvas);
    const measure = () => {
      const { width, height } = surface.getBoundingClientRect();
      // Hidden: it keeps its size for when it is shown again.
      if (width > 0 && height > 0) this.setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(surface);
    watchPixelRatio((pixelRatio) => {
      this.state.setState({ pixelRatio });
      this.#change({ pixelRatio });
    }, attached.signal);
    watchPointer(
      surface,
      {
        cityAt: (point, radius) => this.cityAt(point, radius),
        onPoint: (id) => {
          this.state.setState({ over: id !== null });
          this.#events.onPoint(id);
        },
        onSelect: (id) => this.#events.onSelect(id),
      },
      attached.signal,
    );
    this.#listen();
    if (this.#phase === 'loading' && !this.#engine) void this.#load();
    this.#detach = () => {
      this.#detach = () => undefined;
      attached.abort();
      observer.disconnect();
      this.#surface = null;
      this.#svg.stop();
    };
    return this.#detach;
  }

  setEvents(events: MapEvents): void {
    this.#events = events;
  }

  /** @param live false until the page has taken over what was prerendered: until then it takes no gestures */
  setMode(mode: InteractionMode, live = true): void {
    this.#live = live;
    this.#change({ mode });
    this.#listen();
    this.#wakeForView();
  }

  /** Where the view looks; null is the whole map. The map goes there unless it is there. */
  setView(camera: Camera | null): void {
    if (camera === this.#view) return;
    this.#view = camera;
    // What came to rest here comes back from the address, which rounds it.
    const isHere = camera && this.#target ? isSameView(camera, this.#target) : false;
    if (!isHere) this.#go(camera);
    this.#wakeForView();
  }

  /** Moves the map for the reader who has pressed a button or a key; null shows the whole map. */
  lookAt(camera: Camera | null): void {
    if (this.#scene.mode === 'static') return;
    this.wake();
    this.#go(camera);
    this.#report(camera, 'replace');
  }

  setSize({ width, height }: Size): void {
    const before = this.size;
    if (width === before.width && height === before.height) return;
    this.state.setState({ width, height });
    this.#change({ width, height });
    if (this.#phase === 'engine' && !this.#target) this.#engine?.setCamera(null, 'jump');
  }

  /** @param cities all of them; more than `maxDrawn` are drawn over the map, not by it */
  setCities(cities: readonly City[]): void {
    if (cities === this.#onMap.cities) return;
    this.#onMap = { ...this.#onMap, cities, find: scanOf(cities) };
    this.#change({ cities: cities.length > maxDrawn ? none : cities });
  }

  /** A quicker way to the city under a pointer, for as long as the cities are the same. */
  setCityIndex(find: CityIndex): void {
    this.#onMap = { ...this.#onMap, find };
  }

  /** @param shown ids of the cities that match: a pointer can mean them alone, the others are dimmed */
  setShown(shown: ReadonlySet<string>): void {
    this.#onMap = { ...this.#onMap, shown };
    this.#change({ shown: this.state.getState().awaited ? nobody : shown });
  }

  setAppearance({ theme, language, coloring }: MapAppearance): void {
    this.#change({ theme, language, coloring });
  }

  /** Brings a city into view when it is selected, though not the one that the page opens with. */
  setSelected(city: City | null): void {
    const [before, id] = [this.#selected, city?.id ?? null];
    this.#selected = id;
    if (!city || before === undefined || before === id || this.#scene.mode === 'static') return;
    const { target } = this;
    const camera = cameraWith(city, target, this.size, cityMargin);
    if (camera === target) return;
    this.#go(camera);
    this.#report(camera, 'adjust');
    this.#wakeForView();
  }

  /** @param awaited marks are on their way here: the map's own are not shown meanwhile */
  setAwaited(awaited: boolean): void {
    this.state.setState({ awaited });
    this.setShown(this.#onMap.shown);
  }

  /** The city that matches and is nearest to a point (px from the middle of the map), within `radius` px. */
  cityAt(point: Point, radius: number): City | null {
    return markAt(point, this.#onMap, viewportOf(this.state.getState()), radius);
  }

  /** Where the mark of a city stands, in px from the middle of the map. */
  spotOf(city: City): Point {
    return spotOf(city, this.#onMap, viewportOf(this.state.getState()));
  }

  /** Fetches MapLibre, unless it was before. */
  wake(): void {
    if (this.#phase !== 'picture') return;
    this.#enter('loading');
    if (this.#surface) void this.#load();
  }

  /** Tries MapLibre once more, where it has failed. */
  retry(): void {
    if (!this.state.getState().canRetry) return;
    this.#enter('picture');
    this.wake();
  }

  /** Gives the engine back. The map can be attached again; it begins anew then. */
  destroy(): void {
    this.#detach();
    this.#dropEngine();
    this.#view = this.#target = null;
    this.#selected = undefined;
    this.state.setState({ camera: null, awaited: false });
    this.#enter('picture');
  }

  get #phase(): MapPhase {
    return this.state.getState().phase;
  }

  #enter(phase: MapPhase, canRetry = false): void {
    this.#isDrawn = phase === 'engine';
    this.state.setState({ phase, canRetry });
    this.#listen();
  }

  #change(change: Partial<Scene>): void {
    const [before, scene] = [this.#scene, { ...this.#scene, ...change }];
    if ((Object.keys(change) as (keyof Scene)[]).every((key) => scene[key] === before[key])) return;
    this.#scene = scene;
    this.#svg.setScene(scene);
    this.#engine?.setScene(scene);
  }

  #go(camera: Camera | null): void {
    this.#target = camera;
    const isEngine = this.#phase === 'engine';
    const renderer = (isEngine && this.#engine) || this.#svg;
    renderer.setCamera(camera, isEngine || this.#scene.mode === 'synced' ? 'fly' : 'jump');
  }

  #report(camera: Camera | null, step: Step): void {
    this.#target = this.#view = camera;
    // A flight that ends while another page is shown moves no address.
    if (this.#surface) this.#events.onCamera(camera, step);
  }

  /** A view with a camera is shown by MapLibre at once, on a page of ours that nobody else moves. */
  #wakeForView(): void {
    if (this.#target && this.#scene.mode === 'full') this.wake();
  }

  /** Gestures are the SVG map's until MapLibre, which takes its own, has the map. */
  #listen(): void {
    const isMoved = this.#live && this.#scene.mode !== 'static' && this.#phase !== 'engine';
    if (isMoved && this.#surface) this.#svg.listen(this.#surface);
    else this.#svg.stop();
  }

  #hold(held: boolean): void {
    if (held === this.state.getState().held) return;
    this.state.setState({ held });
    if (!held && this.#isDrawn) this.#takeOver();
  }

  async #load(): Promise<void> {
    const start = ++this.#start;
    if (!hasWebGL2()) return this.#fail(false);
    try {
      const [{ MapLibreRenderer }] = await Promise.all([
        import('./engine/MapLibreRenderer'),
        import('./canvas/CanvasMarks'),
      ]);
      // It was put away meanwhile: the next time it is attached it begins again.
      if (start !== this.#start || !this.#surface) return;
      const isNow = () => start === this.#start;
      this.#engine = new MapLibreRenderer({
        container: this.canvas,
        camera: this.camera,
        scene: this.#scene,
        events: {
          // Until it is on top, the SVG map leads and it follows underneath.
          onMove: (camera) => {
            if (this.#phase === 'engine') this.state.setState({ camera });
          },
          onRest: (camera) => this.#report(camera, 'replace'),
          onGesturePrevented: (gesture) => this.#events.onGesturePrevented(gesture),
          onReady: () => isNow() && this.#takeOver(),
          onLost: () => isNow() && this.#enter('loading'),
          onFail: () => isNow() && this.#fail(true),
        },
      });
    } catch {
      if (start === this.#start) this.#fail(true);
    }
  }

  /** MapLibre has drawn all: it has the map, once nobody holds the SVG map. */
  #takeOver(): void {
    this.#isDrawn = true;
    if (this.state.getState().held || this.#phase !== 'loading') return;
    // First: what a wheel has not yet brought to rest is kept.
    this.#svg.stop();
    this.#engine?.setCamera(this.camera, 'jump');
    this.#enter('engine');
    markReady('engine');
    // A flight may have been under way.
    this.#engine?.setCamera(this.#target, 'fly');
  }

  #fail(canRetry: boolean): void {
    this.#dropEngine();
    this.#enter('simple', canRetry);
    this.#svg.setCamera(this.#target, 'jump');
  }

  #dropEngine(): void {
    this.#start += 1;
    this.#engine?.destroy();
    this.#engine = null;
  }
}
