// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import ComparePage from '../../../src/pages/compare/ComparePage';
import { atlasQuery } from '../../../src/atlas/queries';
import type { CityDetails } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import { viewStore } from '../../../src/view/store';
import { defaultView } from '../../../src/view/view';
import { atlas, ghent } from '../../unit/pages/fixture';
import { showPage } from '../pages/reader';

const bare = (id: string): CityDetails => ({
  ...ghent,
  id,
  records: [],
  recognitions: [],
  caseStudies: [],
  sources: [],
});
let answer: (id: string) => Response | Promise<Response>;
beforeEach(() => {
  answer = (id) => Response.json(id === 'ghent' ? ghent : bare(id));
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(answer(/city\/([a-z-]+)\.json/.exec(url)?.[1] ?? '')),
  );
});

/** Opens the page and then, as the browser does, the address's view. */
async function open(cities: readonly string[], language: Language = 'en') {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  const user = await showPage('compare', <ComparePage />, language, client);
  await act(async () => viewStore.setState({ ...defaultView, cities }, true));
  return user;
}

const field = () => screen.getByRole('combobox', { name: 'Add a city' });
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const table = () => within(screen.getByRole('table'));
const row = (name: string) => within(table().getByRole('row', { name: new RegExp(`^${name}`) }));
const cells = (name: string) => row(name).getAllByRole('cell');
const chosen = () => viewStore.getState().cities;

describe('the comparison', () => {
  it('is a table: a practice a row, a city a column', async () => {
    await open(['ghent', 'milan']);
    expect(
      table()
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Practice', 'Ghent', 'Milan']);
    expect(row('Innovation strategy').getByRole('rowheader')).toHaveTextContent(
      'Innovation strategy',
    );
    expect(table().getByRole('rowheader', { name: 'Leadership' })).toBeVisible();
    expect(cells('People')[0]).toHaveTextContent('272,000 people, 2025');
    expect(cells('Country and region')[1]).toHaveTextContent('Italy, Southern');
  });

  it('has each record with status, years, text and source', async () => {
    const user = await open(['ghent', 'milan']);
    const [cell] = cells('Innovation strategy');
    if (!cell) throw new Error('no cell');
    const strategy = within(cell);
    expect(await strategy.findByText('Strategy 2030', { selector: 'p' })).toBeVisible();
    expect(strategy.getByText('Active')).toBeVisible();
    expect(strategy.getByText('since 2019')).toBeVisible();
    await user.click(strategy.getByText(/^Details/));
    expect(strategy.getByText('A strategy that the council adopted.')).toBeVisible();
    expect(strategy.getByRole('link', { name: 'Strategie' })).toHaveAttribute(
      'href',
      'https://gent.example/s',
    );
  });

  it('says where no public record was found, and of which practices in no city', async () => {
    await open(['ghent', 'milan']);
    expect(cells('Innovation strategy')[1]).toHaveTextContent('No public record found');
    expect(table().getByText('No public record found in any of them: Open data.')).toBeVisible();
    expect(screen.getByText(/nobody asked the city/)).toBeVisible();
  });

  it('tells in words what is in both and what in one only', async () => {
    await open(['ghent', 'milan']);
    const term = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;
    expect(term('On record in both')).toHaveTextContent('No practice');
    expect(term('Only in Ghent')).toHaveTextContent(
      'Innovation strategyCitizens’ assembly or panel',
    );
    expect(term('Only in Milan')).toHaveTextContent('Innovation team or lab');
    expect(term('Recognitions of both')).toHaveTextContent('European Capital of Innovation');
    const [link] = screen.getAllByRole('link', { name: 'Citizens’ assembly or panel' });
    expect(link).toHaveAttribute('href', '#row-citizens-assembly');
    expect(document.getElementById('row-citizens-assembly')).toBe(
      table().getByRole('row', { name: /^Citizens’ assembly/ }),
    );
  });

  it('shows recognitions with results, an "other" one by its own name', async () => {
    await open(['ghent', 'bruges']);
    expect(await row('Recognitions').findByText(/Winner, 2024/)).toBeVisible();
    expect(row('Recognitions').getByText('Smart prize')).toBeVisible();
    expect(cells('Recognitions')[1]).toHaveTextContent('No public record found');
    expect(cells('Case studies')[1]).toHaveTextContent('1 in the atlas');
  });

  it('draws the cities on a small map and leads to the brief', async () => {
    await open(['ghent', 'milan']);
    expect(screen.getByRole('img', { name: 'Map: where Ghent and Milan lie' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Brief' })).toHaveAttribute(
      'href',
      '/brief/?cities=ghent,milan',
    );
  });

  it('speaks French, and marks what is in English', async () => {
    await open(['ghent', 'milan'], 'fr');
    expect(screen.getByText('Seulement : Ghent')).toBeVisible();
    const name = await screen.findByText('Strategy 2030', { selector: 'p' });
    expect(name).toHaveAttribute('lang', 'en');
  });
});

describe('the texts of a city', () => {
  it('that do not come leave its status and years standing, and can be asked for again', async () => {
    let broken = true;
    answer = (id) => {
      if (id === 'ghent' && broken) return new Response('', { status: 404 });
      return Response.json(id === 'ghent' ? ghent : bare(id));
    };
    const user = await open(['ghent', 'milan']);
    const notice = await screen.findByRole('alert', {}, { timeout: 10_000 });
    expect(notice.closest('li')).toHaveTextContent('Ghent');
    expect(cells('Innovation strategy')[0]).toHaveTextContent('Active');
    expect(cells('Recognitions')[0]).toHaveTextContent('European Capital of Innovation');
    broken = false;
    await user.click(within(notice).getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Strategy 2030', { selector: 'p' }, { timeout: 10_000 }),
    ).toBeVisible();
  }, 30_000);
});

describe('before two cities are chosen', () => {
  it('nothing is compared; one city comes with others like it', async () => {
    const user = await open([]);
    expect(screen.queryByRole('table')).toBeNull();
    await act(async () => viewStore.setState({ ...defaultView, cities: ['ghent'] }, true));
    const alike = within(
      screen.getByRole('region', { name: 'Cities like Ghent to compare it with' }),
    );
    const bruges = alike.getByRole('link', { name: 'Bruges' });
    expect(bruges).toHaveAttribute('href', '/compare/?cities=ghent,bruges');
    expect(alike.getByText(/Also in Belgium/)).toBeVisible();
    await user.click(bruges);
    expect(chosen()).toEqual(['ghent', 'bruges']);
    expect(screen.getByRole('table')).toBeVisible();
  });
});

describe('cities', () => {
  it('are added by a search that forgives accents and case, by keyboard', async () => {
    const user = await open(['ghent']);
    await user.type(field(), 'milan');
    expect(field()).toHaveAttribute('aria-expanded', 'true');
    expect(options()).toEqual(['MilanItaly']);
    await user.keyboard('{ArrowDown}');
    const option = screen.getByRole('option');
    expect(option).toHaveAttribute('aria-selected', 'true');
    expect(field()).toHaveAttribute('aria-activedescendant', option.id);
    await user.keyboard('{Enter}');
    expect(chosen()).toEqual(['ghent', 'milan']);
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
    expect(field()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText('Compared: Ghent and Milan.')).toBeInTheDocument();
  });

  it('are offered before anything is typed: those most like the first', async () => {
    const user = await open(['ghent']);
    await user.click(field());
    expect(options()).toEqual(['BrugesBelgium', 'MilanItaly']);
    await user.keyboard('{ArrowUp}');
    expect(screen.getAllByRole('option')[1]).toHaveAttribute('aria-selected', 'true');
    await user.click(screen.getByRole('option', { name: /Bruges/ }));
    expect(chosen()).toEqual(['ghent', 'bruges']);
  });

  it('are found by country; Enter takes the first; Escape closes, then empties', async () => {
    const user = await open([]);
    await user.type(field(), 'belg');
    expect(options()).toEqual(['BrugesBelgium', 'GhentBelgium']);
    await user.keyboard('{Escape}');
    expect(options()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue('');
    await user.keyboard('belg{Enter}');
    expect(chosen()).toEqual(['bruges']);
  });

  it('that are not in the atlas are not found, and it is said', async () => {
    const user = await open([]);
    await user.type(field(), 'atlantis');
    expect(screen.getByText('No city of the atlas has this name.')).toBeVisible();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chosen()).toEqual([]);
  });

  it('are removed by a button, and the focus goes to the search', async () => {
    const user = await open(['ghent', 'milan', 'bruges']);
    await user.click(screen.getByRole('button', { name: 'Remove Milan' }));
    expect(chosen()).toEqual(['ghent', 'bruges']);
    expect(field()).toHaveFocus();
  });

  it('of an address that the atlas does not have are dropped with a note', async () => {
    const user = await open(['ghent', 'atlantis']);
    const note = screen.getByText(/atlantis/).parentElement;
    if (!(note instanceof HTMLElement)) throw new Error('no note');
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(within(note).getByRole('button', { name: 'Dismiss' }));
    expect(chosen()).toEqual(['ghent']);
  });
});

describe('the name of the page', () => {
  it('is that of what is compared', async () => {
    document.title = 'Compare – City Innovation Atlas';
    await open(['ghent', 'milan']);
    expect(document.title).toBe('Ghent and Milan – City Innovation Atlas');
    await act(async () => viewStore.setState(defaultView, true));
    expect(document.title).toBe('Compare – City Innovation Atlas');
  });
});
