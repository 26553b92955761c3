// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { allDetailsQuery, atlasQuery, practiceQuery } from '../../../src/atlas/queries';
import type { CityDetails, GuideEntry, PracticeDetails } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import BriefPage from '../../../src/pages/brief/BriefPage';
import { CityProfile } from '../../../src/pages/city/CityProfile';
import PracticePage from '../../../src/pages/practice/PracticePage';
import { mineStore } from '../../../src/saved/mine';
import { parseView } from '../../../src/view/codec';
import { viewStore } from '../../../src/view/store';
import { parseAtlas } from '../../../src/atlas/model';
import { sourceOf } from '../../unit/brief/fixture';
import { atlas, core } from '../../unit/charts/fixture';
import { cityOf, atlas as small, ghent } from '../../unit/pages/fixture';
import { show, showPage } from '../pages/reader';
import { assemblies, record } from './fixture';

// The first test also waits for the catalogues, on a busy machine for longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  localStorage.clear();
  mineStore.setState({ mine: null });
});

// Made up: no public document has been read for these.
const guide: GuideEntry[] = [
  { field: 'owner', text: 'The office of the mayor.', source: 'plan', locator: 'Page 4' },
  { field: 'cost', text: 'About 90,000 euros.', source: 'plan', locator: null },
  { field: 'document', text: 'Rules of the panel', source: 'plan', locator: null },
];

const told: PracticeDetails = {
  ...assemblies,
  records: assemblies.records.map((record) =>
    record.id === 'b' || record.id === 'c' ? { ...record, guide } : record,
  ),
};

async function showPractice(details: PracticeDetails, language: Language = 'en') {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  client.setQueryData(practiceQuery(details.id).queryKey, details);
  return showPage('practice', <PracticePage id={details.id} />, language, client, details.id);
}

describe('“Adopt this” on the page of a practice', () => {
  it('has examples, first steps and documents, each with its city and source', async () => {
    await showPractice(told);
    const part = within(await screen.findByRole('region', { name: 'Adopt this' }));
    expect(part.getByText(/^The records of 2 cities say how it was done/)).toBeVisible();
    expect(part.getByRole('heading', { name: '2 examples' })).toBeVisible();
    expect(part.getByRole('link', { name: 'Ghent: Record b' })).toHaveAttribute(
      'href',
      '/city/ghent/#b',
    );
    const steps = part.getAllByText(/^(Name who|Find the|Plan the|Be ready)/);
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Name who is to run it.',
      'Find the money.',
    ]);
    expect(part.getAllByText('The office of the mayor.')[0]?.closest('li')).toHaveTextContent(
      'Ghent: The office of the mayor. (Het plan, City of Ghent, 2023, Page 4)',
    );
    expect(part.getByRole('heading', { name: 'Documents to copy' })).toBeVisible();
    expect(part.getAllByText('Rules of the panel')).toHaveLength(2);
  });

  it('asks for the reader’s city, keeps it on the device, and leaves it out of its own examples', async () => {
    const user = await showPractice(told);
    const part = within(await screen.findByRole('region', { name: 'Adopt this' }));
    await user.selectOptions(part.getByRole('combobox', { name: 'Your city' }), 'Ghent');
    expect(part.getByRole('heading', { name: 'An example from a city like Ghent' })).toBeVisible();
    expect(part.queryByRole('link', { name: 'Ghent: Record b' })).toBeNull();
    expect(mineStore.getState().mine).toBe('ghent');
  });

  it('speaks the reader’s language', async () => {
    await showPractice(told, 'fr');
    const part = within(await screen.findByRole('region', { name: 'S’en inspirer' }));
    expect(part.getByRole('heading', { name: 'Documents à reprendre' })).toBeVisible();
    expect(part.getAllByText('About 90,000 euros.')[0]).toHaveAttribute('lang', 'en');
  });

  it('takes no room where no record says how it was done', async () => {
    await showPractice(assemblies);
    expect(screen.queryByRole('region', { name: 'Adopt this' })).toBeNull();
    expect(document.getElementById('adopt')).toBeNull();
  });
});

const [strategy, ...others] = ghent.records;
const source = ghent.sources[0]?.id ?? '';
const own = guide.map((entry) => ({ ...entry, source }));
const guided: CityDetails = {
  ...ghent,
  records: [...(strategy ? [{ ...strategy, guide: own }] : []), ...others],
};

/** Six cities with an assembly each; each says how it was done, on sources of its own. */
const crowd = parseAtlas({
  ...core,
  cities: ['ghent', 'lyon', 'nice', 'pisa', 'rome', 'turin'].map((id, at) => [
    id,
    id,
    '',
    at % 2,
    45 + at,
    4,
    100_000 * (at + 1),
    2025,
    [],
    0,
  ]),
  records: [0, 1, 2, 3, 4, 5].map((at) => [at, 3, 2, [], 2015 + at, null]),
});
const crowdTold: CityDetails[] = crowd.cities.map(({ id }) => ({
  ...ghent,
  id,
  records: [
    {
      ...record(`of-${id}`, id),
      source: `${id}-page`,
      guide: guide.map((entry) => ({
        ...entry,
        text: `${entry.text} ${id}`,
        source: `${id}-${entry.field === 'document' ? 'rules' : 'plan'}`,
        locator: null,
      })),
    },
  ],
  recognitions: [],
  caseStudies: [],
  sources: ['page', 'plan', 'rules'].map((what) => ({ ...sourceOf(`${id}-${what}`) })),
}));

describe('how a record was done', () => {
  it('stands with the record of the city', async () => {
    await show(
      <AtlasProvider atlas={small}>
        <CityProfile city={cityOf('ghent')} details={guided} headingLevel={1} />
      </AtlasProvider>,
    );
    const heading = await screen.findByRole('heading', { name: 'How it was done', level: 4 });
    const terms = within(heading.parentElement ?? document.body).getAllByRole('term');
    expect(terms.map(({ textContent }) => textContent)).toEqual([
      'Who runs it',
      'What it cost',
      'Documents to copy',
    ]);
  });

  it.each([
    ['?city=ghent', 'Who runs it: The office of the mayor. [1]'],
    ['?practice=innovation-strategy', 'Ghent: The office of the mayor. [1]'],
  ])('is printed with the number of its source: %s', async (search, line) => {
    const client = createClient();
    client.setQueryData(atlasQuery.queryKey, small);
    client.setQueryData(['city', 'ghent'], guided);
    client.setQueryData(allDetailsQuery.queryKey, { version: 'x', cities: [guided] });
    await showPage('brief', <BriefPage />, 'en', client);
    await act(async () => viewStore.setState(parseView(search), true));
    const text = await screen.findByText('The office of the mayor.');
    expect(text.closest('li')?.textContent).toMatch(
      new RegExp(
        line.replaceAll(/[.[\]]/g, String.raw`\$&`).replace(String.raw`\[1\]`, String.raw`\[\d\]`),
      ),
    );
  });

  it.each(['?practice=citizens-assembly', '?practice=citizens-assembly&near=nice'])(
    'leaves no number on paper that nothing points to: %s',
    async (search) => {
      const client = createClient();
      client.setQueryData(atlasQuery.queryKey, crowd);
      client.setQueryData(allDetailsQuery.queryKey, { version: 'x', cities: crowdTold });
      await showPage('brief', <BriefPage />, 'en', client);
      await act(async () => viewStore.setState(parseView(`${search}&most=1`), true));
      await screen.findByRole('heading', { name: 'Adopt this' });
      const pointed = screen
        .getAllByRole('link', { name: /^Source \[\d+\]$/ })
        .map((link) => link.getAttribute('href')?.slice(1));
      const numbered = [...document.querySelectorAll('[id^="note-"]')].map(({ id }) => id);
      expect(numbered).toHaveLength(7); // two things told of three cities, and one record
      expect([...new Set(pointed)]).toEqual(numbered);
    },
  );
});
