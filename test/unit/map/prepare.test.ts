// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tilesOf } from '../../../src/map/engine/ahead';
import { picture, worldSize } from '../../../src/map/projection';

const getReady = vi.fn(async () => undefined);
const evaluated = vi.fn();
vi.mock('../../../src/map/engine/MapLibreRenderer', () => {
  evaluated();
  return { getReady };
});

const viewport = { width: 412, height: 823, camera: { zoom: 3, lat: 52, lng: 11 } };

/** The links that were asked for, each of which comes at once. */
let asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  asked = [];
  getReady.mockClear();
  document.head.innerHTML =
    '<meta name="engine" content="/assets/Engine-1.js /assets/Engine-1.css">';
  vi.stubGlobal('fetch', async (href: string) => {
    asked.push(`fetch ${href}`);
    return new Response('');
  });
  vi.spyOn(document.head, 'append').mockImplementation((node) => {
    if (!(node instanceof HTMLLinkElement)) return;
    asked.push(`${node.rel} ${node.getAttribute('href')}`);
    node.dispatchEvent(new Event('load'));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.head.innerHTML = '';
});

async function prepare() {
  const { prepareEngine } = await import('../../../src/map/engine/prepare');
  void prepareEngine(() => viewport);
}

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the engine before it is asked for', () => {
  it('is fetched some seconds after the page, run some seconds later, and not made', async () => {
    await prepare();
    await after(2_000);
    expect(asked).toEqual([]);
    await after(2_500);
    expect(asked).toEqual(['fetch /assets/Engine-1.css', 'modulepreload /assets/Engine-1.js']);
    expect(getReady).not.toHaveBeenCalled();
    await after(5_000);
    expect(getReady).toHaveBeenCalledExactlyOnceWith(viewport);
  });

  it('waits for a second in which nobody touches anything', async () => {
    await prepare();
    for (let at = 0; at < 40; at += 1) {
      await after(500);
      window.dispatchEvent(new Event(at % 2 === 0 ? 'pointermove' : 'keydown'));
    }
    expect(asked).toEqual([]);
    await after(900);
    expect(asked).toEqual([]);
    await after(300);
    expect(asked).toHaveLength(2);
  });

  it('waits until the page is seen', async () => {
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await prepare();
    await after(20_000);
    expect(asked).toEqual([]);
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await after(2_000);
    expect(asked).toHaveLength(2);
  });

  it.each([{ saveData: true }, { effectiveType: '3g' }, { effectiveType: 'slow-2g' }])(
    'waits for whoever moves the map on a connection with %o',
    async (connection) => {
      vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { connection }));
      await prepare();
      await after(30_000);
      expect(asked).toEqual([]);
    },
  );

  it('is fetched by a page that names it, and once', async () => {
    await prepare();
    await prepare();
    await after(30_000);
    expect(asked).toHaveLength(2);
    vi.resetModules();
    document.head.innerHTML = '';
    await prepare();
    await after(30_000);
    expect(asked).toHaveLength(2);
  });
});

describe('the tiles of a view', () => {
  it('cover it, and no more than that', () => {
    const tiles = tilesOf(viewport).map((path) => path.split('/').map(Number));
    expect(tiles.every(([level]) => level === 3)).toBe(true);
    // 412 px of 4096 are a tile’s width at most, so two columns; 823 px two to three rows.
    expect(new Set(tiles.map(([, column]) => column)).size).toBeLessThanOrEqual(2);
    expect(new Set(tiles.map(([, , row]) => row)).size).toBeLessThanOrEqual(3);
    expect(tiles).toContainEqual([3, 4, 2]);
  });

  it('are of the archive’s deepest level beyond it, and none beyond the world', () => {
    const near = { ...viewport, camera: { ...viewport.camera, zoom: 9.5 } };
    expect(tilesOf(near).every((path) => path.startsWith('7/'))).toBe(true);
    const far = { width: 4_000, height: 4_000, camera: { ...picture.camera, zoom: 1 } };
    expect(worldSize(1)).toBeLessThan(far.width);
    expect(tilesOf(far).sort()).toEqual(['1/0/0', '1/0/1', '1/1/0', '1/1/1']);
  });
});
