// @vitest-environment jsdom
import { act, fireEvent, render, waitFor } from '@testing-library/react';
import { Activity } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CityMap } from '../../../src/map/CityMap';
import { MapController } from '../../../src/map/MapController';
import type { MapLibreEvents } from '../../../src/map/engine/MapLibreRenderer';
import type { Scene } from '../../../src/map/renderer';
import { setView, viewStore } from '../../../src/view/store';
import { defaultView } from '../../../src/view/view';
import { fourCities } from '../../unit/map/cities';
import { Around, gestures, standInForLayout, standInForWebGL } from './stand';

/** Stands for MapLibre: a canvas in the element it is given. */
class FakeEngine {
  static made: FakeEngine[] = [];
  readonly canvas = document.createElement('canvas');
  scene: Scene;
  destroyed = false;
  cameras: unknown[] = [];
  constructor(readonly init: { container: HTMLElement; scene: Scene; events: MapLibreEvents }) {
    this.scene = init.scene;
    init.container.append(this.canvas);
    FakeEngine.made.push(this);
  }
  setCamera(camera: unknown) {
    this.cameras.push(camera);
  }
  setScene(scene: Scene) {
    this.scene = scene;
  }
  destroy() {
    this.destroyed = true;
  }
}
vi.mock('../../../src/map/engine/MapLibreRenderer', () => ({ MapLibreRenderer: FakeEngine }));

const camera = { zoom: 6, lat: 50, lng: 4 };
const shown = new Set(fourCities.map(({ id }) => id));
const none = () => undefined;

interface PageProps {
  kept: MapController | null;
  hidden?: boolean;
}

/** A page that another may lie over. */
function Page({ kept, hidden = false }: PageProps) {
  return (
    <Around>
      <Activity mode={hidden ? 'hidden' : 'visible'}>
        <CityMap
          cities={fourCities}
          shown={shown}
          selected={null}
          pointed={null}
          onSelect={none}
          onPoint={none}
          label="All cities"
          {...(kept && { controller: kept })}
        />
      </Activity>
    </Around>
  );
}

/** A page whose map has its engine. */
async function show(kept: MapController | null) {
  const page = await act(async () => render(<Page kept={kept} />));
  act(() => setView({ camera }));
  await waitFor(() => expect(FakeEngine.made).toHaveLength(1));
  const [engine] = FakeEngine.made;
  if (!engine) throw new Error('no engine');
  act(() => engine.init.events.onReady());
  expect(phase()).toBe('engine');
  const turn = (hidden: boolean) =>
    act(async () => page.rerender(<Page kept={kept} hidden={hidden} />));
  return { page, engine, turn };
}

const surface = () => document.querySelector<HTMLElement>('[data-phase]');
const phase = () => surface()?.dataset['phase'];

beforeEach(() => {
  viewStore.setState(defaultView, true);
  FakeEngine.made = [];
  standInForLayout();
  standInForWebGL(true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a map that is kept behind another page', () => {
  test('rests there with its engine, and is shown again as it was, in the size it has then', async () => {
    const map = new MapController();
    const { engine, turn } = await show(map);
    await turn(true);
    expect(engine.destroyed).toBe(false);
    const resized = new DOMRect(0, 0, 600, 500);
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(resized);
    engine.cameras.length = 0;
    await turn(false);
    expect(phase()).toBe('engine');
    expect(document.querySelector('canvas')).toBe(engine.canvas);
    expect(FakeEngine.made).toHaveLength(1);
    expect(engine.scene).toMatchObject({ width: 600, height: 500 });
    // Nobody has moved it.
    expect(engine.cameras).toEqual([]);
  });

  test('stands while it rests, and then goes where the view went meanwhile', async () => {
    const map = new MapController();
    const { engine, turn } = await show(map);
    await turn(true);
    const next = { zoom: 7, lat: 48, lng: 9 };
    act(() => setView({ camera: next }));
    expect(engine.cameras.at(-1)).not.toEqual(next);
    await turn(false);
    expect(engine.cameras.at(-1)).toEqual(next);
  });

  test('takes no gesture while it rests', async () => {
    const map = new MapController();
    const page = await act(async () => render(<Page kept={map} />));
    const under = surface();
    if (!under) throw new Error('no map');
    await act(async () => page.rerender(<Page kept={map} hidden />));
    fireEvent.wheel(under, { deltaY: -300 });
    expect(map.state.getState()).toMatchObject({ phase: 'picture', camera: null });
    await act(async () => page.rerender(<Page kept={map} />));
    await gestures();
    fireEvent.wheel(under, { deltaY: -300 });
    expect(map.state.getState().camera).not.toBeNull();
  });

  test('comes with its canvas into another page, where the first has gone', async () => {
    const map = new MapController();
    const { page, engine } = await show(map);
    page.unmount();
    expect(engine.destroyed).toBe(false);
    await act(async () => render(<Page kept={map} />));
    expect(phase()).toBe('engine');
    expect(document.querySelector('canvas')).toBe(engine.canvas);
    act(() => map.destroy());
    expect(engine.destroyed).toBe(true);
  });

  test('that was put away while its engine was on the way starts it when it is shown again', async () => {
    const map = new MapController();
    const page = await act(async () => render(<Page kept={map} />));
    act(() => map.wake());
    page.rerender(<Page kept={map} hidden />);
    await act(async () => vi.dynamicImportSettled());
    expect(FakeEngine.made).toHaveLength(0);
    await act(async () => page.rerender(<Page kept={map} />));
    await waitFor(() => expect(FakeEngine.made).toHaveLength(1));
  });
});

describe('a map that nobody keeps', () => {
  test('gives its engine back when it is hidden, and begins anew', async () => {
    const { engine, turn } = await show(null);
    await turn(true);
    expect(engine.destroyed).toBe(true);
    await turn(false);
    await waitFor(() => expect(FakeEngine.made).toHaveLength(2));
  });
});

test('a window that comes to a finer screen tells the engine', async () => {
  const changes: (() => void)[] = [];
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    addEventListener: (_: string, run: () => void) => {
      if (query.includes('resolution')) changes.push(run);
    },
    removeEventListener: none,
  }));
  const { engine } = await show(new MapController());
  expect(engine.scene.pixelRatio).toBe(1);
  vi.stubGlobal('devicePixelRatio', 2);
  act(() => changes.at(-1)?.());
  expect(engine.scene.pixelRatio).toBe(2);
});
