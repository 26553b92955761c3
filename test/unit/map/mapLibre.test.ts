// @vitest-environment jsdom
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  cityCollection,
  cityLayers,
  citySource,
  cityNames,
  nameFilter,
  placeImage,
} from '../../../src/map/engine/cityLayers';
import type { Scene } from '../../../src/map/renderer';
import { initialZoom } from '../../../src/map/projection';
import { fourCities } from './cities';

type Handler = (event: object) => void;

/** Stands for MapLibre: remembers what it is told. */
class FakeMap {
  static last: FakeMap;
  handlers = new Map<string, Handler>();
  calls: [string, ...unknown[]][] = [];
  camera = { zoom: 3, lat: 50, lng: 10 };
  images = new Set<string>();
  resolver: (id: string) => void = () => undefined;
  cooperativeGestures = {
    enable: () => this.calls.push(['cooperativeGestures', true]),
    disable: () => this.calls.push(['cooperativeGestures', false]),
  };
  touchZoomRotate = { disableRotation: () => this.calls.push(['disableRotation']) };
  canvas = document.createElement('canvas');

  constructor(readonly options: { center: { lat: number; lng: number }; zoom: number }) {
    FakeMap.last = this;
    this.canvas.tabIndex = 0;
    this.#go(options);
  }

  #go({ center, zoom }: { center: { lat: number; lng: number }; zoom: number }) {
    this.camera = { zoom, lat: center.lat, lng: center.lng };
  }
  on(name: string, handler: Handler) {
    this.handlers.set(name, handler);
  }
  once(name: string, handler: Handler) {
    this.handlers.set(name, handler);
  }
  fire(name: string, event: object = {}) {
    this.handlers.get(name)?.(event);
  }
  getCanvas() {
    return this.canvas;
  }
  getCenter() {
    return this.camera;
  }
  getZoom() {
    return this.camera.zoom;
  }
  isMoving() {
    return false;
  }
  setMissingStyleImageResolver(resolver: (id: string) => void) {
    this.resolver = resolver;
  }
  hasImage(id: string) {
    return this.images.has(id);
  }
  addImage(id: string, data: object, options: object) {
    this.images.add(id);
    this.calls.push(['addImage', id, data, options]);
  }
  jumpTo(target: { center: { lat: number; lng: number }; zoom: number }, data: object) {
    this.#go(target);
    this.calls.push(['jumpTo', target, data]);
  }
  easeTo(target: object, data: object) {
    this.calls.push(['easeTo', target, data]);
  }
  setFeatureState(feature: object, state: object) {
    this.calls.push(['setFeatureState', feature, state]);
  }
  setFilter(layer: string, filter: unknown) {
    this.calls.push(['setFilter', layer, filter]);
  }
  setStyle(style: object) {
    this.calls.push(['setStyle', style]);
  }
  setMinZoom(zoom: number | null) {
    this.calls.push(['setMinZoom', zoom]);
  }
  resize() {
    this.calls.push(['resize']);
  }
  remove() {
    this.calls.push(['remove']);
  }
  told(name: string) {
    return this.calls.filter(([call]) => call === name).map(([, ...values]) => values);
  }
}

vi.mock('maplibre-gl', () => ({
  Map: FakeMap,
  addProtocol: () => undefined,
  setWorkerUrl: () => undefined,
}));
const { MapLibreRenderer } = await import('../../../src/map/engine/MapLibreRenderer');

const scene: Scene = {
  theme: 'light',
  language: 'en',
  width: 1000,
  height: 700,
  pixelRatio: 1,
  mode: 'full',
  cities: fourCities,
  shown: new Set(),
  coloring: null,
};
const events = {
  onMove: vi.fn<(camera: object | null) => void>(),
  onRest: vi.fn<(camera: object) => void>(),
  onGesturePrevented: vi.fn<(gesture: string) => void>(),
  onReady: vi.fn<() => void>(),
  onLost: vi.fn<() => void>(),
  onFail: vi.fn<() => void>(),
};
const camera = { zoom: 4, lat: 50, lng: 10 };

/** A reader who wants motion, or none. */
function preferStill(still: boolean) {
  vi.stubGlobal('matchMedia', () => ({ matches: still }));
}

/** A renderer whose scene is changed part by part. */
function make(first: Partial<Scene> = {}) {
  let now = { ...scene, ...first };
  const container = document.createElement('div');
  const renderer = new MapLibreRenderer({ container, camera, scene: now, events });
  const change = (part: Partial<Scene>) => {
    now = { ...now, ...part };
    renderer.setScene(now);
  };
  return { renderer, change, map: FakeMap.last };
}

beforeEach(() => {
  preferStill(false);
  for (const event of Object.values(events)) event.mockClear();
});

describe('the engine', () => {
  test('keeps room for the names of the result, once the style is there, and for all where all match', () => {
    const { change, map } = make();
    change({ shown: new Set(['oslo']) });
    expect(map.told('setFilter')).toEqual([]);
    map.fire('style.load');
    change({ shown: new Set(['ghent']) });
    expect(map.told('setFilter').at(-1)).toEqual([cityNames, nameFilter(['ghent'])]);
    change({ shown: new Set(fourCities.map(({ id }) => id)) });
    expect(map.told('setFilter').at(-1)).toEqual([cityNames, true]);
  });

  test('goes to a camera by flight, or at once where no motion is wanted', () => {
    const target = { zoom: 6, lat: 48, lng: 9 };
    const { renderer, map } = make();
    renderer.setCamera(target, 'fly');
    expect(map.told('easeTo')).toHaveLength(1);
    renderer.setCamera(target, 'jump');
    expect(map.told('jumpTo')).toHaveLength(1);
    preferStill(true);
    const still = make();
    still.renderer.setCamera(target, 'fly');
    expect(still.map.told('easeTo')).toEqual([]);
    expect(still.map.told('jumpTo')).toHaveLength(1);
  });

  test('in a page of somebody else leaves gestures to the page around, and tells which', () => {
    expect(make().map.options).toMatchObject({ cooperativeGestures: false });
    const { map } = make({ mode: 'cooperative' });
    expect(map.options).toMatchObject({ cooperativeGestures: true });
    map.fire('cooperativegestureprevented', { gestureType: 'wheel_zoom' });
    map.fire('cooperativegestureprevented', { gestureType: 'touch_pan' });
    expect(events.onGesturePrevented.mock.calls).toEqual([['wheel'], ['finger']]);
  });

  test('stays where it is when it is told where it is', () => {
    const { renderer, map } = make();
    renderer.setCamera({ ...camera }, 'fly');
    expect(map.told('easeTo')).toEqual([]);
  });

  test('tells of every frame, but of rest only after the reader moved it', () => {
    const { map } = make();
    map.fire('move');
    expect(events.onMove).toHaveBeenCalledWith(camera);
    map.fire('moveend', { program: true });
    expect(events.onRest).not.toHaveBeenCalled();
    map.fire('moveend');
    expect(events.onRest).toHaveBeenCalledWith(camera);
  });

  test('takes to another mode', () => {
    const { change, map } = make();
    change({ mode: 'cooperative' });
    change({ mode: 'full' });
    expect(map.told('cooperativeGestures')).toEqual([[true], [false]]);
  });

  test('fails on an error before it stands, not after', () => {
    const first = make();
    first.map.fire('error');
    expect(events.onFail).toHaveBeenCalledTimes(1);
    const second = make();
    second.map.fire('idle');
    expect(events.onReady).toHaveBeenCalledTimes(1);
    second.map.fire('error');
    expect(events.onFail).toHaveBeenCalledTimes(1);
  });

  test('leaves the keyboard to the list of cities', () => {
    expect(make().map.canvas.hasAttribute('tabindex')).toBe(false);
  });

  test('changes its style with the theme, its size with the map, and nothing for nothing', () => {
    const { change, map } = make();
    change({});
    expect(map.told('setStyle')).toEqual([]);
    change({ theme: 'dark' });
    expect(map.told('setStyle')).toHaveLength(1);
    change({ width: 500, height: 400 });
    expect(map.told('resize')).toHaveLength(1);
    const [minZoom = 0] = map.told('setMinZoom').at(-1) ?? [];
    expect(minZoom).toBeCloseTo(initialZoom({ width: 500, height: 400 }), 2);
  });

  test('is drawn anew on a finer screen', () => {
    const { change, map } = make();
    change({ pixelRatio: 2 });
    expect(map.told('resize')).toHaveLength(1);
    expect(map.told('setStyle')).toEqual([]);
  });

  test('takes other cities, and goes', () => {
    const { renderer, change, map } = make();
    change({ cities: fourCities });
    expect(map.told('setStyle')).toEqual([]);
    change({ cities: fourCities.slice(1) });
    expect(map.told('setStyle')).toHaveLength(1);
    renderer.destroy();
    expect(map.told('remove')).toHaveLength(1);
  });

  test('makes the room of a mark once, and no other image', () => {
    vi.stubGlobal('ImageData', Object);
    const { map } = make();
    map.resolver('somebody-else');
    map.resolver(placeImage);
    map.resolver(placeImage);
    expect(map.told('addImage').map(([id]) => id)).toEqual([placeImage]);
    vi.unstubAllGlobals();
  });
});

describe('a WebGL context that the browser takes away', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const lose = () => {
    const made = make({ shown: new Set(['ghent']) });
    made.map.fire('style.load');
    made.map.fire('idle');
    made.map.fire('webglcontextlost');
    return made;
  };

  test('may come back, with all that was asked for meanwhile', () => {
    const { change, map } = lose();
    expect(events.onLost).toHaveBeenCalledTimes(1);
    map.calls.length = 0;
    change({ theme: 'dark', width: 500, shown: new Set(['oslo']) });
    expect(map.calls).toEqual([]);
    vi.advanceTimersByTime(3_000);
    map.fire('webglcontextrestored');
    expect(map.told('setStyle')).toHaveLength(1);
    map.fire('style.load');
    expect(map.told('setFilter').at(-1)).toEqual([cityNames, nameFilter(['oslo'])]);
    map.fire('idle');
    expect(events.onReady).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(60_000);
    expect(events.onFail).not.toHaveBeenCalled();
  });

  test('is given up after a while', () => {
    lose();
    vi.advanceTimersByTime(4_000);
    expect(events.onFail).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(events.onFail).toHaveBeenCalledTimes(1);
  });

  test('is not waited for by a map that has gone', () => {
    lose().renderer.destroy();
    vi.advanceTimersByTime(60_000);
    expect(events.onFail).not.toHaveBeenCalled();
  });
});

describe('the cities’ layers', () => {
  const layers = cityLayers(['Test'], ['ghent']);

  test('are a valid style', () => {
    const data = cityCollection(fourCities);
    const style = {
      version: 8 as const,
      glyphs: '/{fontstack}/{range}',
      sources: { [citySource]: { type: 'geojson' as const, data } },
      layers,
    };
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('read only what the cities have', () => {
    const [city] = cityCollection(fourCities).features;
    const read = [...JSON.stringify(layers).matchAll(/\["get","(\w+)"\]/g)].map(([, name]) => name);
    expect(new Set(read)).toEqual(new Set(['id', 'name', 'population']));
    for (const name of read) expect(city?.properties).toHaveProperty(name ?? '');
  });
});
