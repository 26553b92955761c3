// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openingMarkup } from '../../../src/app/openingMarkup';
import { OpeningMarksContext } from '../../../src/map/svg/OpeningMarks';
import { CityMap } from '../../../src/map/CityMap';
import '../../../src/map/Tooltip';
import { initialCamera, project } from '../../../src/map/projection';
import { setView, viewStore } from '../../../src/view/store';
import { fourCities, smallAtlas } from '../../unit/map/cities';
import { Around, i18n, mapSize, showMap, standInForLayout, standInForWebGL } from './stand';

beforeEach(() => {
  standInForLayout();
  standInForWebGL(false);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Where a city is on the map's opening view, as a pointer meets it. */
function spot(id: string) {
  const city = fourCities.find((one) => one.id === id);
  if (!city) throw new Error(id);
  const { x, y } = project(city, initialCamera(mapSize));
  return { clientX: x + mapSize.width / 2, clientY: y + mapSize.height / 2 };
}

function surface(): HTMLElement {
  const found = screen.getByRole('listbox').parentElement;
  if (!found) throw new Error('no map');
  return found;
}

const zoom = () => viewStore.getState().camera?.zoom ?? 0;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the prerendered map', () => {
  const html = renderToString(
    <OpeningMarksContext value={openingMarkup(smallAtlas, i18n, true)}>
      <Around>
        <CityMap
          cities={fourCities}
          shown={new Set(['ghent', 'oslo', 'rome'])}
          selected={null}
          pointed={null}
          onSelect={() => undefined}
          onPoint={() => undefined}
          label="All cities"
        />
      </Around>
    </OpeningMarksContext>,
  );

  test('is a link for each city, which the list names, and no tab stop', () => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const links = [...page.querySelectorAll('svg a')];
    expect(links.map((link) => link.getAttribute('href')).sort()).toEqual([
      '/city/ghent/',
      '/city/kyiv/',
      '/city/oslo/',
      '/city/rome/',
    ]);
    for (const link of links) {
      expect(link.getAttribute('tabindex')).toBe('-1');
      expect(link.closest('[aria-hidden=true]')).not.toBeNull();
    }
  });

  test('draws each with its look, which is drawn once', () => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const drawn = [...page.querySelectorAll('svg a use')].map((use) => use.getAttribute('href'));
    expect(drawn.toSorted()).toEqual(['#m0000', '#m0010', '#m1101', '#m1111']);
    for (const href of drawn)
      expect(page.querySelector(`defs [id="${href?.slice(1)}"]`)).not.toBeNull();
  });

  test('has no style attribute, which the policy forbids', () => {
    expect(html).not.toMatch(/\sstyle="/);
  });
});

describe('the map without the engine', () => {
  test('says so only once someone wants to move it', async () => {
    await showMap(fourCities);
    expect(screen.queryByText(/^A simpler map/)).toBeNull();
    await press('Zoom in');
    expect(await screen.findByText(/^A simpler map is shown/)).toHaveAttribute('data-said', 'new');
  });

  test('zooms by buttons, fits the result, and goes back to the whole', async () => {
    await showMap(fourCities, ['ghent', 'oslo']);
    await press('Zoom in');
    const once = zoom();
    await press('Zoom in');
    expect(zoom()).toBeCloseTo(once + 1);
    await press('Zoom out');
    expect(zoom()).toBeCloseTo(once);
    await press('Fit to result');
    const { camera } = viewStore.getState();
    expect(camera?.lng).toBeCloseTo((3.72 + 10.75) / 2);
    await press('Whole map');
    expect(viewStore.getState().camera).toBeNull();
  });

  test('has nothing to fit where nothing matches', async () => {
    await showMap(fourCities, []);
    expect(screen.getByRole('button', { name: 'Fit to result' })).toBeDisabled();
  });

  test('follows the view’s camera, whoever sets it', async () => {
    const { container } = await showMap(fourCities);
    const land = () => container.querySelector('svg[viewBox]')?.getAttribute('viewBox');
    const before = land();
    setView({ camera: { zoom: 6, lat: 50, lng: 4 } });
    await waitFor(() => expect(land()).not.toBe(before));
    setView({ camera: null });
    await waitFor(() => expect(land()).toBe(before));
  });

  test('names the larger cities of the result', async () => {
    const { container } = await showMap(fourCities, ['ghent', 'oslo']);
    const names = () =>
      [...container.querySelectorAll('text')].map(({ textContent }) => textContent);
    await waitFor(() => expect(names()).toEqual(['Oslo', 'Ghent']));
  });

  test('zooms by the wheel and tells the view when it rests', async () => {
    vi.useFakeTimers();
    await showMap(fourCities);
    fireEvent.wheel(surface(), { deltaY: -300, clientX: 500, clientY: 350 });
    expect(viewStore.getState().camera).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(zoom()).toBeCloseTo(initialCamera(mapSize).zoom + 1);
  });

  test('moves with a drag, which is not a click', async () => {
    const { told } = await showMap(fourCities);
    const from = spot('ghent');
    const to = { clientX: from.clientX + 80, clientY: from.clientY };
    fireEvent.pointerDown(surface(), { ...from, pointerId: 1, button: 0 });
    fireEvent.pointerMove(surface(), { ...to, pointerId: 1, buttons: 1 });
    fireEvent.pointerUp(surface(), { ...to, pointerId: 1 });
    fireEvent.click(surface(), to);
    expect(told.select).not.toHaveBeenCalled();
    expect(viewStore.getState().camera).not.toBeNull();
  });

  test('goes nearer by a double click, farther with shift', async () => {
    vi.useFakeTimers();
    await showMap(fourCities);
    fireEvent.doubleClick(surface(), { clientX: 500, clientY: 350 });
    fireEvent.doubleClick(surface(), { clientX: 500, clientY: 350 });
    fireEvent.doubleClick(surface(), { clientX: 500, clientY: 350, shiftKey: true });
    vi.advanceTimersByTime(1000);
    expect(zoom()).toBeCloseTo(initialCamera(mapSize).zoom + 1);
  });
});

describe('a pointer on the map', () => {
  test('names the city it is over, until it leaves', async () => {
    const { told } = await showMap(fourCities);
    // Its words come on demand.
    await act(async () => {
      fireEvent.pointerMove(surface(), { ...spot('rome'), pointerType: 'mouse', buttons: 0 });
      await Promise.resolve();
    });
    expect(told.point).toHaveBeenLastCalledWith('rome');
    expect(await screen.findByText('4 records', undefined, { timeout: 8_000 })).toBeVisible();
    fireEvent.pointerLeave(surface());
    expect(told.point).toHaveBeenLastCalledWith(null);
    expect(screen.queryByText('4 records')).toBeNull();
  });

  test('opens the city it presses, and none on empty land', async () => {
    const { told } = await showMap(fourCities);
    const at = spot('kyiv');
    fireEvent.pointerDown(surface(), at);
    fireEvent.click(surface(), at);
    expect(told.select).toHaveBeenCalledWith('kyiv');
    told.select.mockClear();
    const aside = { clientX: at.clientX - 60, clientY: at.clientY };
    fireEvent.pointerDown(surface(), aside);
    fireEvent.click(surface(), aside);
    expect(told.select).not.toHaveBeenCalled();
  });

  test('cannot mean a city outside the result, nor one under a button', async () => {
    const { told } = await showMap(fourCities, ['ghent']);
    fireEvent.pointerMove(surface(), { ...spot('rome'), pointerType: 'mouse' });
    const button = within(surface()).getByRole('button', { name: 'Whole map' });
    fireEvent.pointerMove(button, { ...spot('ghent'), pointerType: 'mouse' });
    expect(told.point).not.toHaveBeenCalled();
  });
});
