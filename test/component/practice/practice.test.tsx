// @vitest-environment jsdom
import { createClient } from '../../../src/app/client';
import PracticePage from '../../../src/pages/practice/PracticePage';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atlasQuery, practiceQuery } from '../../../src/atlas/queries';
import type { PracticeDetails } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import { atlas } from '../../unit/charts/fixture';
import { showPage } from '../pages/reader';
import { assemblies, record } from './fixture';
import { wholly } from '../wholly';

function showPractice(details: PracticeDetails = assemblies, language: Language = 'en') {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  client.setQueryData(practiceQuery(details.id).queryKey, details);
  return showPage('practice', <PracticePage id={details.id} />, language, client, details.id);
}

/** False inside a closed fold. */
const isVisible = (element: Element) => element.closest('details:not([open])') === null;

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the page of a practice', () => {
  it('says what it is, when it counts, and how much is on record', async () => {
    await showPractice();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Citizens’ assembly or panel' }),
    ).toBeVisible();
    expect(screen.getByText('Randomly selected residents deliberate and advise.')).toBeVisible();
    expect(
      screen.getByText(
        wholly(
          /^2 of 3 cities in 2 countries have a citizens’ assembly or panel on record\. 3 records\. Counts show what/,
        ),
      ),
    ).toBeVisible();
  });

  it('stands under the map, and leads to map, charts and brief', async () => {
    await showPractice();
    const trail = within(screen.getByRole('navigation', { name: 'You are here' }));
    expect(trail.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/',
      '/practices/',
      '/practice/citizens-assembly/',
    ]);
    expect(trail.getByRole('link', { current: 'page' })).toHaveTextContent('Citizens’ assembly');
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(href('Open in the map')).toBe('/?practice=citizens-assembly');
    expect(href('See as charts')).toBe('/?practice=citizens-assembly&show=charts');
    expect(href('Brief to print')).toBe('/brief/?practice=citizens-assembly');
  });

  it('lists records by country and city, with status, years, text and source', async () => {
    await showPractice();
    const records = part('On record');
    expect(
      records.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent),
    ).toEqual(['Belgium', 'France']);
    const [first] = records.getAllByRole('article');
    expect(first).toHaveTextContent('Ghent · Record a');
    expect(first).toHaveTextContent('Activesince 2022On: Climate');
    expect(first).toHaveTextContent('City of Ghent, 2023 · City · Dutch');
    expect(within(first ?? document.body).getByRole('link', { name: 'Het plan' })).toHaveAttribute(
      'href',
      'https://gent.example/plan',
    );
  });

  it('folds a long list, says what is inside, and opens all of it', async () => {
    const many = Array.from({ length: 13 }, (_, i) => record(`r${i}`, i < 7 ? 'ghent' : 'lyon'));
    const user = await showPractice({ ...assemblies, records: many });
    const records = part('On record');
    const seen = () => records.getAllByText(/^What r\d+ is\.$/).map((text) => isVisible(text));
    expect(seen()).toEqual(Array(13).fill(false));
    expect(records.getByText('Ghent', { selector: 'summary *' })).toBeVisible();
    await user.click(records.getByRole('button', { name: 'Open all' }));
    expect(seen()).toEqual(Array(13).fill(true));
    await user.click(records.getByRole('button', { name: 'Close all' }));
    expect(seen()).toEqual(Array(13).fill(false));
  });

  it('draws years, challenges and other practices, whose names open the map', async () => {
    await showPractice();
    expect(
      part('When it started').getByRole('figure', { name: 'When it started' }),
    ).toHaveTextContent('known for 2 of 3 records');
    expect(part('Challenges').getByRole('link', { name: 'Climate' })).toHaveAttribute(
      'href',
      '/?practice=citizens-assembly&challenge=climate',
    );
    const others = part('Found together with');
    expect(others.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Innovation strategy',
      'Open data',
    ]);
    expect(others.getByRole('link', { name: 'Innovation strategy' })).toHaveAttribute(
      'href',
      '/?practice=citizens-assembly,innovation-strategy&match=all',
    );
  });

  it('names recognised cities, case studies and all practices', async () => {
    await showPractice();
    expect(part('Recognised cities').getByRole('link', { name: 'Ghent' })).toBeVisible();
    expect(part('Case studies').getByRole('link', { name: 'Studie over Gent' })).toHaveAttribute(
      'lang',
      'nl',
    );
    const all = within(screen.getByRole('navigation', { name: 'All practices' }));
    expect(all.getByRole('link', { current: 'page' })).toHaveTextContent('Citizens’ assembly');
    expect(all.getAllByRole('link')).toHaveLength(4);
  });

  it('names many case studies like an index, with their summaries in the library', async () => {
    const [study] = assemblies.caseStudies;
    if (!study) throw new Error('the fixture has a case study');
    const many = Array.from({ length: 9 }, (_, i) => ({ ...study, id: `study-${i}` }));
    await showPractice({ ...assemblies, caseStudies: many });
    const cases = part('Case studies');
    expect(cases.getAllByRole('link', { name: study.title })).toHaveLength(9);
    expect(cases.queryByText(study.summary)).toBeNull();
    expect(cases.getByRole('link', { name: /^All 9 with their summaries/ })).toHaveAttribute(
      'href',
      '/case-studies/?practice=citizens-assembly',
    );
  });

  it('says that nothing was found, and draws nothing', async () => {
    const none = { ...assemblies, id: 'innovation-team', records: [], caseStudies: [] };
    await showPractice(none);
    expect(part('On record').getByText(/^No public record found\. Some city may/)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'When it started' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Case studies' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Recognised cities' })).toBeNull();
  });

  it('marks English texts on a French page', async () => {
    await showPractice(assemblies, 'fr');
    expect(screen.getByText('What a is.')).toHaveAttribute('lang', 'en');
    expect(screen.getByText(/Les fiches et les résumés sont en anglais/)).toBeVisible();
  });

  it('is empty for a practice that the atlas does not have', async () => {
    await showPractice({ ...assemblies, id: 'magic' });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
