// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatView } from '../../../src/view/codec';
import { viewStore } from '../../../src/view/store';
import { cityRows, explore, withoutCards, sentenceShown } from './explorer';

// Fetched on demand, and here already: a busy machine takes its time to compile it.
beforeAll(() => import('../../../src/filters/RecordCards'));

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    withoutCards(() => Promise.reject(new TypeError('offline'))),
  );
});

const address = () => formatView(viewStore.getState());
const row = (name: RegExp) => screen.getByRole('link', { name });
const previewed = () => screen.getByTestId('previewed').textContent;

describe('the practices, where nothing is asked', () => {
  it('stand under their capabilities, each with its number of cities', async () => {
    await explore();
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent?.trim())).toEqual([
      'Search and filters',
      'Leadership who sets the course',
      'Organisation how the city is set up for it',
      'Analysis how it tests and learns',
      'Partnership with whom',
      'All cities, A–Z',
    ]);
    expect(row(/^Innovation team or lab/)).toHaveAccessibleName('Innovation team or lab 2 cities');
  });

  it('come before all else but the search, and the cities after them', async () => {
    await explore();
    const controls = [...document.querySelectorAll('input, button, select, a')];
    expect(controls[0]).toBe(screen.getByRole('combobox', { name: 'Search' }));
    expect(controls[1]).toBe(screen.getByRole('button', { name: 'Near my city' }));
    expect(controls[2]).toBe(row(/^Innovation team/));
    expect(cityRows()).toHaveLength(5);
  });

  it('are links to their pages, in the page’s language, for whoever has no scripts', async () => {
    await explore('', 'fr');
    const link = row(/^Living lab/);
    expect(link).toHaveAttribute('href', '/fr/practice/living-lab/');
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(address()).toBe('');
  });

  it('are asked for by a click; the keyboard goes on at the answer', async () => {
    const user = await explore();
    await act(() => user.click(row(/^Living lab/)));
    expect(address()).toBe('?practice=living-lab');
    const sentence = sentenceShown();
    expect(sentence).toHaveTextContent(/^2 of 5 cities/);
    expect(sentence.parentElement).toHaveFocus();
    expect(screen.queryByRole('heading', { name: /^Leadership/ })).toBeNull();
  });

  it('are asked for by Enter', async () => {
    const user = await explore();
    act(() => row(/^Citizens/).focus());
    await act(() => user.keyboard('{Enter}'));
    expect(address()).toBe('?practice=citizens-assembly');
  });

  it('leave the focus where it is when a link opens with a question', async () => {
    await explore('?practice=living-lab');
    expect(document.body).toHaveFocus();
  });

  it('are shown on the map while the pointer or the focus rests on them, and the address stays', async () => {
    const user = await explore();
    await user.hover(row(/^Living lab/));
    expect(previewed()).toBe('');
    await waitFor(() => expect(previewed()).toBe('living-lab'));
    await user.unhover(row(/^Living lab/));
    expect(previewed()).toBe('');
    act(() => row(/^Citizens/).focus());
    await waitFor(() => expect(previewed()).toBe('citizens-assembly'));
    expect(address()).toBe('');
    await act(() => user.keyboard('{Enter}'));
    expect(previewed()).toBe('');
  });

  it('give way to the cities where the address asks for the list', async () => {
    await explore('?show=list');
    expect(screen.queryByRole('heading', { name: /^Leadership/ })).toBeNull();
    expect(cityRows()).toHaveLength(5);
  });
});
