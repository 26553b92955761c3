// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import type { Language } from '../../../src/i18n/languages';
import { spreadYears } from '../../../src/pages/explore/charts/Spread';
import MapYears from '../../../src/pages/explore/charts/MapYears';
import { YearsStrip } from '../../../src/pages/explore/charts/YearsStrip';
import { formatView, parseView } from '../../../src/view/codec';
import { ResultProvider, useResult } from '../../../src/view/ResultContext';
import { viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/charts/fixture';
import { show } from '../pages/reader';

function Found() {
  return <p data-testid="found">{useResult().records.length}</p>;
}

async function open(address = '', language: Language = 'en') {
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <ResultProvider>
        <YearsStrip />
        <Found />
      </ResultProvider>
    </AtlasProvider>,
    language,
  );
  act(() => viewStore.setState(parseView(`?show=charts&${address}`), true));
  return user;
}

const address = () => formatView(viewStore.getState());
const first = () => screen.getByRole('slider', { name: 'First year' });
const last = () => screen.getByRole('slider', { name: 'Last year' });
const move = (handle: HTMLElement, year: number) =>
  fireEvent.change(handle, { target: { value: String(year) } });

describe('the strip of years', () => {
  it('stands over all years, says so, and keeps what has no year in sight', async () => {
    await open();
    expect(screen.getByText('All years are shown.')).toBeVisible();
    expect(first()).toHaveAttribute('aria-valuetext', 'from the first on record');
    expect(last()).toHaveAttribute('aria-valuetext', 'to the last on record');
    // What began long ago shares a bar.
    expect([first(), last()].map((one) => one.getAttribute('min'))).toEqual(['2006', '2006']);
    expect(last()).toHaveValue('2022');
    expect(
      screen.getByText('Hatched: first year not known, 1 of 6 records. They are counted in.'),
    ).toBeVisible();
  });

  it('writes the years into the address, and leaves its own bars as they are', async () => {
    await open();
    move(first(), 2019);
    move(last(), 2020);
    expect(address()).toBe('?from=2019&to=2020&show=charts');
    expect(screen.getByText('2019 to 2020.')).toBeVisible();
    expect(first()).toHaveAttribute('aria-valuetext', '2019');
    await waitFor(() => expect(screen.getByTestId('found')).toHaveTextContent('3'));
    expect(last()).toHaveAttribute('max', '2022');
    expect(screen.getByText(/1 of 6 records\. They are left out/)).toBeVisible();
  });

  it('lets no handle pass the other, and none ask for a year at its end', async () => {
    await open('from=2019&to=2020');
    move(first(), 2022);
    expect(address()).toBe('?from=2020&to=2020&show=charts');
    move(last(), 2010);
    expect(address()).toBe('?from=2020&to=2020&show=charts');
    move(last(), 2022);
    expect(address()).toBe('?from=2020&show=charts');
    move(first(), 2006);
    expect(address()).toBe('?show=charts');
  });

  it('shows years that an address asks for beyond its bars, and all again when asked', async () => {
    const user = await open('from=1990&undated=with');
    expect(screen.getByText('Since 1990.')).toBeVisible();
    expect(first()).toHaveValue('2006');
    expect(screen.getByText(/They are counted in/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'All years' }));
    expect(viewStore.getState().from).toBeNull();
  });

  it('leads on to how a practice spread, as views of the map', async () => {
    await open('practice=innovation-strategy,open-data');
    const spread = within(screen.getByRole('navigation', { name: 'How it spread' }));
    expect(spread.getByText(/Citizens’ assembly or panel/)).toBeVisible();
    expect(spread.getByRole('link', { name: 'until 2001 (1 record)' })).toHaveAttribute(
      'href',
      '/?practice=citizens-assembly&to=2001',
    );
  });

  it('speaks French', async () => {
    await open('from=2020', 'fr');
    expect(screen.getByText('Depuis 2020.')).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Dernière année' })).toBeVisible();
  });
});

describe('the stops of a spread', () => {
  it('share the records among them, each once, and leave today to the last', () => {
    const years = [2001, 2005, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];
    expect(spreadYears(years)).toEqual([2010, 2014, 2018, 2022]);
    expect(spreadYears([2020, 2020, 2020])).toEqual([]);
    expect(spreadYears([])).toEqual([]);
  });
});

describe('the strip under the map', () => {
  const openMap = async (address = '') => {
    await show(
      <AtlasProvider atlas={atlas}>
        <ResultProvider>
          <MapYears />
          <Found />
        </ResultProvider>
      </AtlasProvider>,
    );
    act(() => viewStore.setState(parseView(`?practice=citizens-assembly&${address}`), true));
  };

  it('has the years of what is asked for, and says what has none', async () => {
    await openMap();
    const strip = within(screen.getByRole('region', { name: 'Years in which records began' }));
    expect(strip.getAllByRole('slider')).toHaveLength(2);
    expect(strip.getByText(/^Hatched: first year not known, 1 of 3 records\./)).toBeInTheDocument();
    // What the charts have room for.
    expect(strip.queryByRole('table')).toBeNull();
    expect(strip.queryByRole('link')).toBeNull();
  });

  it('writes the years into the address of the map', async () => {
    await openMap();
    move(last(), 2010);
    expect(address()).toBe('?practice=citizens-assembly&to=2010');
    await waitFor(() => expect(screen.getByTestId('found')).toHaveTextContent('1'));
    expect(last()).toHaveAttribute('max', '2022');
    expect(screen.getByText(/They are left out while years are chosen\./)).toBeInTheDocument();
  });
});
