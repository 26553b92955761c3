// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CityMap } from '../../../src/map/CityMap';
import { InteractionModeContext, type InteractionMode } from '../../../src/map/interactionMode';
import { parseView } from '../../../src/view/codec';
import { viewStore } from '../../../src/view/store';
import { fourCities } from '../../unit/map/cities';
import { Around, gestures, standInForLayout, standInForWebGL, showMap } from './stand';

// What is fetched on demand is here before time is held.
beforeAll(async () => {
  standInForLayout();
  standInForWebGL(false);
  const { unmount } = await showMap(fourCities);
  await screen.findByRole('listbox');
  unmount();
});
beforeEach(() => {
  vi.useFakeTimers();
  standInForLayout();
  standInForWebGL(false);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const none = () => undefined;

/** A map in this mode; the element that takes the gestures. */
async function show(mode: InteractionMode, hash = ''): Promise<HTMLElement> {
  viewStore.setState(parseView('', hash), true);
  render(
    <Around>
      <InteractionModeContext value={mode}>
        <CityMap
          cities={fourCities}
          shown={new Set(fourCities.map(({ id }) => id))}
          selected={null}
          pointed={null}
          onSelect={none}
          onPoint={none}
          label="All cities"
        />
      </InteractionModeContext>
    </Around>,
  );
  await gestures();
  const surface = screen.getByRole('listbox').parentElement;
  if (!surface) throw new Error('no map');
  return surface;
}

const camera = () => viewStore.getState().camera;
const finger = (pointerId: number, clientX: number) => ({
  pointerId,
  clientX,
  clientY: 300,
  button: 0,
  pointerType: 'touch',
});
const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(300)));

describe('a map in somebody else’s page', () => {
  test('leaves the bare wheel to that page, and says how it is zoomed, for a while', async () => {
    const surface = await show('cooperative');
    expect(fireEvent.wheel(surface, { deltaY: 120 })).toBe(true);
    await settle();
    expect(camera()).toBeNull();
    const words = 'Use Ctrl and the wheel to zoom the map';
    expect(screen.getByText(words).closest('[data-said]')).toBeVisible();
    await act(async () => void (await vi.advanceTimersByTimeAsync(2_000)));
    expect(screen.queryByText(words)).toBeNull();
  });

  test.each([{ ctrlKey: true }, { metaKey: true }])('takes the wheel with %o', async (key) => {
    const surface = await show('cooperative');
    expect(fireEvent.wheel(surface, { deltaY: -120, ...key })).toBe(false);
    await settle();
    expect(camera()).not.toBeNull();
    expect(screen.queryByText(/Use Ctrl/)).toBeNull();
  });

  test('leaves one finger to that page, and takes two', async () => {
    const surface = await show('cooperative');
    fireEvent.pointerDown(surface, finger(1, 400));
    fireEvent.pointerMove(surface, finger(1, 460));
    expect(screen.getByText('Use two fingers to move the map')).toBeInTheDocument();
    fireEvent.pointerUp(surface, finger(1, 460));
    expect(camera()).toBeNull();
    const touches = [{}, {}].map((_, identifier) => ({ identifier, target: surface }));
    expect(fireEvent.touchMove(surface, { touches: touches.slice(1) })).toBe(true);
    expect(fireEvent.touchMove(surface, { touches })).toBe(false);
    fireEvent.pointerDown(surface, finger(1, 400));
    fireEvent.pointerDown(surface, finger(2, 600));
    fireEvent.pointerMove(surface, finger(2, 700));
    fireEvent.pointerUp(surface, finger(2, 700));
    fireEvent.pointerUp(surface, finger(1, 400));
    expect(camera()).not.toBeNull();
  });

  test('takes a mouse that drags', async () => {
    const surface = await show('cooperative');
    const mouse = (clientX: number) => ({ ...finger(1, clientX), pointerType: 'mouse' });
    // First nearer: the whole map has nowhere to go.
    fireEvent.wheel(surface, { deltaY: -600, ctrlKey: true });
    await settle();
    const before = camera();
    fireEvent.pointerDown(surface, mouse(400));
    fireEvent.pointerMove(surface, mouse(300));
    fireEvent.pointerUp(surface, mouse(300));
    expect(camera()?.lng).toBeGreaterThan(before?.lng ?? NaN);
  });

  test('stands at its camera without the engine, until someone moves it', async () => {
    const surface = await show('cooperative', '#5/50/10');
    expect(surface.dataset['phase']).toBe('picture');
    fireEvent.wheel(surface, { deltaY: -120, ctrlKey: true });
    await settle();
    expect(surface.dataset['phase']).not.toBe('picture');
  });
});

test('a map that is to stay where it is takes no gesture and has no buttons', async () => {
  const surface = await show('static');
  fireEvent.wheel(surface, { deltaY: -120, ctrlKey: true });
  fireEvent.doubleClick(surface);
  fireEvent.keyDown(screen.getByRole('listbox'), { key: '+' });
  await settle();
  expect(camera()).toBeNull();
  expect(screen.queryByRole('button', { name: 'Zoom in' })).toBeNull();
});
