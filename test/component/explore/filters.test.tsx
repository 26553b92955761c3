// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { loadMessages } from '../../../src/i18n/catalogue';
import type { Language } from '../../../src/i18n/languages';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatView } from '../../../src/view/codec';
import { setView, viewStore } from '../../../src/view/store';
import { cityRows, explore as openColumn, sentenceShown, withoutCards } from './explorer';

// Fetched on demand, and here already: a busy machine takes its time to compile it.
beforeAll(() =>
  Promise.all([
    import('../../../src/filters/AllFilters'),
    import('../../../src/filters/AskedChips'),
    loadMessages('en', ['search']),
    import('../../../src/filters/RecordCards'),
  ]),
);

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    withoutCards(() => Promise.reject(new TypeError('offline'))),
  );
});

const address = () => formatView(viewStore.getState());
const sentence = () => sentenceShown().textContent;
const cities = () => cityRows().map((link) => link.textContent);
/** Opens the column and all its filters. */
async function explore(address = '', language: Language = 'en') {
  const user = await openColumn(address, language);
  const more = screen.getByRole('button', { name: /^(More filters|Plus de filtres)$/ });
  await act(() => user.click(more));
  // They come on demand.
  await screen.findByRole('group', { name: /^(Filters|Filtres)$/ }, { timeout: 5_000 });
  return user;
}
const openFacet = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const option = (name: string) => screen.getByRole('checkbox', { name });

describe('the filters', () => {
  it('say what is shown before anything is chosen', async () => {
    await explore();
    expect(sentence()).toBe(
      '6 things that 5 cities do, each with its public source. Pick a practice to see who does it, and how.',
    );
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  it('are next to the keyboard once they are open', async () => {
    const user = await explore();
    await user.tab();
    expect(screen.getByRole('group', { name: 'Filters' })).toContainElement(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    );
  });

  it('leave the way to the cities where there is none: it leads to what can be left out', async () => {
    await explore('?q=zzzz');
    await waitFor(() => {
      expect(document.getElementById('cities')).toHaveTextContent('Clear all');
    });
  });

  it('open one facet at a time, with the count that each option would give', async () => {
    const user = await explore();
    await user.click(openFacet('Challenge'));
    expect(openFacet('Challenge')).toHaveAttribute('aria-expanded', 'true');
    expect(option('Climate 4')).not.toBeChecked();
    await user.click(openFacet('Region'));
    expect(openFacet('Challenge')).toHaveAttribute('aria-expanded', 'false');
    expect(option('Northern Europe 3')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /Climate/ })).toBeNull();
  });

  it('tick an option: address, sentence, list and chip follow', async () => {
    const user = await explore();
    await user.click(openFacet('Practice'));
    await act(() => user.click(option('Living lab or testbed 2')));
    expect(address()).toBe('?practice=living-lab');
    expect(sentence()).toBe('2 of 5 cities in 1 country have a living lab or testbed on record');
    expect(cities()).toEqual([
      'Aarhus Denmark, 2 records',
      'Copenhagen København Denmark, 1 record',
    ]);
    expect(openFacet('Practice')).toHaveAccessibleName('Practice 1 chosen');
    expect(await screen.findByRole('button', { name: /Remove: Living lab/ })).toBeVisible();
  });

  it('keep options that would leave nothing, with their zero', async () => {
    const user = await explore('?practice=living-lab');
    await user.click(openFacet('Challenge'));
    expect(option('Ageing 0')).toBeEnabled();
  });

  it('close with Escape and give the focus back', async () => {
    const user = await explore();
    await user.click(openFacet('Status'));
    await user.click(option('Active 4'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(openFacet('Status')).toHaveFocus();
    await user.click(openFacet('Status'));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(openFacet('Status')).toHaveFocus();
  });

  it('work by keyboard alone', async () => {
    const user = await explore();
    act(() => openFacet('Size').focus());
    await user.keyboard('{Enter}');
    // What opens is next, and says what its numbers are.
    await user.tab();
    expect(screen.getByRole('group', { name: 'Size' })).toHaveAccessibleDescription(
      'Number of cities if you choose it',
    );
    expect(option('Under 100,000 people 1')).toHaveFocus();
    await user.keyboard(' ');
    expect(address()).toBe('?size=under-100k');
  });

  it('ask how practices combine once there are two', async () => {
    const user = await explore('?practice=innovation-team');
    await user.click(openFacet('Practice'));
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(option('Living lab or testbed 3'));
    await user.click(screen.getByRole('radio', { name: 'all' }));
    expect(address()).toBe('?practice=innovation-team,living-lab&match=all');
    expect(cities()).toEqual(['Aarhus Denmark, 2 records']);
    await user.click(option('Living lab or testbed 1'));
    expect(address()).toBe('?practice=innovation-team');
  });

  it('show what counts as a practice on demand', async () => {
    const user = await explore();
    await user.click(openFacet('Practice'));
    expect(screen.queryByText(/Randomly selected/)).toBeNull();
    await act(() => user.click(option('Show definitions')));
    const definition = 'Randomly selected residents deliberate and advise.';
    expect(await screen.findByText(definition)).toBeVisible();
    expect(screen.getByRole('group', { name: 'Partnership' })).toHaveTextContent(
      'Citizens’ assembly',
    );
  });

  it('find a country by a part of its name, under its region', async () => {
    const user = await explore();
    await user.click(openFacet('Country'));
    expect(
      within(screen.getByRole('group', { name: 'Southern Europe' })).getByRole('checkbox'),
    ).toBe(option('Italy 1'));
    await user.type(screen.getByRole('searchbox', { name: 'Find a country' }), 'dên');
    expect(screen.getAllByRole('checkbox')).toEqual([option('Denmark 3')]);
    await user.type(screen.getByRole('searchbox', { name: 'Find a country' }), 'x');
    expect(screen.getByText('No country of the atlas has this in its name.')).toBeVisible();
  });

  it('follow the view from elsewhere', async () => {
    await explore();
    await act(async () => setView({ recognition: ['icapital'] }));
    // What was asked comes with the first question.
    await waitFor(() =>
      expect(cities()).toEqual(['Aarhus Denmark, 2 records', 'Milan Milano Italy, 1 record']),
    );
  });
});

describe('the chips', () => {
  it('are removed by one click, and the focus stays with them', async () => {
    const user = await explore('?challenge=climate&country=IT,DK&q=a');
    await user.click(screen.getByRole('button', { name: /Remove: Italy/ }));
    expect(address()).toBe('?challenge=climate&country=DK&q=a');
    expect(screen.getByRole('group', { name: 'Chosen filters' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: /Remove: “a”/ }));
    expect(address()).toBe('?challenge=climate&country=DK');
  });

  it('are cleared at once; the city in focus stays', async () => {
    const user = await explore('?challenge=climate&q=ghent&city=ghent');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('?city=ghent');
  });
});

describe('where no city is left', () => {
  it('says what to leave out, and what that brings', async () => {
    const user = await explore('?practice=citizens-assembly&challenge=ageing');
    expect(sentence()).toBe(
      'None of the 5 cities has a citizens’ assembly or panel on ageing on record',
    );
    await user.click(
      await screen.findByRole('button', { name: 'Without “Ageing” there would be 2 cities' }),
    );
    expect(address()).toBe('?practice=citizens-assembly');
  });

  it('offers any of the practices where all is too much', async () => {
    const user = await explore('?practice=living-lab,citizens-assembly&match=all');
    await user.click(
      screen.getByRole('button', { name: /^With any of the practices .* 4 cities$/ }),
    );
    expect(address()).toBe('?practice=living-lab,citizens-assembly');
  });

  it('helps with a search that finds nothing', async () => {
    const user = await explore('?q=xyzzy');
    expect(await screen.findByText(/^Nothing for “xyzzy”/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Without/ })).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Clear all' })[1] ?? document.body);
    expect(address()).toBe('');
  });

  it('leaves out the search where only the search is in the way', async () => {
    const user = await explore('?country=IT&q=ghent');
    await user.click(
      await screen.findByRole('button', { name: 'Without “ghent” there would be 1 city' }),
    );
    expect(address()).toBe('?country=IT');
  });
});

describe('ids that the atlas does not have', () => {
  it('are named, and dismissed out of the address', async () => {
    const user = await explore('?practice=magic,living-lab&city=atlantis');
    expect(screen.getByText(/practice “magic” and city “atlantis”/)).toBeVisible();
    expect(cities()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(address()).toBe('?practice=living-lab');
    expect(screen.queryByText(/magic/)).toBeNull();
  });

  it('are named in the reader’s language', async () => {
    await explore('?practice=magie&city=atlantide&group=survey:songe', 'fr');
    expect(
      screen.getByText(/pratique «\smagie\s», ville «\satlantide\s» et enquête «\ssurvey:songe\s»/),
    ).toBeVisible();
  });
});
