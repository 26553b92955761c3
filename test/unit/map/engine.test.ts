// @vitest-environment jsdom
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  cityCollection,
  cityLayers,
  citySource,
  foundNames,
  markSize,
  nameFilters,
  outNames,
} from '../../../src/map/engine/layers';
import type { Looks } from '../../../src/map/engine/styleOf';
import { palettes } from '../../../src/map/palette';
import { growth, markScale } from '../../../src/map/petals';
import { tonesBy } from '../../../src/map/tones/drawn';
import { openingZoom } from '../../../src/map/projection';
import { fourCities } from './cities';
import { standInForPaths } from './paths';

type Handler = (event: object) => void;

/** Stands for MapLibre: remembers what it is told. */
class FakeMap {
  static last: FakeMap;
  handlers = new Map<string, Handler>();
  calls: [string, ...unknown[]][] = [];
  camera = { zoom: 3, lat: 50, lng: 10 };
  images = new Set<string>();
  resolver: (id: string) => void = () => undefined;
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
const { Engine } = await import('../../../src/map/engine/Engine');

const looks: Looks = {
  theme: 'light',
  language: 'en',
  size: { width: 1000, height: 700 },
  tones: null,
};
const events = {
  onMove: vi.fn<(camera: object) => void>(),
  onRest: vi.fn<(camera: object) => void>(),
  onRefuse: vi.fn<(gesture: string) => void>(),
  onReady: vi.fn<() => void>(),
  onFail: vi.fn<() => void>(),
};
const camera = { zoom: 4, lat: 50, lng: 10 };

/** A reader who wants motion, or none. */
function preferStill(still: boolean) {
  vi.stubGlobal('matchMedia', () => ({ matches: still }));
}

function make(guest = false) {
  const engine = new Engine({
    container: document.createElement('div'),
    camera,
    looks,
    cities: fourCities,
    guest,
    ...events,
  });
  return { engine, map: FakeMap.last };
}

beforeEach(() => {
  preferStill(false);
  for (const event of Object.values(events)) event.mockClear();
});

describe('the engine', () => {
  test('dims the cities outside the result, once the style is there, and only what changes', () => {
    const { engine, map } = make();
    engine.setShown(new Set(['ghent', 'rome']));
    expect(map.told('setFeatureState')).toEqual([]);
    map.fire('style.load');
    const dimmed = (id: string, out: boolean) => [{ source: citySource, id }, { out }];
    expect(map.told('setFeatureState')).toEqual([dimmed('oslo', true), dimmed('kyiv', true)]);
    engine.setShown(new Set(['ghent', 'oslo']));
    expect(map.told('setFeatureState').slice(2)).toEqual([
      dimmed('oslo', false),
      dimmed('rome', true),
    ]);
  });

  test('names the cities of the result first, and all where all match', () => {
    const { engine, map } = make();
    map.fire('style.load');
    engine.setShown(new Set(['ghent']));
    const [found, out] = nameFilters(['ghent']);
    expect(map.told('setFilter').slice(-2)).toEqual([
      [foundNames, found],
      [outNames, out],
    ]);
    engine.setShown(new Set(fourCities.map(({ id }) => id)));
    expect(map.told('setFilter').slice(-2)).toEqual([
      [foundNames, true],
      [outNames, false],
    ]);
  });

  test('goes to a camera by flight, or at once where no motion is wanted', () => {
    const target = { zoom: 6, lat: 48, lng: 9 };
    const { engine, map } = make();
    engine.setCamera(target, 'fly');
    expect(map.told('easeTo')).toHaveLength(1);
    engine.setCamera(target, 'jump');
    expect(map.told('jumpTo')).toHaveLength(1);
    preferStill(true);
    const still = make();
    still.engine.setCamera(target, 'fly');
    expect(still.map.told('easeTo')).toEqual([]);
    expect(still.map.told('jumpTo')).toHaveLength(1);
  });

  test('as a guest leaves gestures to the page around, and tells which', () => {
    expect(make().map.options).toMatchObject({ cooperativeGestures: false });
    const { map } = make(true);
    expect(map.options).toMatchObject({ cooperativeGestures: true });
    map.fire('cooperativegestureprevented', { gestureType: 'wheel_zoom' });
    map.fire('cooperativegestureprevented', { gestureType: 'touch_pan' });
    expect(events.onRefuse.mock.calls).toEqual([['wheel'], ['finger']]);
  });

  test('stays where it is when it is told where it is', () => {
    const { engine, map } = make();
    engine.setCamera({ ...camera }, 'fly');
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

  test('fails on an error before it stands, not after', () => {
    const first = make();
    first.map.fire('error');
    expect(events.onFail).toHaveBeenCalledTimes(1);
    const second = make();
    second.map.fire('idle');
    expect(events.onReady).toHaveBeenCalledTimes(1);
    second.map.fire('error');
    expect(events.onFail).toHaveBeenCalledTimes(1);
    second.map.fire('webglcontextlost');
    expect(events.onFail).toHaveBeenCalledTimes(2);
  });

  test('leaves the keyboard to the list of cities', () => {
    expect(make().map.canvas.hasAttribute('tabindex')).toBe(false);
  });

  test('changes its style with the theme, its size with the map, and nothing for nothing', () => {
    const { engine, map } = make();
    engine.setLooks({ ...looks });
    expect(map.told('setStyle')).toEqual([]);
    engine.setLooks({ ...looks, theme: 'dark' });
    expect(map.told('setStyle')).toHaveLength(1);
    engine.setLooks({ ...looks, theme: 'dark', size: { width: 500, height: 400 } });
    expect(map.told('resize')).toHaveLength(1);
    const [minZoom = 0] = map.told('setMinZoom').at(-1) ?? [];
    expect(minZoom).toBeCloseTo(openingZoom({ width: 500, height: 400 }), 2);
  });

  test('has marks in other tones when they are asked for, each drawn by its name', () => {
    const tones = tonesBy('region');
    const { engine, map } = make();
    engine.setLooks({ ...looks, tones });
    expect(map.told('setStyle')).toHaveLength(1);
    engine.setLooks({ ...looks, tones });
    expect(map.told('setStyle')).toHaveLength(1);
    const marks = cityCollection(fourCities, tones).features.map(
      ({ properties }) => properties.mark,
    );
    expect(marks[0]).toBe('2103-region0');
    expect(cityCollection(fourCities, null).features[0]?.properties.mark).toBe('2103');
  });

  test('takes other cities, and goes', () => {
    const { engine, map } = make();
    engine.setCities(fourCities);
    expect(map.told('setStyle')).toEqual([]);
    engine.setCities(fourCities.slice(1));
    expect(map.told('setStyle')).toHaveLength(1);
    engine.destroy();
    expect(map.told('remove')).toHaveLength(1);
  });

  test('draws the marks it is asked for, each once, and nothing else', () => {
    const drawn: string[] = [];
    const context = {
      scale: () => undefined,
      translate: () => undefined,
      beginPath: () => undefined,
      arc: () => drawn.push('arc'),
      stroke: () => undefined,
      fill: () => drawn.push('fill'),
      getImageData: () => ({}),
    };
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => context;
      },
    );
    standInForPaths();
    vi.stubGlobal('ImageData', Object);
    const { map } = make();
    map.resolver('light-mark-1023');
    expect(map.told('addImage').map(([id]) => id)).toEqual(['light-mark-1023']);
    expect(drawn.filter((step) => step === 'fill')).toHaveLength(4);
    map.resolver('light-mark-1023');
    map.resolver('somebody-else');
    expect(map.told('addImage')).toHaveLength(1);
    map.resolver('dark-mark-0000');
    map.resolver('place');
    map.resolver('place');
    expect(map.told('addImage')).toHaveLength(3);
    vi.unstubAllGlobals();
  });
});

describe('the cities’ layers', () => {
  const size = { width: 1000, height: 700 };
  const layers = cityLayers({
    theme: 'light',
    size,
    palette: palettes.light,
    font: ['Test'],
    named: ['ghent'],
  });

  test('are a valid style', () => {
    const data = cityCollection(fourCities, null);
    const style = {
      version: 8 as const,
      glyphs: '/{fontstack}/{range}',
      sources: { [citySource]: { type: 'geojson' as const, data, promoteId: 'id' } },
      layers,
    };
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('read only what the cities have', () => {
    const [city] = cityCollection(fourCities, null).features;
    const read = [...JSON.stringify(layers).matchAll(/\["get","(\w+)"\]/g)].map(([, name]) => name);
    expect(read.length).toBeGreaterThan(3);
    for (const name of read) expect(city?.properties).toHaveProperty(name ?? '');
  });

  test('size the marks as the picture does', () => {
    const [, , , ...stops] = markSize(size);
    const [lowZoom, low, highZoom, high] = stops.map(Number);
    const opening = openingZoom(size);
    expect(low).toBeCloseTo(growth.least);
    expect(high).toBeCloseTo(growth.most);
    const between =
      ((opening - Number(lowZoom)) / (Number(highZoom) - Number(lowZoom))) *
        (Number(high) - Number(low)) +
      Number(low);
    expect(between).toBeCloseTo(markScale(opening, opening, size.width));
  });
});
