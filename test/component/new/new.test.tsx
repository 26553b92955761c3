// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import type { Changes } from '../../../src/atlas/changes';
import { atlasQuery, changesQuery } from '../../../src/atlas/queries';
import type { Language } from '../../../src/i18n/languages';
import NewPage from '../../../src/pages/new/NewPage';
import { forgetVisits, visitStore } from '../../../src/pages/new/visits';
import { setView, viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/pages/fixture';
import { showPage } from '../pages/reader';
import { wholly } from '../wholly';

const release = '2027-03-01';
const news: Changes = {
  version: 'x',
  releases: [
    { date: '2026-11-24', records: 3, caseStudies: 3, recognitions: 2 },
    { date: release, records: 3, caseStudies: 4, recognitions: 3 },
  ],
  changes: [
    {
      kind: 'added',
      table: 'records',
      release,
      id: 'ghent-plan',
      city: 'ghent',
      name: 'The plan <b>',
      practices: ['innovation-strategy'],
      challenges: ['climate'],
      status: 'active',
      year: 2019,
    },
    {
      kind: 'changed',
      table: 'records',
      release,
      id: 'milan-team',
      city: 'milan',
      name: 'A team',
      practices: ['innovation-team'],
      status: 'planned',
      reason: 'status, as the council says',
    },
    {
      kind: 'removed',
      table: 'records',
      release,
      id: 'bruges-portal',
      city: 'bruges',
      reason: 'not the city’s own',
    },
    {
      kind: 'added',
      table: 'case-studies',
      release,
      id: 'bruges-data',
      city: 'bruges',
      name: 'Oude studie',
      language: 'nl',
      url: 'https://example.org/study',
      practices: ['open-data'],
    },
    {
      kind: 'added',
      table: 'recognitions',
      release,
      id: 'ghent/icapital/2020',
      city: 'ghent',
      scheme: 'icapital',
      year: 2020,
    },
  ],
};

async function open(language: Language = 'en', shown: Changes = news) {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  client.setQueryData(changesQuery.queryKey, shown);
  return showPage('news', <NewPage />, language, client);
}

const groups = () =>
  screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

afterEach(() => {
  act(forgetVisits);
  localStorage.clear();
  vi.useRealTimers();
});

describe('what is new', () => {
  it('tells release by release what was added, corrected and removed, with the way to each', async () => {
    await open();
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      '1 March 2027',
      '24 November 2026',
      'Follow',
    ]);
    expect(groups()).toEqual([
      'Records added',
      'Case studies added',
      'Recognitions added',
      'Records corrected',
      'Records removed',
    ]);
    expect(screen.getByText('3 added, 1 corrected, 1 removed.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'The plan <b>' })).toHaveAttribute(
      'href',
      '/city/ghent/#ghent-plan',
    );
    expect(screen.getByText(/status, as the council says/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'bruges-portal' })).toHaveAttribute(
      'href',
      '/city/bruges/#bruges-portal',
    );
    expect(screen.getByRole('link', { name: 'Oude studie' })).toHaveAttribute('lang', 'nl');
    expect(screen.getByText(/^European Capital of Innovation/)).toBeVisible();
    const first = screen.getByRole('region', { name: '24 November 2026' });
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/data/changes/since-2026-11-24.csv',
    );
    expect(screen.getByRole('link', { name: 'Atom' })).toHaveAttribute('href', '/new/feed.atom');
  });

  it('follows the filters of the view, and says what cannot answer them', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: /^Practice/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Open data 1' }));
    expect(viewStore.getState().practice).toEqual(['open-data']);
    expect(await screen.findByText('1 of 5 changes since the first release.')).toBeVisible();
    expect(screen.getByText(/Recognitions and removed records name no practice/)).toBeVisible();
    expect(groups()).toEqual(['Case studies added']);
    act(() => setView({ practice: [], country: ['IT'] }));
    expect(
      await screen.findByText('Matching the filters: 0 added, 1 corrected, 0 removed.'),
    ).toBeVisible();
  });

  it('says when nothing matches, and clears the filters', async () => {
    const user = await open();
    act(() => setView({ country: ['IT'], practice: ['open-data'] }));
    expect(await screen.findByText('None of 5 changes since the first release.')).toBeVisible();
    const empty = screen.getByText(/Nothing that was added/);
    await user.click(within(empty).getByRole('button', { name: 'Clear all filters' }));
    expect(groups()).toHaveLength(5);
  });

  it('says so where the data keep no history', async () => {
    await open('en', { version: 'x', releases: [], changes: [] });
    expect(screen.getByText(/keep no history/)).toBeVisible();
  });

  it('speaks French, and names what is English as such', async () => {
    await open('fr');
    expect(screen.getByText('3 ajouts, 1 correction, 1 retrait.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'The plan <b>' })).toHaveAttribute('lang', 'en');
    expect(screen.getByRole('link', { name: 'Atom' })).toHaveAttribute('href', '/fr/new/feed.atom');
  });
});

describe('the last visit', () => {
  /** As where another tab has written it. */
  const renewed = () => act(() => void dispatchEvent(new StorageEvent('storage', { key: null })));
  const visited = { day: '2027-02-01', release: '2026-11-24' };

  it('is kept on the device, told, and forgotten when asked', async () => {
    vi.useFakeTimers({ now: new Date('2027-03-02T10:00:00Z'), toFake: ['Date'] });
    localStorage.setItem('atlas.visits.1', JSON.stringify({ last: visited, before: null }));
    renewed();
    const user = await open();
    expect(
      screen.getByText(
        wholly('Since your last visit on 1 February 2027: 3 added, 1 corrected, 1 removed.'),
      ),
    ).toBeVisible();
    expect(screen.getByText('New since your last visit')).toBeVisible();
    const kept: unknown = JSON.parse(localStorage.getItem('atlas.visits.1') ?? 'null');
    expect(kept).toEqual({ last: { day: '2027-03-02', release }, before: visited });
    await user.click(screen.getByRole('button', { name: 'Forget my visits' }));
    expect(localStorage.getItem('atlas.visits.1')).toBeNull();
    expect(screen.getByText('No visit is kept on this device.')).toBeVisible();
    expect(screen.queryByText('New since your last visit')).toBeNull();
  });

  it('within a day stays the one before', async () => {
    vi.useFakeTimers({ now: new Date('2027-03-02T10:00:00Z'), toFake: ['Date'] });
    const last = { day: '2027-03-02', release };
    localStorage.setItem('atlas.visits.1', JSON.stringify({ last, before: visited }));
    renewed();
    await open();
    expect(screen.getByText(/^Since your last visit on 1 February 2027/)).toBeVisible();
  });

  it('the first one says that it is the first', async () => {
    await open();
    expect(screen.getByText(/the first visit that this device knows of/)).toBeVisible();
  });

  it('does without where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await open();
    expect(screen.getByText(/keeps nothing for this site/)).toBeVisible();
    expect(groups()).toHaveLength(5);
    vi.restoreAllMocks();
    act(() => visitStore.setState({ blocked: false }));
  });
});
