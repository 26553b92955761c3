// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/app/client';
import { atlasQuery, practicesQuery } from '../../../src/atlas/queries';
import type { Practices } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import CitiesPage from '../../../src/pages/cities/CitiesPage';
import PracticesPage from '../../../src/pages/practices/PracticesPage';
import { atlas } from '../../unit/pages/fixture';
import { showPage } from '../pages/reader';
import { wholly } from '../wholly';

const practices: Practices = {
  version: atlas.version,
  newest: [
    {
      practice: 'citizens-assembly',
      id: 'ghent-assembly',
      city: 'ghent',
      name: 'Climate assembly',
      startYear: 2022,
      endYear: 2023,
      status: 'completed',
    },
  ],
};

function client() {
  const made = createClient();
  made.setQueryData(atlasQuery.queryKey, atlas);
  made.setQueryData(practicesQuery.queryKey, practices);
  return made;
}

const showPractices = (language: Language = 'en') =>
  showPage('practices', <PracticesPage />, language, client());

const card = (name: string) => {
  const found = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!found) throw new Error(`no card ${name}`);
  return within(found);
};

describe('the page of all practices', () => {
  it('has a part for each capability, and each practice there once', async () => {
    await showPractices();
    for (const name of ['Leadership', 'Organisation', 'Analysis', 'Partnership']) {
      const part = screen.getByRole('region', { name: new RegExp(`^${name}`) });
      expect(within(part).getAllByRole('heading', { level: 3 })).toHaveLength(1);
    }
  });

  it('says what counts, how many cities of how many have it on record, and the newest example', async () => {
    await showPractices();
    const assembly = card('Citizens’ assembly or panel');
    expect(assembly.getByRole('link', { name: 'Citizens’ assembly or panel' })).toHaveAttribute(
      'href',
      '/practice/citizens-assembly/',
    );
    expect(assembly.getByText('Randomly selected residents deliberate and advise.')).toBeVisible();
    expect(assembly.getByText('1 of 3 cities')).toBeVisible();
    expect(assembly.getByRole('link', { name: 'Climate assembly' })).toHaveAttribute(
      'href',
      '/city/ghent/#ghent-assembly',
    );
    expect(assembly.getByText(', Ghent, 2022')).toBeVisible();
  });

  it('says so where nothing was found', async () => {
    await showPractices();
    const portal = card('Open data');
    expect(portal.getByText('0 of 3 cities')).toBeVisible();
    expect(portal.getByText('No public record found.')).toBeVisible();
  });

  it('leads to what surveys say', async () => {
    await showPractices();
    expect(screen.getByRole('link', { name: 'What surveys say' })).toHaveAttribute(
      'href',
      '/findings/',
    );
  });

  it('speaks French, and marks what is English', async () => {
    await showPractices('fr');
    const named = card('Assemblée ou panel de citoyens');
    expect(named.getByText('1 ville sur 3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Climate assembly' })).toHaveAttribute('lang', 'en');
  });
});

describe('the page of all cities', () => {
  it('has them by country, with a way to the country, and once more by name', async () => {
    await showPage('cities', <CitiesPage />, 'en', client());
    expect(screen.getByText(wholly(/^3 cities in 2 countries/))).toBeVisible();
    const countries = within(screen.getByRole('region', { name: 'By country' }));
    expect(countries.getByRole('link', { name: 'Belgium' })).toHaveAttribute(
      'href',
      '/country/be/',
    );
    const belgium = within(countries.getByRole('region', { name: 'Belgium' }));
    expect(belgium.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Bruges',
      'Ghent',
    ]);
    const letters = within(screen.getByRole('region', { name: 'A–Z' }));
    expect(letters.getByRole('link', { name: 'Milan' })).toHaveAttribute('href', '/city/milan/');
    expect(screen.getAllByRole('link', { name: 'Milan' })).toHaveLength(2);
  });
});
