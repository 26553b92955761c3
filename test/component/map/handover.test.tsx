// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MapLibreEvents } from '../../../src/map/engine/MapLibreRenderer';
import { initialCamera } from '../../../src/map/projection';
import { setView, viewStore } from '../../../src/view/store';
import type { Scene } from '../../../src/map/renderer';
import type { Camera } from '../../../src/view/view';
import { fourCities } from '../../unit/map/cities';
import { gestures, mapSize, showMap, standInForLayout, standInForWebGL } from './stand';

/** Stands for the engine: remembers what it is told, and says what it is asked to. */
class FakeEngine {
  static made: FakeEngine[] = [];
  static fails = false;
  cameras: [Camera | null, string][] = [];
  destroyed = false;
  scene: Scene;
  readonly events: MapLibreEvents;
  constructor(readonly init: { camera: Camera; scene: Scene; events: MapLibreEvents }) {
    if (FakeEngine.fails) throw new Error('no WebGL2');
    this.events = init.events;
    this.scene = init.scene;
    FakeEngine.made.push(this);
  }
  setCamera(camera: Camera | null, how: string) {
    this.cameras.push([camera, how]);
  }
  setScene(scene: Scene) {
    this.scene = scene;
  }
  destroy() {
    this.destroyed = true;
  }
}
vi.mock('../../../src/map/engine/MapLibreRenderer', () => ({ MapLibreRenderer: FakeEngine }));

beforeEach(() => {
  FakeEngine.made = [];
  FakeEngine.fails = false;
  delete document.documentElement.dataset['ready'];
  standInForLayout();
  standInForWebGL(true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function wake(): Promise<FakeEngine> {
  await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
  await waitFor(() => expect(FakeEngine.made).toHaveLength(1));
  const [engine] = FakeEngine.made;
  if (!engine) throw new Error('no engine');
  return engine;
}

const phase = () => screen.getByRole('listbox').parentElement?.dataset['phase'];

describe('the engine', () => {
  test('is not fetched before someone wants to move', async () => {
    await showMap(fourCities);
    fireEvent.pointerMove(screen.getByRole('listbox'), { pointerType: 'mouse' });
    await userEvent.tab();
    expect(phase()).toBe('picture');
  });

  test('is fetched for a link to another camera than the opening one', async () => {
    await showMap(fourCities);
    act(() => setView({ camera: { zoom: 6, lat: 50, lng: 4 } }));
    await waitFor(() => expect(FakeEngine.made[0]?.init.camera.zoom).toBe(6));
  });

  test('that comes before a wheel has come to rest keeps where it went', async () => {
    await showMap(fourCities);
    await gestures();
    const surface = screen.getByRole('listbox').parentElement;
    if (!surface) throw new Error('no map');
    fireEvent.wheel(surface, { deltaY: -240, ctrlKey: true });
    await waitFor(() => expect(FakeEngine.made).toHaveLength(1));
    expect(viewStore.getState().camera).toBeNull();
    await act(async () => FakeEngine.made[0]?.events.onReady());
    expect(viewStore.getState().camera?.zoom).toBeGreaterThan(initialCamera(mapSize).zoom);
  });

  test('starts where the picture is, follows it, and has the map once it has drawn', async () => {
    await showMap(fourCities);
    const engine = await wake();
    const asked = viewStore.getState().camera;
    expect(engine.init.camera).toEqual(asked);
    expect(phase()).toBe('loading');
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(engine.cameras.at(-1)).toEqual([viewStore.getState().camera, 'jump']);
    act(() => engine.events.onReady());
    expect(phase()).toBe('engine');
    expect(document.documentElement.dataset['ready']).toBe('engine');
    expect(engine.scene.shown.size).toBe(4);
  });

  test('does not take the map out of a hand that holds it', async () => {
    await showMap(fourCities);
    const engine = await wake();
    const map = screen.getByRole('listbox');
    fireEvent.pointerDown(map, { pointerId: 1, button: 0, clientX: 10, clientY: 10 });
    act(() => engine.events.onReady());
    expect(phase()).toBe('loading');
    fireEvent.pointerUp(map, { pointerId: 1 });
    expect(phase()).toBe('engine');
  });

  test('flies where the view goes, and is not sent where the reader has just put it', async () => {
    await showMap(fourCities);
    const engine = await wake();
    act(() => engine.events.onReady());
    engine.cameras.length = 0;
    const put = { zoom: 5.5, lat: 47, lng: 9 };
    act(() => engine.events.onMove(put));
    act(() => engine.events.onRest(put));
    expect(viewStore.getState().camera).toEqual(put);
    expect(engine.cameras).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Whole map' }));
    expect(engine.cameras.at(0)).toEqual([null, 'fly']);
  });

  test('that fails later is taken away', async () => {
    await showMap(fourCities);
    const engine = await wake();
    act(() => engine.events.onReady());
    await act(async () => engine.events.onFail());
    expect(engine.destroyed).toBe(true);
    expect(await screen.findByText(/^A simpler map is shown/)).toHaveAttribute('data-said', 'new');
    expect(phase()).toBe('simple');
  });

  test('that loses its context leaves the map to the picture until it comes back', async () => {
    await showMap(fourCities);
    const engine = await wake();
    act(() => engine.events.onReady());
    act(() => engine.events.onLost());
    expect(phase()).toBe('loading');
    expect(engine.destroyed).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    act(() => engine.events.onReady());
    expect(phase()).toBe('engine');
    const jump = engine.cameras.findLast(([, how]) => how === 'jump');
    expect(jump?.[0]).toEqual(viewStore.getState().camera);
  });

  test('that has failed is tried again when the reader asks for it', async () => {
    await showMap(fourCities);
    const engine = await wake();
    act(() => engine.events.onReady());
    act(() => engine.events.onFail());
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(FakeEngine.made).toHaveLength(2));
    act(() => FakeEngine.made[1]?.events.onReady());
    expect(phase()).toBe('engine');
    expect(screen.queryByText(/^A simpler map/)).toBeNull();
  });

  test('is not even fetched where WebGL2 is missing', async () => {
    standInForWebGL(false);
    await showMap(fourCities);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await waitFor(() => expect(phase()).toBe('simple'));
    expect(FakeEngine.made).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('that cannot start leaves the picture usable', async () => {
    FakeEngine.fails = true;
    await showMap(fourCities);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(await screen.findByText(/^A simpler map is shown/)).toHaveAttribute('data-said', 'new');
    const before = viewStore.getState().camera?.zoom ?? 0;
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(viewStore.getState().camera?.zoom).toBeCloseTo(before + 1);
  });

  test('goes with the map', async () => {
    const { unmount } = await showMap(fourCities);
    const engine = await wake();
    unmount();
    expect(engine.destroyed).toBe(true);
  });
});
