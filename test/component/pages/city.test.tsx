// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { CityPanel } from '../../../src/pages/explore/CityPanel';
import { CityProfile } from '../../../src/pages/city/CityProfile';
import { WithRecordActions } from '../../../src/profile/RecordActions';
import { SameCountry } from '../../../src/pages/city/CityPage';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import type { Language } from '../../../src/i18n/languages';
import { atlas, cityOf, ghent } from '../../unit/pages/fixture';
import { show } from './reader';
import { wholly } from '../wholly';

const city = cityOf('ghent');
const showProfile = (language: Language = 'en') =>
  show(
    <AtlasProvider atlas={atlas}>
      <CityProfile city={city} details={ghent} headingLevel={1} />
    </AtlasProvider>,
    language,
  );
const record = (name: string) => {
  const found = screen.getByRole('heading', { name }).closest('article');
  if (!found) throw new Error(`no record ${name}`);
  return within(found);
};

describe('a record that is new', () => {
  const [first, ...others] = ghent.records;
  if (!first) throw new Error('the fixture has no record');
  const details = { ...ghent, records: [{ ...first, newUntil: '2027-01-28' }, ...others] };
  const profile = (
    <AtlasProvider atlas={atlas}>
      <CityProfile city={city} details={details} headingLevel={1} />
    </AtlasProvider>
  );

  it.each([
    ['2026-11-30', 1],
    ['2027-01-28', 1],
    ['2027-01-29', 0],
  ])('says so on %s, by the reader’s clock', async (day, count) => {
    vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`), toFake: ['Date'] });
    await show(profile);
    expect(screen.queryAllByText('New')).toHaveLength(count);
    vi.useRealTimers();
  });

  it('says nothing in the prerendered page, whatever the day of the build', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00Z'), toFake: ['Date'] });
    await show(profile);
    const browser = document.body.innerHTML;
    const messages = await loadMessages('en', ['app', 'words', 'definitions', 'city', 'map']);
    const html = renderToString(
      <I18nProvider i18n={createTranslator('en', messages)}>{profile}</I18nProvider>,
    );
    expect(browser).toContain('>New<');
    expect(html).toContain(first.name);
    expect(html).not.toContain('>New<');
    vi.useRealTimers();
  });
});

describe('the profile of a city', () => {
  it('names the city in both ways, its country, and its people with year and source', async () => {
    await showProfile();
    expect(screen.getByRole('heading', { level: 1, name: 'Ghent' })).toBeVisible();
    expect(screen.getByText('Gent')).toBeVisible();
    expect(screen.getByText(wholly(/Belgium · 272,000 people, 2025/))).toBeVisible();
    expect(screen.getByRole('link', { name: 'Statbel' })).toHaveAttribute('rel', 'noopener');
    expect(screen.getByText(wholly(/2 records in 2 practices\. Counts show what/))).toBeVisible();
    expect(screen.getByText('Rounded.')).toBeVisible();
  });

  it('gives each record with its practice, status, years, challenges and text', async () => {
    await showProfile();
    const strategy = record('Strategy 2030');
    expect(strategy.getByRole('link', { name: 'Innovation strategy' })).toHaveAttribute(
      'href',
      '/practice/innovation-strategy/',
    );
    expect(strategy.getByText('Active')).toBeVisible();
    expect(strategy.getByText('since 2019')).toBeVisible();
    expect(strategy.getByText('On: Climate')).toBeVisible();
    expect(strategy.getByText('A strategy that the council adopted.')).toBeVisible();
  });

  it('says when a record was corrected, and why', async () => {
    const [strategy, ...others] = ghent.records;
    if (!strategy) throw new Error('Ghent has records');
    const changed = { ...strategy, added: '2026-11-24', changed: '2026-11-29', reason: 'status' };
    const details = { ...ghent, records: [changed, ...others] };
    await show(
      <AtlasProvider atlas={atlas}>
        <CityProfile city={city} details={details} headingLevel={1} />
      </AtlasProvider>,
      'fr',
    );
    expect(screen.getByText(/Corrigée le 29 novembre 2026/)).toBeVisible();
    expect(screen.getByText('(status)')).toHaveAttribute('lang', 'en');
    expect(screen.getAllByText(/Corrigée le/)).toHaveLength(1);
  });

  it('says at the address of a removed record when it went, and why', async () => {
    const removed = [{ id: 'ghent-old', removed: '2026-11-29', reason: 'not what it says' }];
    const details = { ...ghent, removed };
    await show(
      <AtlasProvider atlas={atlas}>
        <CityProfile city={city} details={details} headingLevel={1} />
      </AtlasProvider>,
    );
    expect(screen.getByRole('heading', { name: 'No longer in the atlas' })).toBeVisible();
    expect(document.getElementById('ghent-old')).toHaveTextContent(
      /^ghent-oldRemoved on .*2026 \(not what it says\)$/,
    );
  });

  it('says on whose word, and links to the document', async () => {
    await showProfile();
    const strategy = record('Strategy 2030');
    expect(strategy.getByText('City of Ghent, 2023 · City · Dutch')).toBeVisible();
    const link = strategy.getByRole('link', { name: 'Strategie' });
    expect(link).toHaveAttribute('href', 'https://gent.example/s');
    expect(link).toHaveAttribute('rel', 'noopener');
    expect(link).toHaveAttribute('lang', 'nl');
    expect(strategy.getByText(', Chapter 4')).toBeVisible();
  });

  it('links to a page about a document without an address, or says that none is known', async () => {
    await showProfile();
    const assembly = record('Climate assembly');
    expect(assembly.getByRole('link', { name: 'About this document' })).toHaveAttribute(
      'href',
      'https://gent.example/a',
    );
    expect(screen.getAllByText(/No lasting public address is known/)).toHaveLength(2);
  });

  it('draws what is missing as missing, with its definition', async () => {
    const user = await showProfile();
    const title = screen.getByRole('heading', { name: 'No public record found for 2 practices' });
    await user.click(title);
    const missing = title.closest('details');
    if (!missing) throw new Error('nothing is missing');
    const { getAllByRole, getByText } = within(missing);
    expect(getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Organisation',
      'Analysis',
    ]);
    await user.click(getByText('Open data'));
    expect(getByText(/A public open-data portal/)).toBeVisible();
    expect(missing).toHaveTextContent('nobody asked the city');
  });

  it('lists recognitions and case studies; an "other" recognition by its own name', async () => {
    const user = await showProfile();
    const title = screen.getByRole('heading', { name: 'Recognitions' });
    const line = title.closest('summary');
    expect(line).toHaveTextContent(
      'Recognitions European Capital of Innovation (iCapital) 2024 · Smart prize',
    );
    await user.click(title);
    expect(screen.getByText(/Winner, 2024/)).toBeVisible();
    expect(screen.getAllByText('Smart prize')).toHaveLength(2);
    expect(screen.queryByText(/Other recognition/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Studie over Gent' })).toHaveAttribute('lang', 'nl');
  });

  it('leads to the map and to its own data', async () => {
    const user = await showProfile();
    expect(screen.getByRole('link', { name: 'Show on the map' })).toHaveAttribute(
      'href',
      '/?city=ghent',
    );
    await user.click(screen.getByText('More'));
    expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', '/city/ghent.csv');
    expect(screen.getByRole('link', { name: /JSON/ })).toHaveAttribute(
      'href',
      '/data/city/ghent.json',
    );
  });

  it('says in a line by rule what is on record, newest first, and the newest recognition', async () => {
    await showProfile();
    expect(
      screen.getByText(
        'On record: citizens’ assembly or panel (2022) and innovation strategy (2019). ' +
          'Recognised: European Capital of Innovation (iCapital), 2024 and 1 more.',
      ),
    ).toBeVisible();
  });

  it('tells in words how many records each quarter of its mark stands for', async () => {
    await showProfile();
    const shown = (role: string) =>
      screen
        .getAllByRole(role)
        .filter((element) => !element.closest('details'))
        .map(({ textContent }) => textContent);
    const [terms, counts] = [shown('term'), shown('definition')];
    expect(terms.map((term, at) => [term, counts[at]])).toEqual([
      ['Leadership', '1'],
      ['Organisation', '0'],
      ['Analysis', '0'],
      ['Partnership', '1'],
    ]);
  });

  it('has the newest record first, at the address by which others link to it', async () => {
    await showProfile();
    const names = screen
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(names.slice(0, 2)).toEqual(['Climate assembly', 'Strategy 2030']);
    const place = document.getElementById('practice-innovation-strategy');
    expect(place).toContainElement(screen.getByRole('heading', { name: 'Strategy 2030' }));
  });

  it('has a case study of a practice at the record that it tells of, and no second time', async () => {
    const [study] = ghent.caseStudies;
    if (!study) throw new Error('Ghent has a study');
    const told = {
      ...study,
      id: 'told',
      title: 'How lots are drawn',
      practices: ['citizens-assembly'],
    };
    await show(
      <AtlasProvider atlas={atlas}>
        <CityProfile
          city={city}
          details={{ ...ghent, caseStudies: [study, told] }}
          headingLevel={1}
        />
      </AtlasProvider>,
    );
    expect(
      record('Climate assembly').getByRole('link', { name: 'How lots are drawn' }),
    ).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'How lots are drawn' })).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'Other case studies' })).toBeVisible();
  });

  it('marks English texts on a French page, and says so', async () => {
    await showProfile('fr');
    expect(screen.getByText('Residents drawn by lot.')).toHaveAttribute('lang', 'en');
    expect(screen.getByText(/sont en anglais/)).toBeVisible();
    expect(screen.getAllByText('City of Ghent, 2023 · Ville · néerlandais')).toHaveLength(2);
  });

  it('has no heading for what a city does not have', async () => {
    const bare = { ...ghent, recognitions: [], caseStudies: [], note: null };
    await show(
      <AtlasProvider atlas={atlas}>
        <CityProfile city={city} details={bare} headingLevel={1} />
      </AtlasProvider>,
    );
    expect(screen.queryByRole('heading', { name: 'Recognitions' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Case studies' })).toBeNull();
  });
});

describe('an address that no longer answers', () => {
  it('is told with its day, beside the title and publisher to search for', async () => {
    const sources = ghent.sources.map((one) =>
      one.id === 'with-address' ? { ...one, gone: '2027-03-12' } : one,
    );
    await show(
      <AtlasProvider atlas={atlas}>
        <CityProfile city={city} details={{ ...ghent, sources }} headingLevel={1} />
      </AtlasProvider>,
    );
    expect(
      record('Strategy 2030').getByText(/no longer answers \(checked on 12 March 2027\)/),
    ).toBeVisible();
    expect(record('Climate assembly').queryByText(/no longer answers/)).toBeNull();
  });
});

describe('a confirmation', () => {
  it.each([
    ['en', 'Confirmed by the city, March 2027'],
    ['fr', 'Confirmée par la ville, mars 2027'],
  ] as const)('stands with the record that the city has confirmed: %s', async (language, words) => {
    const [strategy, ...others] = ghent.records;
    if (!strategy) throw new Error('Ghent has records');
    const details = { ...ghent, records: [{ ...strategy, confirmed: '2027-03-04' }, ...others] };
    await show(
      <AtlasProvider atlas={atlas}>
        <CityProfile city={city} details={details} headingLevel={1} />
      </AtlasProvider>,
      language,
    );
    expect(record('Strategy 2030').getByText(words)).toBeVisible();
    expect(screen.getAllByText(words)).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('begins at the record it is about, or at the city', async () => {
    const user = await showProfile();
    await user.click(screen.getByText('Choose the record'));
    expect(screen.getByText('ghent-strategy')).toBeVisible();
    const list = within(screen.getByText('ghent-strategy').closest('li') ?? document.body);
    expect(list.getByRole('link')).toHaveAttribute(
      'href',
      '/correct/?city=ghent&record=ghent-strategy',
    );
    expect(screen.getByRole('link', { name: /Something is missing/ })).toHaveAttribute(
      'href',
      '/correct/?city=ghent',
    );
    expect(screen.getByRole('link', { name: 'how corrections are made' })).toHaveAttribute(
      'href',
      '/about/#corrections',
    );
  });

  it('is one click from every record of a city', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <WithRecordActions city={city}>
          <CityProfile city={city} details={ghent} headingLevel={1} />
        </WithRecordActions>
      </AtlasProvider>,
    );
    const link = record('Climate assembly').getByRole('link', { name: /^Suggest a correction/ });
    expect(link).toHaveAttribute('href', '/correct/?city=ghent&record=ghent-assembly');
  });
});

describe('the other cities of the country', () => {
  it('are linked', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <SameCountry city={city} />
      </AtlasProvider>,
    );
    const list = screen.getByRole('navigation', { name: 'Other cities in Belgium' });
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Bruges']);
  });

  it('are not announced where there are none', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <SameCountry city={cityOf('milan')} />
      </AtlasProvider>,
    );
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('the panel of a city', () => {
  const onClose = vi.fn<() => void>();
  beforeEach(() => onClose.mockClear());
  const answer = (respond: () => Promise<Response>) => vi.stubGlobal('fetch', respond);

  it('has the name at once and takes the focus there; the texts follow', async () => {
    answer(() => Promise.resolve(Response.json(ghent)));
    const user = await show(
      <AtlasProvider atlas={atlas}>
        <CityPanel city={city} record={null} onClose={onClose} />
      </AtlasProvider>,
    );
    expect(screen.getByRole('heading', { name: 'Ghent' })).toHaveFocus();
    expect(await screen.findByText('Residents drawn by lot.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open page' })).toHaveAttribute('href', '/city/ghent/');
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says what went wrong and tries again', async () => {
    let broken = true;
    answer(() =>
      Promise.resolve(broken ? new Response('', { status: 404 }) : Response.json(ghent)),
    );
    const user = await show(
      <AtlasProvider atlas={atlas}>
        <CityPanel city={city} record={null} onClose={onClose} />
      </AtlasProvider>,
    );
    const notice = await screen.findByRole('alert', {}, { timeout: 10_000 });
    expect(notice).toHaveTextContent('not where it should be');
    broken = false;
    await user.click(within(notice).getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Residents drawn by lot.', {}, { timeout: 10_000 }),
    ).toBeVisible();
  }, 30_000);
});
