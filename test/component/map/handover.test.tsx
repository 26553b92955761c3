// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineEvents } from '../../../src/map/engine/Engine';
import { openingCamera } from '../../../src/map/projection';
import { setView, viewStore } from '../../../src/view/store';
import type { Camera } from '../../../src/view/view';
import { fourCities } from '../../unit/map/cities';
import { mapSize, showMap, standInForLayout, standInForWebGL } from './stand';

/** Stands for the engine: remembers what it is told, and says what it is asked to. */
class FakeEngine {
  static made: FakeEngine[] = [];
  static fails = false;
  cameras: [Camera, string][] = [];
  destroyed = false;
  shown: ReadonlySet<string> = new Set();
  constructor(readonly init: EngineEvents & { camera: Camera }) {
    if (FakeEngine.fails) throw new Error('no WebGL2');
    FakeEngine.made.push(this);
  }
  setCamera(camera: Camera, how: string) {
    this.cameras.push([camera, how]);
  }
  setShown(shown: ReadonlySet<string>) {
    this.shown = shown;
  }
  setLooks() {}
  setCities() {}
  destroy() {
    this.destroyed = true;
  }
}
vi.mock('../../../src/map/engine/Engine', () => ({ Engine: FakeEngine }));

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
    const surface = screen.getByRole('listbox').parentElement;
    if (!surface) throw new Error('no map');
    fireEvent.wheel(surface, { deltaY: -240, ctrlKey: true });
    await waitFor(() => expect(FakeEngine.made).toHaveLength(1));
    expect(viewStore.getState().camera).toBeNull();
    await act(async () => FakeEngine.made[0]?.init.onReady());
    expect(viewStore.getState().camera?.zoom).toBeGreaterThan(openingCamera(mapSize).zoom);
  });

  test('starts where the picture is, follows it, and has the map once it has drawn', async () => {
    await showMap(fourCities);
    const engine = await wake();
    const asked = viewStore.getState().camera;
    expect(engine.init.camera).toEqual(asked);
    expect(phase()).toBe('loading');
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(engine.cameras.at(-1)).toEqual([viewStore.getState().camera, 'jump']);
    act(() => engine.init.onReady());
    expect(phase()).toBe('engine');
    expect(document.documentElement.dataset['ready']).toBe('engine');
    expect(engine.shown.size).toBe(4);
  });

  test('does not take the map out of a hand that holds it', async () => {
    await showMap(fourCities);
    const engine = await wake();
    const map = screen.getByRole('listbox');
    fireEvent.pointerDown(map, { pointerId: 1, button: 0, clientX: 10, clientY: 10 });
    act(() => engine.init.onReady());
    expect(phase()).toBe('loading');
    fireEvent.pointerUp(map, { pointerId: 1 });
    expect(phase()).toBe('engine');
  });

  test('flies where the view goes, and is not sent where the reader has just put it', async () => {
    await showMap(fourCities);
    const engine = await wake();
    act(() => engine.init.onReady());
    engine.cameras.length = 0;
    const put = { zoom: 5.5, lat: 47, lng: 9 };
    act(() => engine.init.onMove(put));
    act(() => engine.init.onRest(put));
    expect(viewStore.getState().camera).toEqual(put);
    expect(engine.cameras).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Whole map' }));
    expect(engine.cameras.at(0)).toEqual([openingCamera(mapSize), 'fly']);
  });

  test('that fails later is taken away', async () => {
    await showMap(fourCities);
    const engine = await wake();
    act(() => engine.init.onReady());
    act(() => engine.init.onFail());
    expect(engine.destroyed).toBe(true);
    expect(await screen.findByRole('status')).toHaveTextContent('A simpler map is shown');
    expect(phase()).toBe('simple');
  });

  test('is not even fetched where WebGL2 is missing', async () => {
    standInForWebGL(false);
    await showMap(fourCities);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await waitFor(() => expect(phase()).toBe('simple'));
    expect(FakeEngine.made).toEqual([]);
  });

  test('that cannot start leaves the picture usable', async () => {
    FakeEngine.fails = true;
    await showMap(fourCities);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(await screen.findByRole('status')).toHaveTextContent('A simpler map is shown');
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
