// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/app/client';
import CountryPage from '../../../src/pages/country/CountryPage';
import { atlasQuery, countryQuery } from '../../../src/atlas/queries';
import type { CountryDetails } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import { atlas } from '../../unit/charts/fixture';
import { showPage } from '../pages/reader';
import { belgium } from './fixture';
import { wholly } from '../wholly';

function showCountry(details: CountryDetails = belgium, language: Language = 'en') {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  client.setQueryData(countryQuery(details.code).queryKey, details);
  return showPage('country', <CountryPage id={details.code} />, language, client, details.code);
}

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the page of a country', () => {
  it('says how much is on record, without a rank', async () => {
    await showCountry();
    expect(screen.getByRole('heading', { level: 1, name: 'Belgium' })).toBeVisible();
    expect(
      screen.getByText(wholly(/^1 city of the atlas, 3 records in 2 of 4 practices\. Counts show/)),
    ).toBeVisible();
    expect(screen.getByText('Western Europe · European Union')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Brief to print' })).toHaveAttribute(
      'href',
      '/brief/?country=BE',
    );
  });

  it('lists its cities by name; a city without a record says so', async () => {
    await showCountry({ ...belgium, code: 'FR', records: [], recognitions: [], caseStudies: [] });
    expect(
      part('Cities')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Lyon3 records', 'NiceNo public record found.']);
    expect(screen.queryByRole('region', { name: 'Recognitions' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Case studies' })).toBeNull();
  });

  it('tells practice by practice who has it, and opens to the records', async () => {
    const user = await showCountry();
    const practices = part('Practices on record');
    expect(practices.getByText('What s is.')).not.toBeVisible();
    await user.click(practices.getByRole('heading', { name: 'Innovation strategy' }));
    expect(practices.getByText('What s is.')).toBeVisible();
    expect(practices.getByText('What a is.')).not.toBeVisible();
    expect(
      practices.getByRole('link', { name: 'All cities: Innovation strategy' }),
    ).toHaveAttribute('href', '/practice/innovation-strategy/');
  });

  it('names the practices for which nothing was found', async () => {
    await showCountry();
    const practices = part('Practices on record');
    expect(practices.getByRole('heading', { name: 'No public record found' })).toBeVisible();
    expect(practices.getByRole('link', { name: 'Open data' })).toBeVisible();
    expect(practices.getByText(/may well exist; nobody asked/)).toBeVisible();
  });

  it('lists recognitions with their sources on demand, and case studies', async () => {
    const user = await showCountry();
    const recognitions = part('Recognitions');
    expect(recognitions.getByText('Smart prize')).toBeVisible();
    await user.click(recognitions.getByText(/iCapital/));
    expect(recognitions.getByText('Of ten.')).toBeVisible();
    expect(recognitions.getByRole('link', { name: 'Het plan' })).toBeVisible();
    expect(part('Case studies').getByText('What was learnt.')).toBeVisible();
  });

  it('speaks French', async () => {
    await showCountry(belgium, 'fr');
    expect(screen.getByRole('heading', { level: 1, name: 'Belgique' })).toBeVisible();
    expect(
      screen.getByText(/^1 ville de l’atlas, 3 fiches pour 2 pratiques sur 4\./),
    ).toBeVisible();
  });

  it('is empty for a country that the atlas does not have', async () => {
    await showCountry({ ...belgium, code: 'XX' });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
