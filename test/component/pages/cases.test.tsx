// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import CasesPage from '../../../src/pages/cases/CasesPage';
import { createClient } from '../../../src/app/client';
import { atlasQuery, casesQuery } from '../../../src/atlas/queries';
import type { CaseStudy } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import { setView, viewStore } from '../../../src/view/store';
import { atlas, studies } from '../../unit/pages/fixture';
import { showPage } from './reader';

const study = (id: string) => {
  const found = studies.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** One more than a page has room for, the newest last. */
const many = [...Array(61).keys()].map((i) => ({
  ...study('b'),
  id: `many-${i}`,
  title: `Study ${i}`,
  year: 1950 + i,
}));

async function open(language: Language = 'en', cases: readonly CaseStudy[] = studies) {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  client.setQueryData(casesQuery.queryKey, { version: 'x', caseStudies: [...cases] });
  return showPage('cases', <CasesPage />, language, client);
}

const titles = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('rel') === 'noopener')
    .map(({ textContent }) => textContent);
const groups = () =>
  screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the library of case studies', () => {
  it('shows every study under the practices it tells of, with a way to each', async () => {
    await open();
    expect(groups()).toEqual([
      'Innovation team or lab 1 case study',
      'Open data 2 case studies',
      'Citizens’ assembly or panel 1 case study',
      'About none of the practices in particular 1 case study',
    ]);
    expect(titles()).toEqual(['Zebra', 'Ålesund meets Ghent', 'Zebra', 'Oude studie', 'Undated']);
    const index = within(screen.getByRole('navigation', { name: 'Practices' }));
    const [, openData] = index.getAllByRole('listitem');
    expect(openData).toHaveTextContent('Open data 2');
    const jump = index.getByRole('link', { name: 'Open data' }).getAttribute('href') ?? '';
    expect(document.querySelector(jump)).toHaveTextContent('Open data');
  });

  it('cuts a long list to the newest of each practice, and shows the rest when asked', async () => {
    await open('en', many);
    expect(screen.getByText(/The newest 60 of 61/)).toBeVisible();
    expect(screen.getByText('All, on the page of the practice')).toHaveAttribute(
      'href',
      '/practice/open-data/#case-studies',
    );
    expect(screen.queryByText('Study 0')).toBeNull();
    act(() => screen.getByText('Show all here').click());
    expect(screen.getByText('Study 0')).toBeVisible();
  });

  it('cuts a long year at the end of a page, and shows the rest when asked', async () => {
    await open(
      'en',
      many.map((one) => ({ ...one, year: 2019 })),
    );
    act(() => screen.getByText('Newest first').click());
    expect(screen.queryByText('Study 60')).toBeNull();
    act(() => screen.getByText('Show more (1 left)').click());
    expect(screen.getByText('Study 60')).toBeVisible();
  });

  it('shows only the practices that are asked for', async () => {
    await open();
    act(() => setView({ practice: ['open-data'] }));
    expect(await screen.findByText('2 of 4 case studies, on 2 cities.')).toBeVisible();
    expect(groups()).toEqual(['Open data 2 case studies']);
    expect(screen.queryByRole('navigation', { name: 'Practices' })).toBeNull();
  });

  it('shows every study under its city, with publisher, kind and language', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'By city' }));
    expect(screen.getByText('4 case studies on 3 cities.')).toBeVisible();
    expect(groups()).toEqual(['Bruges Belgium', 'Ghent Belgium', 'Milan Italy']);
    expect(screen.getByText('A network, 2015 · Network · Dutch')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Oude studie' })).toHaveAttribute('lang', 'nl');
    expect(screen.getByRole('link', { name: 'Ghent' })).toHaveAttribute('href', '/city/ghent/');
    expect(screen.getByRole('link', { name: 'Innovation team or lab' })).toHaveAttribute(
      'href',
      '/practice/innovation-team/',
    );
    expect(screen.getByRole('link', { name: 'on record in Milan' })).toHaveAttribute(
      'href',
      '/city/milan/#practice-innovation-team',
    );
  });

  it('shows the newest first, then with the city at each study', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Newest first' }));
    expect(screen.getByRole('button', { name: 'Newest first' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(groups()).toEqual(['2021', '2015', 'Year not given']);
    expect(titles()).toEqual(['Ålesund meets Ghent', 'Zebra', 'Oude studie', 'Undated']);
    expect(screen.getAllByRole('link', { name: 'Ghent' })).toHaveLength(2);
  });

  it('follows the filters of the view, which the reader can tick here', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: /^Challenge/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Climate 2' }));
    expect(viewStore.getState().challenge).toEqual(['climate']);
    expect(await screen.findByText('2 of 4 case studies, on 1 city.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Status/ })).toBeNull();
  });

  it('says that a status does not apply', async () => {
    await open();
    act(() => setView({ status: ['planned'] }));
    expect(await screen.findByText(/have no status/)).toBeVisible();
    expect(titles()).toHaveLength(5);
  });

  it('says when nothing matches, and clears the filters', async () => {
    const user = await open();
    act(() => setView({ q: 'xylophone' }));
    expect(await screen.findByText('None of 4 case studies.')).toBeVisible();
    const empty = screen.getByText(/Nothing in the library/);
    await user.click(within(empty).getByRole('button', { name: 'Clear all filters' }));
    expect(await screen.findByText('4 case studies on 3 cities.')).toBeVisible();
  });

  it('speaks French', async () => {
    const user = await open('fr');
    await user.click(screen.getByRole('button', { name: 'Par ville' }));
    expect(screen.getByText('4 études de cas pour 3 villes.')).toBeVisible();
    expect(screen.getByText('Two rooms full of people.')).toHaveAttribute('lang', 'en');
    expect(groups()[0]).toBe('Bruges Belgique');
  });
});
