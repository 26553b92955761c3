// @vitest-environment jsdom
import { act, waitFor, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setView, viewStore } from '../../../src/view/store';
import { atlas, cityRows, explore, recordNames, withoutCards } from './explorer';

const fetched = vi.fn<(url: string) => Promise<Response>>();

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(() =>
    Promise.resolve(new Response(JSON.stringify({ version: atlas.version, recordNames }))),
  );
  vi.stubGlobal('fetch', withoutCards(fetched));
});

const names = () => cityRows().map((row) => row.querySelector('b')?.textContent);
const row = (name: string) => screen.getByRole('link', { name: new RegExp(`^${name}`) });
const pointed = () => screen.getByTestId('pointed').textContent;
const field = () => screen.getByRole('combobox', { name: 'Search' });

describe('the list of cities', () => {
  it('is sorted by name, with local name, country and number of records', async () => {
    await explore();
    expect(names()).toEqual(['Aarhus', 'Ærøskøbing', 'Copenhagen', 'Ghent', 'Milan']);
    expect(row('Ghent')).toHaveTextContent('Ghent Gent Belgium, 2 records');
    expect(row('Ærøskøbing')).toHaveTextContent('Denmark, no public record found');
  });

  it('links to the pages of the cities, in the page’s language', async () => {
    await explore('', 'fr');
    expect(row('Ghent')).toHaveAttribute('href', '/fr/city/ghent/');
    expect(row('Ghent')).toHaveTextContent('Belgique, 2 fiches');
  });

  it('opens the panel on a plain click, and leaves other clicks to the browser', async () => {
    await explore();
    const leaves = (init: MouseEventInit) => fireEvent.click(row('Milan'), init);
    expect(leaves({ ctrlKey: true })).toBe(true);
    expect(leaves({ button: 1 })).toBe(true);
    expect(viewStore.getState().city).toBeNull();
    expect(leaves({})).toBe(false);
    expect(viewStore.getState().city).toBe('milan');
  });

  it('points at a city by pointer and by focus', async () => {
    const user = await explore();
    await user.hover(row('Ghent'));
    expect(pointed()).toBe('ghent');
    expect(row('Ghent')).toHaveAttribute('data-pointed');
    await user.unhover(row('Ghent'));
    expect(pointed()).toBe('');
    act(() => row('Milan').focus());
    expect(pointed()).toBe('milan');
    act(() => row('Milan').blur());
    expect(pointed()).toBe('');
  });

  it('takes the focus back when the city is closed', async () => {
    await explore();
    act(() => setView({ city: 'ghent' }));
    act(() => setView({ city: null }));
    expect(row('Ghent')).toHaveFocus();
  });
});

describe('the search', () => {
  it('fetches the names of records with the first focus, not before', async () => {
    const user = await explore();
    expect(fetched).not.toHaveBeenCalled();
    await user.click(field());
    await waitFor(() =>
      expect(fetched.mock.calls.map(([url]) => url)).toEqual(['/data/search.json']),
    );
  });

  it('finds as one types, without accents, and lists the better found first', async () => {
    const user = await explore();
    await act(() => user.type(field(), 'aeros'));
    // The first search waits for its code.
    await waitFor(() => expect(names()).toEqual(['Ærøskøbing']));
    expect(viewStore.getState().q).toBe('aeros');
    await user.clear(field());
    await act(() => user.type(field(), 'kobenhavn'));
    expect(names()).toEqual(['Copenhagen']);
  });

  it('finds records by name once the names are here', async () => {
    await explore('?q=lighting');
    expect(await screen.findByText('1 of 5 cities in 1 country matches “lighting”')).toBeVisible();
    expect(names()).toEqual(['Copenhagen']);
  });

  it('does without the names of another version of the data: they would be other records’', async () => {
    fetched.mockImplementation(() =>
      Promise.resolve(new Response(JSON.stringify({ version: 'another', recordNames }))),
    );
    await explore('?q=lighting');
    expect(await screen.findByText(/^None of the 5 cities|^No city/)).toBeVisible();
    expect(await screen.findByText(/^Nothing for “lighting”/)).toBeVisible();
    expect(names()).toEqual([]);
  });

  it('lists the city of that name before one with a record of that name', async () => {
    const user = await explore();
    await act(() => user.type(field(), 'milan'));
    expect(await screen.findByText(/^2 of 5 cities/)).toBeVisible();
    expect(names()).toEqual(['Milan', 'Aarhus']);
  });

  it('lets one type on after a space', async () => {
    const user = await explore();
    await act(() => user.type(field(), 'living lab'));
    expect(field()).toHaveValue('living lab');
    expect(viewStore.getState().q).toBe('living lab');
    await waitFor(() => expect(names()).toEqual(['Aarhus', 'Copenhagen']));
  });

  it('follows the view from elsewhere', async () => {
    await explore('?q=ghent');
    expect(field()).toHaveValue('ghent');
    act(() => setView({ q: '' }));
    expect(field()).toHaveValue('');
  });

  it('says so where the names of records do not come, and tries again', async () => {
    fetched.mockImplementation(() => Promise.reject(new TypeError('offline')));
    const user = await explore('?q=ghent');
    expect(await screen.findByRole('alert', {}, { timeout: 4000 })).toHaveTextContent(
      'The names of records did not arrive',
    );
    expect(names()).toEqual(['Ghent']);
    fetched.mockImplementation(() =>
      Promise.resolve(new Response(JSON.stringify({ version: atlas.version, recordNames }))),
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
