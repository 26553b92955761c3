// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseAtlas } from '../../../src/atlas/model';
import { setView, viewStore } from '../../../src/view/store';
import { syntheticCore } from '../../bench/synthetic';
import { surveyed } from '../../unit/pages/fixture';
import { atlas, cityRows, explore, recordNames, withoutCards } from './explorer';

// What is fetched on demand is here already: a busy machine takes its time to compile it.
beforeAll(() =>
  Promise.all([
    import('../../../src/filters/GroupedList'),
    import('../../../src/filters/MoreRows'),
  ]),
);

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    withoutCards(() =>
      Promise.resolve(new Response(JSON.stringify({ version: atlas.version, recordNames }))),
    ),
  );
});

/** Those over the groups of cities. */
const headings = () =>
  screen
    .queryAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent)
    .filter((text) => /\d (city|cities)$/.test(text));
const listUnder = (name: RegExp) => screen.findByRole('list', { name });
const namesIn = (list: HTMLElement) =>
  within(list)
    .queryAllByRole('link')
    .map((row) => row.querySelector('b')?.textContent);
const linkIn = (list: HTMLElement, name: RegExp) => within(list).getByRole('link', { name });
const choice = () => screen.getByRole('combobox', { name: /^Group by/ });
const several = 'A city that belongs in several groups stands in each of them.';

describe('the list of cities in groups', () => {
  it('stands under headings in the catalogue’s order, each with its number, as the address asks', async () => {
    await explore('?group=region');
    expect(namesIn(await listUnder(/^Northern Europe 3 cities$/))).toEqual([
      'Aarhus',
      'Ærøskøbing',
      'Copenhagen',
    ]);
    expect(headings()).toEqual([
      'Northern Europe 3 cities',
      'Southern Europe 1 city',
      'Western Europe 1 city',
    ]);
    expect(screen.queryByText(several)).toBeNull();
    expect(choice()).toHaveValue('region');
  });

  it('has a city in each of its groups and says so, and the rest in the last', async () => {
    await explore('?group=challenge');
    expect(namesIn(await listUnder(/^Climate/))).toEqual([
      'Aarhus',
      'Copenhagen',
      'Ghent',
      'Milan',
    ]);
    expect(namesIn(await listUnder(/^Ageing/))).toEqual(['Ghent']);
    expect(namesIn(await listUnder(/^No public record found/))).toEqual(['Ærøskøbing']);
    expect(headings()?.at(-1)).toBe('No public record found 1 city');
    expect(screen.getByText(several)).toBeVisible();
  });

  it('is one list by name where nothing is asked, or what the opening view asks', async () => {
    for (const address of ['', '?group=practice']) {
      await explore(address);
      expect(cityRows()).toHaveLength(5);
      expect(headings()).toEqual([]);
      expect(choice()).toHaveDisplayValue('None');
      document.body.replaceChildren();
    }
  });

  it('is grouped by the choice over it, which sets the view, and is undone with it', async () => {
    const user = await explore();
    await act(() => user.selectOptions(choice(), 'Size'));
    expect(viewStore.getState().group).toBe('size');
    expect(await listUnder(/^Under 100,000 people/)).toBeVisible();
    act(() => setView({ group: 'practice' }));
    expect(headings()).toEqual([]);
    expect(choice()).toHaveDisplayValue('None');
  });

  it('has no choice where there is no city', async () => {
    await explore('?country=BE&size=over-1m');
    expect(screen.queryByRole('combobox', { name: /^Group by/ })).toBeNull();
  });

  it('keeps the order of a search in its groups', async () => {
    await explore('?group=eu&q=milan');
    const all = await listUnder(/^In the European Union 2 cities/);
    expect(namesIn(all)).toEqual(['Milan', 'Aarhus']);
  });

  it('points at a city in each of its groups', async () => {
    const user = await explore('?group=challenge');
    const [climate, ageing] = [await listUnder(/^Climate/), await listUnder(/^Ageing/)];
    await user.hover(linkIn(ageing, /^Ghent/));
    for (const list of [climate, ageing]) {
      expect(linkIn(list, /^Ghent/)).toHaveAttribute('data-pointed');
    }
    expect(screen.getByTestId('pointed')).toHaveTextContent('ghent');
  });

  it('takes the focus back where a city was left, of its groups the one', async () => {
    const user = await explore('?group=challenge');
    const link = linkIn(await listUnder(/^Ageing/), /^Ghent/);
    await user.click(link);
    expect(viewStore.getState().city).toBe('ghent');
    // As when the panel goes, and the button that closed it.
    act(() => link.blur());
    act(() => setView({ city: null }));
    expect(link).toHaveFocus();
    act(() => link.blur());
    act(() => setView({ city: 'milan' }));
    act(() => setView({ city: null }));
    expect(linkIn(await listUnder(/^Climate/), /^Milan/)).toHaveFocus();
  });

  it('speaks French', async () => {
    await explore('?group=challenge', 'fr');
    expect(await listUnder(/^Climat 4 villes$/)).toBeVisible();
    expect(screen.getByRole('combobox', { name: /^Grouper par/ })).toHaveDisplayValue('Défi');
    expect(screen.getByText(/figure dans chacun d’eux/)).toBeVisible();
  });

  it('is grouped by the answers to a question, in the survey’s language', async () => {
    const user = await explore('', 'en', surveyed);
    const option = within(choice()).getByRole('option', { name: 'Une stratégie ?' });
    expect(option).toHaveAttribute('lang', 'fr');
    await act(() => user.selectOptions(choice(), option));
    expect(viewStore.getState().group).toBe('survey:strategy');
    await listUnder(/^Oui/);
    expect(headings()).toEqual(['Oui 1 city', 'Non 1 city', 'No answer that may be shown 1 city']);
    expect(screen.getByText('Oui')).toHaveAttribute('lang', 'fr');
    expect(screen.getByText('No answer that may be shown')).not.toHaveAttribute('lang');
    expect(screen.getByText('Answers to: Made-up survey, 2025')).toBeVisible();
  });

  it('is whole where a link asks for a question that the atlas does not have', async () => {
    await explore('?group=survey:magic');
    expect(headings()).toEqual([]);
    expect(cityRows()).toHaveLength(5);
  });
});

/** All but the first city have a record of leadership, the last also one of partnership. */
const core = syntheticCore(320, 5);
const many = parseAtlas({
  ...core,
  records: core.cities.flatMap((_, city) => {
    const record = (practice: number) => [[city, practice, 2, [], 2020, null]] as const;
    return [...(city > 0 ? record(0) : []), ...(city === 319 ? record(3) : [])];
  }),
});

describe('a long list', () => {
  const open = async (address: string) => {
    await explore(address, 'en', many);
    // Among so many rows a look for a role takes its time.
    return screen.findByText(/^Show \d+ more/, {}, { timeout: 10_000 });
  };
  const links = () => [...document.querySelectorAll<HTMLElement>('ul a[href*="/city/"]')];
  const close = async (city: string) => {
    await act(async () => setView({ city }));
    await act(async () => setView({ city: null }));
  };

  it('begins with 300 rows, and goes on where the keyboard was', async () => {
    const button = await open('');
    expect(button).toHaveTextContent('Show 20 more of 320 cities');
    expect(links()).toHaveLength(300);
    await userEvent.click(button);
    expect(links()).toHaveLength(320);
    expect(links()[300]).toHaveFocus();
    expect(button).not.toBeInTheDocument();
  });

  it('is as long in a group, whose heading the button names', async () => {
    const button = await open('?group=capability');
    expect(button).toHaveTextContent('Show 19 more of 319 cities');
    expect(button).toHaveAccessibleDescription('Leadership 319 cities');
    expect(headings()).toEqual([
      'Leadership 319 cities',
      'Partnership 1 city',
      'No public record found 1 city',
    ]);
    expect(links()).toHaveLength(302);
  });

  it('gives the focus to the way to a city that has no row yet, but to a row first', async () => {
    const button = await open('');
    await close('city-318');
    expect(button).toHaveFocus();
    act(() => button.blur());
    await close('city-0');
    expect(links()[0]).toHaveFocus();
  });

  it('keeps the focus from the way to other cities', async () => {
    await open('?practice=practice-0');
    await close('city-0');
    expect(document.body).toHaveFocus();
  });

  it('gives the focus to a row in another group before that', async () => {
    await open('?group=capability');
    await close('city-319');
    expect(links()[300]).toHaveFocus();
    expect(links()[300]).toHaveTextContent('City 319');
  });
});
