// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setView, viewStore } from '../../../src/view/store';
import { atlas, textsAt } from '../explore/explorer';
import { cells, column, heads, showTable, table } from './table';

const fetched = vi.fn<(url: string) => Promise<Response>>();
beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation((url) => Promise.resolve(new Response(JSON.stringify(textsAt(url)))));
  vi.stubGlobal('fetch', fetched);
});

describe('the table of cities', () => {
  it('has a row a city, headed by its name, with a dash and words for what is missing', async () => {
    await showTable(atlas);
    expect(screen.getByRole('region', { name: '5 cities, as a table' })).toHaveAttribute(
      'tabindex',
      '0',
    );
    expect(heads()).toEqual(['Aarhus', 'Ærøskøbing', 'Copenhagen', 'Ghent', 'Milan']);
    expect(cells('Aarhus').slice(0, 2)).toEqual(['Denmark', '367,095']);
    expect(cells('Milan')).toEqual([
      'Italy',
      '1,366,155',
      '–no public record found',
      '–no public record found',
      '–no public record found',
      '1',
      '2',
      '–no public record found',
    ]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('says of each row where it stands, also in a part of the table', async () => {
    await showTable(atlas);
    expect(table()).toHaveAttribute('aria-rowcount', '6');
    const rows = within(table()).getAllByRole('row');
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  it('is sorted by the heads of its columns: two directions, then its own order, each said', async () => {
    const user = await showTable(atlas);
    const press = () => user.click(within(column('Population')).getByRole('button'));
    expect(column('Population')).not.toHaveAttribute('aria-sort');
    await press();
    expect(column('Population')).toHaveAttribute('aria-sort', 'descending');
    expect(heads()).toEqual(['Milan', 'Copenhagen', 'Aarhus', 'Ghent', 'Ærøskøbing']);
    expect(screen.getByText('Sorted by Population, descending')).toHaveAttribute('data-said');
    expect(viewStore.getState().sort).toBe('-population');
    await press();
    expect(column('Population')).toHaveAttribute('aria-sort', 'ascending');
    expect(heads()[0]).toBe('Ærøskøbing');
    await press();
    expect(column('Population')).not.toHaveAttribute('aria-sort');
    expect(viewStore.getState().sort).toBe('');
    expect(screen.getByText('In the order of the list')).toHaveAttribute('data-said');
  });

  it('sorts words from A first', async () => {
    const user = await showTable(atlas);
    await user.click(within(column('Country')).getByRole('button'));
    expect(column('Country')).toHaveAttribute('aria-sort', 'ascending');
    expect(heads()).toEqual(['Ghent', 'Aarhus', 'Ærøskøbing', 'Copenhagen', 'Milan']);
  });

  it('follows the filter, and says that all records of a city are counted', async () => {
    await showTable(atlas, '?practice=citizens-assembly&sort=-population');
    expect(heads()).toEqual(['Milan', 'Ghent']);
    expect(screen.getByText(/All records of a city are counted/)).toBeVisible();
    act(() => setView({ practice: [] }));
    expect(heads()).toHaveLength(5);
    expect(screen.queryByText(/All records of a city are counted/)).toBeNull();
  });

  it('begins with the city that the view is near, and those like it', async () => {
    await showTable(atlas, '?near=milan');
    const byName = ['Aarhus', 'Ærøskøbing', 'Copenhagen', 'Ghent', 'Milan'];
    await waitFor(() => expect(heads()[0]).toBe('Milan'));
    expect(heads()).not.toEqual(['Milan', ...byName.slice(0, 4)]);
    act(() => setView({ near: null }));
    expect(heads()).toEqual(byName);
  });

  it('leads to the city’s page, and opens its panel on a plain click', async () => {
    await showTable(atlas, '', 'fr');
    const link = screen.getByRole('link', { name: 'Ghent' });
    expect(link).toHaveAttribute('href', '/fr/city/ghent/');
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(viewStore.getState().city).toBeNull();
    expect(fireEvent.click(link)).toBe(false);
    expect(viewStore.getState().city).toBe('ghent');
    expect(link.closest('tr')).toHaveAttribute('data-selected');
    act(() => setView({ city: null }));
    expect(link).toHaveFocus();
  });

  it('says what it is where no city is left', async () => {
    await showTable(atlas, '?practice=living-lab&country=IT');
    expect(screen.getByRole('region', { name: 'No city, as a table' })).toBeVisible();
    expect(heads()).toEqual([]);
  });
});

describe('the table of records', () => {
  it('is chosen by a link, and forgets a sorting that it does not have', async () => {
    const user = await showTable(atlas, '?sort=-population');
    const link = screen.getByRole('link', { name: 'Records' });
    expect(link).toHaveAttribute('href', '/?rows=records');
    await user.click(link);
    expect(viewStore.getState()).toMatchObject({ rows: 'records', sort: '' });
    expect(link).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('link', { name: 'Cities' })).not.toHaveAttribute('aria-current');
  });

  it('has only the records that meet the filter, by city', async () => {
    await showTable(atlas, '?rows=records&challenge=climate');
    expect(await screen.findByText('Milan food pact')).toBeVisible();
    expect(heads()).toEqual(['Aarhus', 'Aarhus', 'Copenhagen', 'Ghent', 'Milan']);
    expect(screen.queryByText('Policy unit')).toBeNull();
    expect(cells('Copenhagen')).toEqual([
      'Lighting park',
      'Living lab or testbed',
      'Active',
      '2021',
      'Climate',
      'What Lighting park is about.',
      'Eurocities',
    ]);
  });

  it('opens the city at the record of the row', async () => {
    await showTable(atlas, '?rows=records&challenge=ageing');
    await screen.findByText('Policy unit');
    fireEvent.click(screen.getByRole('link', { name: 'Ghent' }));
    expect(viewStore.getState()).toMatchObject({ city: 'ghent', record: 'g-team' });
  });

  it('shows all but the names before these are here, and what went wrong with them', async () => {
    fetched.mockImplementation(() => Promise.reject(new TypeError('offline')));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await showTable(atlas, '?rows=records');
    expect(cells('Milan')[0]).toBe('…');
    expect(cells('Milan')[1]).toBe('Citizens’ assembly or panel');
    await act(() => vi.advanceTimersByTimeAsync(2000));
    vi.useRealTimers();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('can be sorted by name, latest start and status', async () => {
    const user = await showTable(atlas, '?rows=records');
    await screen.findByText('Milan food pact');
    const names = () =>
      within(table())
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
    await user.click(within(column('Record')).getByRole('button'));
    expect(names().slice(0, 2)).toEqual(['Citizens’ budget', 'Climate assembly']);
    await user.click(within(column('Start')).getByRole('button'));
    expect(names().slice(0, 2)).toEqual(['Citizens’ budget', 'Climate assembly']);
    expect(names().at(-1)).toBe('Policy unit');
    await user.click(within(column('Status')).getByRole('button'));
    expect(names()[0]).toBe('Street lab');
  });
});
