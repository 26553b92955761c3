// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import BriefPage from '../../../src/pages/brief/BriefPage';
import { createClient } from '../../../src/app/client';
import { allDetailsQuery, atlasQuery, cityQuery } from '../../../src/atlas/queries';
import type { CityDetails } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import { parseView } from '../../../src/view/codec';
import { viewStore } from '../../../src/view/store';
import { atlas, ghent } from '../../unit/pages/fixture';
import { showPage } from '../pages/reader';
import { wholly } from '../wholly';

// The first test also waits for the catalogues, on a busy machine for longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const milan: CityDetails = {
  ...ghent,
  id: 'milan',
  note: null,
  records: ghent.records.slice(0, 1).map((record) => ({
    ...record,
    id: 'milan-lab',
    practice: 'innovation-team',
    name: 'The lab',
    summary: 'A team of ten.',
    startYear: null,
    status: 'planned',
    challenges: [],
    source: 'milan-source',
    locator: null,
  })),
  recognitions: [],
  caseStudies: [],
  sources: ghent.sources.slice(0, 1).map((source) => ({
    ...source,
    id: 'milan-source',
    title: 'Piano',
    publisher: 'City of Milan',
    url: 'https://milan.example/p',
  })),
};

async function open(search: string, language: Language = 'en') {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  client.setQueryData(cityQuery('ghent').queryKey, ghent);
  client.setQueryData(cityQuery('milan').queryKey, milan);
  client.setQueryData(allDetailsQuery.queryKey, { version: 'x', cities: [ghent, milan] });
  const user = await showPage('brief', <BriefPage />, language, client);
  await act(async () => viewStore.setState(parseView(search), true));
  await screen.findByRole('article');
  return user;
}

const title = () => screen.getByRole('heading', { level: 1 });
const notes = () =>
  within(screen.getByRole('heading', { name: 'Sources' }).parentElement ?? document.body)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

/** Every number in the text leads to the note of that number. */
function expectNumbersToResolve(): void {
  const numbers = screen.getAllByRole('link', { name: /^Source \[\d+\]$/ });
  expect(numbers.length).toBeGreaterThan(0);
  for (const link of numbers) {
    const note = document.querySelector(link.getAttribute('href') ?? '');
    expect(note).toHaveTextContent(new RegExp(`^\\[${/\d+/.exec(link.textContent)?.[0]}\\]`));
  }
}

afterEach(() => vi.restoreAllMocks());

describe('the brief of a city', () => {
  it('has its records, recognitions, case studies and what was not found', async () => {
    await open('?city=ghent');
    expect(title()).toHaveTextContent('Ghent (Gent)');
    expect(
      screen.getByText(/Belgium · 272,000 people \(2025\) · 2 records in 2 practices/),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: /^Strategy 2030/ })).toBeVisible();
    expect(screen.getByText('Innovation strategy · Active · since 2019 · Climate')).toBeVisible();
    expect(
      screen.getByText(wholly(/European Capital of Innovation.*: Winner, 2024/)),
    ).toBeVisible();
    expect(screen.getByText(/^Smart prize/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'https://studies.example/ghent' })).toBeVisible();
    expect(
      screen.getByText(/^Innovation team or lab and Open data\. Each may well exist/),
    ).toBeVisible();
    expect(screen.getByText('Rounded.')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Ghent on the map' })).toBeVisible();
  });

  it('writes its sources out as numbered notes, addresses in full', async () => {
    await open('?city=ghent');
    expectNumbersToResolve();
    expect(notes()).toEqual([
      '[1] City of Ghent: Strategie, 2023. Chapter 4. https://gent.example/s',
      '[2] City of Ghent: Verslag, 2023. About this document: https://gent.example/a',
      '[3] City of Ghent: Krant. No lasting public address is known.',
    ]);
  });

  it('says where and when it comes from, in words and as a QR code', async () => {
    await open('?city=ghent');
    const address = `${location.origin}/city/ghent/`;
    expect(screen.getByRole('link', { name: address })).toHaveAttribute('href', address);
    expect(screen.getByRole('img', { name: /QR code/ })).toBeVisible();
    const now = new Date();
    const today = now.toLocaleDateString('en-GB', { dateStyle: 'long' });
    expect(
      screen.getByText(wholly(new RegExp(`Printed ${today} · Data 2026-11-24-test`))),
    ).toBeVisible();
    expect(document.title).toBe('Ghent (Gent) – City Innovation Atlas');
  });

  it('is printed by a button, and leads back', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const user = await open('?city=ghent');
    await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledOnce();
    expect(screen.getByRole('link', { name: 'Open in the atlas' })).toHaveAttribute(
      'href',
      '/city/ghent/',
    );
  });

  it('speaks French', async () => {
    await open('?city=ghent', 'fr');
    expect(screen.getByText(/Note sur une ville/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ouvrir dans l’atlas' })).toHaveAttribute(
      'href',
      '/fr/city/ghent/',
    );
    expect(screen.getByText('A strategy that the council adopted.')).toHaveAttribute('lang', 'en');
  });
});

describe('the brief of a comparison', () => {
  it('is a table of practices, with a word where nothing was found', async () => {
    await open('?cities=ghent,milan');
    expect(title()).toHaveTextContent('Ghent and Milan');
    const table = screen.getByRole('table');
    const row = within(table).getByRole('row', { name: /^Innovation strategy/ });
    const [first, second] = within(row).getAllByRole('cell');
    expect(first).toHaveTextContent('Strategy 2030, since 2019 [1]');
    expect(second).toHaveTextContent('No public record found.');
    expect(within(table).queryByRole('row', { name: /^Open data/ })).toBeNull();
    expect(screen.getByText(/^In none of these cities: Open data\./)).toBeVisible();
    expectNumbersToResolve();
    expect(notes()).toContain('[2] City of Milan: Piano, 2023. https://milan.example/p');
  });

  it('says in words what is shared and what one alone has', async () => {
    await open('?cities=ghent,milan');
    expect(screen.getByText('No practice is on record in both.')).toBeVisible();
    const facts = (city: string) => screen.getByText(city, { selector: 'p b' }).parentElement;
    expect(facts('Ghent')).toHaveTextContent(
      'Ghent Belgium · 272,000 people · 2 records · only here: Innovation strategy, Citizens’ assembly or panel',
    );
    expect(facts('Milan')).toHaveTextContent(/only here: Innovation team or lab$/);
  });
});

describe('the brief of a practice', () => {
  it('defines it and says who does it', async () => {
    await open('?practice=citizens-assembly');
    expect(title()).toHaveTextContent('Citizens’ assembly or panel');
    expect(screen.getByText(/1 of 3 cities in 1 country/)).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 city' })).toBeVisible();
    expect(
      screen.getByText('Ghent, Belgium · Completed · 2022–2023 · Climate, Ageing'),
    ).toBeVisible();
    expect(notes()).toHaveLength(1);
  });
});

describe('the brief of a result', () => {
  it('is headed by the sentence of the view, and quotes the records that match', async () => {
    await open('?practice=innovation-strategy,citizens-assembly&country=BE');
    expect(title()).toHaveTextContent('1 of the 2 cities in Belgium in the atlas has');
    expect(screen.getByText('Cities by practice on record')).toBeVisible();
    expect(screen.getByRole('heading', { name: /^Climate assembly/ })).toBeVisible();
    expect(screen.queryByText(/The lab/)).toBeNull();
    expectNumbersToResolve();
  });

  it('quotes as many records as the reader chooses, in the order that she chooses', async () => {
    const names = () =>
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent?.replace(/ \[.*/, ''));
    await open('?practice=innovation-strategy,citizens-assembly,innovation-team');
    const byNews = names();
    cleanup();
    await open('?practice=innovation-strategy,citizens-assembly,innovation-team&sort=start');
    const byAge = names();
    expect(byAge.toSorted()).toEqual(byNews.toSorted());
    expect(byAge).not.toEqual(byNews);
    expect(screen.getByText('All records, in the order that was chosen.')).toBeVisible();
    cleanup();
    await open('?practice=innovation-strategy,citizens-assembly,innovation-team&sort=start&most=1');
    expect(names()).toEqual(byAge.slice(0, 1));
    expect(screen.getByText(/^1 of \d+ records, in the order that was chosen/)).toBeVisible();
  });

  it('says so where nothing matches', async () => {
    await open('?practice=open-data&country=IT');
    expect(title()).toHaveTextContent(/^None of the cities in Italy in the atlas has/);
    expect(screen.getByRole('heading', { name: 'No city' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Sources' })).toBeNull();
  });

  it('tells of an id that the atlas does not have', async () => {
    await open('?practice=open-data,nonsense');
    expect(screen.getByText(/nonsense/)).toBeVisible();
  });
});

describe('the brief of the whole atlas', () => {
  const figure = (table: HTMLElement, name: RegExp) =>
    within(within(table).getByRole('row', { name })).getByRole('cell');

  it('is there without any text of a city', async () => {
    await open('');
    expect(title()).toHaveTextContent('3 cities in 2 countries, 3 records');
    const regions = screen.getByRole('table', { name: 'Cities by region' });
    expect(figure(regions, /^Western/)).toHaveTextContent(/^2$/);
    const sizes = screen.getByRole('table', { name: 'Cities by size' });
    expect(figure(sizes, /^1 million or more/)).toHaveTextContent(/^1$/);
    const status = screen.getByRole('table', { name: 'Records by status' });
    expect(figure(status, /^Pilot/)).toHaveTextContent(/^0$/);
  });
});

describe('when the texts do not come', () => {
  it('says so and can try again', async () => {
    const client = createClient();
    client.setQueryData(atlasQuery.queryKey, atlas);
    const answers = vi.spyOn(globalThis, 'fetch');
    answers.mockResolvedValue(new Response('', { status: 404 }));
    const user = await showPage('brief', <BriefPage />, 'en', client);
    await act(async () => viewStore.setState(parseView('?city=ghent'), true));
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 4000 });
    expect(screen.getByRole('alert')).toHaveTextContent('not where it should be');
    answers.mockImplementation(async () => new Response(JSON.stringify(ghent)));
    await user.click(again);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Ghent');
  });
});
