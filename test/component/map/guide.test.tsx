// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startAnnouncer } from '../../../src/ui/announcer';
import { viewStore } from '../../../src/view/store';
import { fourCities } from '../../unit/map/cities';
import { showMap, standInForLayout, standInForWebGL } from './stand';

// Fetched on demand, and here already: no test is about how long that takes.
await import('../../../src/map/guide/Guide');

let stop: () => void = () => undefined;

beforeEach(() => {
  standInForLayout();
  standInForWebGL(false);
  // What jsdom lacks.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    fireEvent(this, new Event('close'));
  };
  stop = startAnnouncer(document);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const listbox = () => screen.getByRole('listbox');
const camera = () => viewStore.getState().camera;
const button = (name: string) => screen.getByRole('button', { name });
/** What is said, once it is what is waited for. */
const heard = async (words: RegExp) => {
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));
  return screen.getByRole('status').textContent;
};

/** The reader comes to the map by keys, and what helps there with her. */
const come = () =>
  act(async () => {
    await userEvent.tab();
    await vi.dynamicImportSettled();
  });

/** A map whose list has the focus, and what helps there. */
async function enter() {
  const shown = await showMap(fourCities);
  await come();
  await screen.findByRole('button', { name: 'Move the map by buttons' });
  return shown;
}

describe('what helps on the map', () => {
  test('comes with the reader, and shows the keys where the list has the focus', async () => {
    await showMap(fourCities);
    expect(screen.queryByRole('button', { name: 'Move the map by buttons' })).toBeNull();
    await come();
    expect(listbox()).toHaveFocus();
    const hint = await screen.findByText(/Shift \+ arrows: move the map/);
    expect(hint).toBeVisible();
    expect(await heard(/^Question mark: all keys of the map/)).toMatch(
      /^Question mark: all keys of the map/,
    );
    await userEvent.tab();
    expect(hint).not.toBeInTheDocument();
  });

  test('says where zooming leads, by keys and by buttons', async () => {
    await enter();
    await userEvent.keyboard('+');
    expect(await heard(/Zoomed in: .+, \d+ cit(y|ies)/)).toMatch(/Zoomed in: .+, \d+ cit(y|ies)/);
    await userEvent.keyboard('-');
    expect(await heard(/Zoomed out: /)).toMatch(/Zoomed out: /);
    await userEvent.click(button('Zoom in'));
    expect(await heard(/Zoomed in: /)).toMatch(/Zoomed in: /);
  });

  test('says so where a press changes nothing', async () => {
    await enter();
    await userEvent.keyboard('-');
    expect(await heard(/No change: The whole atlas, 4 cities/)).toMatch(
      /No change: The whole atlas, 4 cities/,
    );
  });

  test('moves the map by Shift and arrows, without leaving the city', async () => {
    await enter();
    await userEvent.keyboard('++');
    const [before, active] = [camera(), listbox().getAttribute('aria-activedescendant')];
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(camera()?.lng).toBeGreaterThan(before?.lng ?? 0);
    expect(camera()?.zoom).toBeCloseTo(before?.zoom ?? 0);
    expect(listbox()).toHaveAttribute('aria-activedescendant', active);
    expect(await heard(/Moved east: /)).toMatch(/Moved east: /);
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(camera()?.lat).toBeGreaterThan(before?.lat ?? 0);
    expect(await heard(/Moved north: /)).toMatch(/Moved north: /);
  });

  test('moves the map by buttons, for who cannot drag', async () => {
    await enter();
    await userEvent.keyboard('++');
    const before = camera();
    await userEvent.click(button('Move the map by buttons'));
    await userEvent.click(button('Move west'));
    expect(camera()?.lng).toBeLessThan(before?.lng ?? 0);
    expect(await heard(/Moved west: /)).toMatch(/Moved west: /);
    await userEvent.click(button('Move the map by buttons'));
    expect(screen.queryByRole('button', { name: 'Move west' })).toBeNull();
  });

  test('answers where one is', async () => {
    await enter();
    fireEvent.keyDown(listbox(), { key: 'i', code: 'KeyI', altKey: true });
    expect(
      await heard(/^Ghent, Belgium, 6 records\. The map shows: The whole atlas, 4 cities/),
    ).toMatch(/^Ghent, Belgium, 6 records\. The map shows: The whole atlas, 4 cities/);
  });

  test('shows all keys on a question mark, and gives the focus back to the map', async () => {
    await enter();
    await userEvent.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Keys of the map' });
    expect(within(dialog).getByText('Say where the map is')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('leaves the keys of others alone', async () => {
    await enter();
    act(() => button('Zoom in').focus());
    await userEvent.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the map’s list', () => {
  test('tells no choice while it has no focus', async () => {
    await enter();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Ghent');
    act(() => listbox().blur());
    expect(document.querySelectorAll('[role=option][aria-selected]')).toHaveLength(0);
  });
});
