// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import ComparePage from '../../../src/pages/compare/ComparePage';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import type { Atlas } from '../../../src/atlas/model';
import { atlasQuery } from '../../../src/atlas/queries';
import { ExplorePanel } from '../../../src/pages/explore/ExplorePanel';
import PilesView from '../../../src/charts/piles/PilesView';
import { CityAnswers } from '../../../src/survey/answers/CityAnswers';
import { ResultProvider } from '../../../src/view/ResultContext';
import { setView, viewStore } from '../../../src/view/store';
import { standInForPiles } from '../piles/stand';
import { defaultView } from '../../../src/view/view';
import { atlas, cityOf, surveyed } from '../../unit/pages/fixture';
import { show, showPage } from '../pages/reader';

const cityIn = (id: string) => {
  const city = surveyed.cityById.get(id);
  if (!city) throw new Error(`no city ${id}`);
  return city;
};

/** The column beside the map, of an atlas. */
function Column({ of }: { of: Atlas }) {
  return (
    <AtlasProvider atlas={of}>
      <ResultProvider>
        <ExplorePanel listed pointed={null} onPoint={() => undefined} />
      </ResultProvider>
    </AtlasProvider>
  );
}

describe('what a city answered', () => {
  it.each([
    ['ghent', 'Une stratégie ?', 'Oui', 'there is a public record of it as well'],
    ['bruges', 'Une équipe ?', 'Oui, une', 'says that it does this; no public record was found'],
    ['milan', 'Une équipe ?', 'Pas encore', 'says that it does not; there is a public record'],
    ['milan', 'Une stratégie ?', 'Non', 'says that it does not; no public record was found'],
    [
      'ghent',
      'Une équipe ?',
      'Oui, une and Pas encore',
      'people of this city answered differently',
    ],
  ])('stands beside its records: %s, %s', async (id, question, answer, standing) => {
    await show(<CityAnswers city={cityIn(id)} level={2} />);
    const asked = screen.getByText(question);
    expect(asked).toHaveAttribute('lang', 'fr');
    const item = within(asked.closest('li') ?? document.body);
    expect(item.getByText(answer)).toBeVisible();
    expect(item.getByText(new RegExp(standing))).toBeVisible();
  });

  it('says nothing of a practice where the question asks about none, or the page is in its language', async () => {
    await show(<CityAnswers city={cityIn('ghent')} level={2} />, 'fr');
    const asked = screen.getByText('Pourquoi ?');
    expect(asked).not.toHaveAttribute('lang');
    expect(within(asked.closest('li') ?? document.body).queryByRole('link')).toBeNull();
  });

  it('takes no room where nothing was answered', async () => {
    await show(<CityAnswers city={cityOf('ghent')} level={2} />);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

/** Opens all filters, of which the practices are the first. */
const openAll = (user: UserEvent) =>
  act(() => user.click(screen.getByRole('button', { name: 'More filters' })));

describe('answers in the rest of the atlas', () => {
  it('stand in rows of a comparison, missing as missing', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    const client = createClient();
    client.setQueryData(atlasQuery.queryKey, surveyed);
    await showPage('compare', <ComparePage />, 'en', client);
    const cities = ['bruges', 'milan'];
    await act(async () => viewStore.setState({ ...defaultView, cities }, true));
    const cells = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells(/^Une équipe \? \(Made-up survey, 2025\)/)).toEqual([
      'BrugesOui, unethe city says that it does this; no public record was found.',
      'MilanPas encorethe city says that it does not; there is a public record of it.',
    ]);
    expect(cells(/^Une stratégie/)[0]).toBe('BrugesNo answer that may be shown');
    expect(screen.queryByRole('row', { name: /^Pourquoi/ })).toBeNull();
  });

  it('filter the map, question by question', async () => {
    const user = await show(<Column of={surveyed} />);
    await openAll(user);
    const opens = await screen.findByRole('button', { name: 'Survey' });
    await act(() => user.click(opens));
    const group = within(await screen.findByRole('group', { name: 'Une équipe ?' }));
    await act(() => user.click(group.getByRole('checkbox', { name: 'Oui, une 2' })));
    expect(viewStore.getState().survey).toEqual(['team:yes']);
    expect(await screen.findByText(/2 of 3 cities/)).toHaveTextContent(
      'answered “Oui, une” to “Une équipe ?” (Made-up survey, 2025)',
    );
    const chip = /Une équipe \? Oui, une \(Made-up survey, 2025\)/;
    expect(await screen.findByRole('button', { name: chip })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Oui 1' })).not.toBeChecked();
  });

  it('are no facet of an atlas without a survey', async () => {
    await openAll(await show(<Column of={atlas} />));
    expect(await screen.findByRole('button', { name: 'Recognition' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Survey' })).toBeNull();
  });

  it('lie in piles', async () => {
    standInForPiles();
    const user = await show(
      <PilesView atlas={surveyed} cities={surveyed.cities} filter={defaultView} found={null} />,
    );
    const choice = screen.getByRole('combobox', { name: 'Or by the answers to' });
    await user.selectOptions(choice, 'Une stratégie ?');
    expect(viewStore.getState().group).toBe('survey:strategy');
    expect(screen.getByText('Answers to: Made-up survey, 2025')).toBeVisible();
    const piles = screen.getAllByRole('listbox').map((pile) => pile.getAttribute('aria-label'));
    expect(piles).toEqual([
      'Oui: 1 city, 33%',
      'Non: 1 city, 33%',
      'No answer that may be shown: 1 city, 33%',
    ]);
    expect(screen.getByRole('link', { name: 'Oui' })).toHaveAttribute(
      'href',
      '/?survey=strategy:yes&group=survey:strategy',
    );
    act(() => setView({ group: 'size' }));
    expect(choice).toHaveValue('');
    expect(screen.queryByText(/Made-up survey, 2025/)).toBeNull();
  });
});
