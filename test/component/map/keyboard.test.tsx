// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { viewStore } from '../../../src/view/store';
import { fourCities } from '../../unit/map/cities';
import { showMap, standInForLayout, standInForWebGL } from './stand';

beforeEach(() => {
  standInForLayout();
  standInForWebGL(false);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const listbox = () => screen.getByRole('listbox', { name: 'All cities' });

/** The option that has the keyboard. */
function activeOption(): string | null {
  const id = listbox().getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.textContent ?? null);
}

async function enter() {
  const { told } = await showMap(fourCities);
  await userEvent.tab();
  return told;
}

describe('the map’s list of cities', () => {
  test('holds the cities of the result by name, with country and number of records', async () => {
    await showMap(fourCities, ['ghent', 'kyiv', 'oslo']);
    const options = within(listbox()).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Ghent, Belgium, 6 records',
      'Kyiv, Belgium, no public record found',
      'Oslo, Belgium, 5 records',
    ]);
    // All are in the page: who reads it counts them.
    for (const option of options) expect(option).not.toHaveAttribute('aria-setsize');
  });

  test('is one tab stop, and says how it is used', async () => {
    await enter();
    expect(listbox()).toHaveFocus();
    expect(listbox()).toHaveAccessibleDescription(/Arrow keys go to the nearest city/);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Zoom in' })).toHaveFocus();
  });

  test('begins at the city nearest to the middle of the map', async () => {
    const told = await enter();
    expect(activeOption()).toContain('Ghent');
    expect(told.point).toHaveBeenLastCalledWith('ghent');
  });

  test('goes by arrow keys to the nearest city that way, and stays where there is none', async () => {
    await enter();
    await userEvent.keyboard('{ArrowRight}');
    expect(activeOption()).toContain('Kyiv');
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
    expect(activeOption()).toContain('Oslo');
    await userEvent.keyboard('{ArrowUp}');
    expect(activeOption()).toContain('Oslo');
  });

  test('goes by Home, End and first letters', async () => {
    await enter();
    await userEvent.keyboard('{End}');
    expect(activeOption()).toContain('Rome');
    await userEvent.keyboard('{Home}');
    expect(activeOption()).toContain('Ghent');
    await userEvent.keyboard('o');
    expect(activeOption()).toContain('Oslo');
  });

  test('opens a city by Enter and lets go by Escape', async () => {
    const told = await enter();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(told.select).toHaveBeenLastCalledWith('oslo');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Oslo');
    await userEvent.keyboard('{Escape}');
    expect(told.select).toHaveBeenLastCalledWith(null);
    expect(told.point).toHaveBeenLastCalledWith(null);
    expect(activeOption()).toBeNull();
  });

  test('opens a city that a screen reader presses', async () => {
    const told = await enter();
    await userEvent.click(screen.getByRole('option', { name: /Rome/ }));
    expect(told.select.mock.calls).toEqual([['rome']]);
  });

  test('zooms by plus and minus, around the city it is at', async () => {
    await enter();
    await userEvent.keyboard('+');
    const first = viewStore.getState().camera;
    await userEvent.keyboard('+');
    const second = viewStore.getState().camera;
    expect((second?.zoom ?? 0) - (first?.zoom ?? 0)).toBeCloseTo(1);
    await userEvent.keyboard('-');
    expect(viewStore.getState().camera?.zoom).toBeCloseTo(first?.zoom ?? 0);
  });

  test('brings the city into view', async () => {
    await enter();
    await userEvent.keyboard('+++');
    const before = viewStore.getState().camera;
    await userEvent.keyboard('{ArrowRight}');
    expect(viewStore.getState().camera?.lng).toBeGreaterThan(before?.lng ?? 0);
  });

  test('leaves the keys of the browser alone', async () => {
    await enter();
    await userEvent.keyboard('{Control>}o{/Control}');
    expect(activeOption()).toContain('Ghent');
  });

  test('takes its ring and word away when the focus goes', async () => {
    const told = await enter();
    await userEvent.tab();
    expect(told.point).toHaveBeenLastCalledWith(null);
    expect(screen.queryByText('6 records')).toBeNull();
  });
});
