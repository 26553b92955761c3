// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatView } from '../../../src/view/codec';
import { setView, viewStore } from '../../../src/view/store';
import { atlas, cityRows, explore, recordNames, textsAt } from './explorer';

// Fetched on demand, and here already: a busy machine takes its time to compile it.
beforeAll(() => import('../../../src/filters/RecordCards'));

const answer = vi.fn<(url: string) => Promise<Response>>();

beforeEach(() => {
  answer.mockReset();
  answer.mockImplementation((url) =>
    Promise.resolve(
      Response.json(
        url.includes('/records') ? textsAt(url) : { version: atlas.version, recordNames },
      ),
    ),
  );
  vi.stubGlobal('fetch', answer);
});

const address = () => formatView(viewStore.getState());
const cards = () => screen.queryAllByRole('heading', { level: 3 });
const said = () =>
  cards().map((heading) => heading.closest('li')?.innerText ?? heading.closest('li')?.textContent);
/** Opens an address and waits for its cards. */
async function ask(search: string, language: 'en' | 'fr' = 'en') {
  const user = await explore(search, language);
  await waitFor(() => expect(cards()).not.toHaveLength(0));
  return user;
}
const cardOf = (name: string) => {
  const card = screen.getByRole('link', { name }).closest('li');
  if (!card) throw new Error(`no card of ${name}`);
  return within(card);
};

describe('an answer', () => {
  it('is one card a record: city, country, year and status, name and summary, publisher', async () => {
    await ask('?practice=citizens-assembly');
    expect(said()).toHaveLength(2);
    const card = cardOf('Ghent');
    expect(card.getByRole('heading')).toHaveTextContent('Ghent Belgium');
    expect(card.getByText('2022–2023')).toBeVisible();
    expect(card.getByText('Completed')).toBeVisible();
    expect(card.getByText('Citizens’ budget')).toBeVisible();
    expect(card.getByText('What Citizens’ budget is about.')).toBeVisible();
    expect(card.getByRole('link', { name: 'City of Aarhus' })).toHaveAttribute(
      'href',
      'https://aarhus.example/',
    );
    expect(cardOf('Milan').queryByRole('link', { name: 'Eurocities' })).toBeNull();
    expect(cardOf('Milan').getByText('Eurocities')).toBeVisible();
  });

  it('comes with the newest first, and by years or cities where the reader chooses', async () => {
    const user = await ask('?challenge=climate');
    const cities = () => cards().map((card) => within(card).getAllByRole('link')[0]?.textContent);
    expect(cities()).toEqual(['Ghent', 'Milan', 'Copenhagen', 'Aarhus', 'Aarhus']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Oldest first');
    expect(address()).toBe('?challenge=climate&sort=start');
    expect(cities()).toEqual(['Aarhus', 'Aarhus', 'Copenhagen', 'Ghent', 'Milan']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By city');
    expect(cities()).toEqual(['Aarhus', 'Aarhus', 'Copenhagen', 'Ghent', 'Milan']);
  });

  it('tells the practice where none or several are asked for', async () => {
    await ask('?challenge=ageing');
    expect(cardOf('Ghent').getByText('Innovation team or lab')).toBeVisible();
    act(() => setView({ practice: ['innovation-team'] }));
    await waitFor(() => expect(cardOf('Ghent').queryByText('Innovation team or lab')).toBeNull());
  });

  it('opens the city at the record, and the keyboard comes back to its card', async () => {
    const user = await ask('?practice=innovation-team');
    const link = screen.getByRole('link', { name: 'Ghent' });
    expect(link).toHaveAttribute('href', '/city/ghent/#g-team');
    await user.click(link);
    expect(address()).toBe('?practice=innovation-team&city=ghent&record=g-team');
    act(() => link.blur());
    act(() => setView({ city: null }));
    expect(address()).toBe('?practice=innovation-team');
    expect(link).toHaveFocus();
  });

  it('points at its city', async () => {
    const user = await ask('?practice=living-lab');
    await user.hover(screen.getByRole('link', { name: 'Copenhagen' }));
    expect(screen.getByTestId('pointed')).toHaveTextContent('copenhagen');
  });

  it('is cities instead, where the reader chooses these', async () => {
    const user = await ask('?practice=living-lab');
    const list = within(screen.getByRole('navigation', { name: 'List' }));
    expect(list.getByRole('link', { name: '2 records' })).toHaveAttribute('aria-current', 'true');
    await user.click(list.getByRole('link', { name: '2 cities' }));
    expect(address()).toBe('?practice=living-lab&show=list');
    expect(cards()).toEqual([]);
    expect(cityRows()).toHaveLength(2);
    await user.click(list.getByRole('link', { name: '2 records' }));
    expect(address()).toBe('?practice=living-lab');
    await waitFor(() => expect(cards()).toHaveLength(2));
  });

  it('marks the words of a search', async () => {
    await ask('?q=street');
    expect(document.querySelector('mark')).toHaveTextContent('Street');
  });

  it('says what is known and how to try again where the texts do not come', async () => {
    answer.mockImplementation(() => Promise.reject(new TypeError('offline')));
    const user = await explore('?practice=living-lab');
    const retry = await screen.findByText('Try again', {}, { timeout: 4000 });
    expect(cards()).toHaveLength(2);
    expect(cardOf('Copenhagen').getByText('since 2021')).toBeVisible();
    answer.mockImplementation((url) => Promise.resolve(Response.json(textsAt(url))));
    await user.click(retry);
    await waitFor(() => expect(cardOf('Copenhagen').getByText('Lighting park')).toBeVisible());
  });

  it('has no texts of another version of the data: they would be other records’', async () => {
    answer.mockImplementation((url) =>
      Promise.resolve(Response.json({ ...textsAt(url), version: 'another' })),
    );
    await ask('?practice=living-lab');
    expect(screen.queryByText('Lighting park')).toBeNull();
  });

  it('speaks French; what is in English says so', async () => {
    await ask('?practice=living-lab', 'fr');
    expect(screen.getByRole('combobox', { name: 'Ordre' })).toHaveDisplayValue(
      'Les plus récentes d’abord',
    );
    expect(screen.getByText('Lighting park').closest('[lang]')).toHaveAttribute('lang', 'en');
  });
});

describe('records whose year is not known', () => {
  it('stand apart, under their number', async () => {
    const { byYear } = await import('../../../src/atlas/newest');
    const [first, ...others] = atlas.records;
    if (!first) throw new Error('no record');
    const unknown = { ...first, startYear: null, endYear: null };
    const ended = { ...first, startYear: null, endYear: 2030 };
    const { dated, undated } = byYear([unknown, ...others, ended], (a, b) => (a < b ? -1 : 1));
    expect(undated).toEqual([unknown]);
    expect(dated[0]).toBe(ended);
    expect(dated.map(({ startYear }) => startYear)).toEqual([null, 2022, 2022, 2021, 2020, 2018]);
  });
});
