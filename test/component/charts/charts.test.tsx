// @vitest-environment jsdom
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createIndex } from '../../../src/atlas/facets';
import ChartsView from '../../../src/pages/explore/charts/ChartsView';
import type { Language } from '../../../src/i18n/languages';
import { parseView } from '../../../src/view/codec';
import { useView, viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/charts/fixture';
import { show } from '../pages/reader';

const index = createIndex(atlas);

/** The charts as the home page gives them the view. */
function Charts() {
  const view = useView((now) => now);
  return (
    <AtlasProvider atlas={atlas}>
      <ChartsView atlas={atlas} result={index.run(view)} />
    </AtlasProvider>
  );
}

async function showCharts(address = '', language: Language = 'en') {
  const user = await show(<Charts />, language);
  act(() => viewStore.setState(parseView(`?show=charts&${address}`), true));
  return user;
}

const figure = (name: string) => within(screen.getByRole('figure', { name }));
const grid = (name: string) => within(screen.getByRole('grid', { name }));
const crossings = 'Practices by challenge';
const assemblyOnAgeing = 'Citizens’ assembly or panel, Ageing: 2 cities';

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('records by practice', () => {
  it('are bars with names, numbers in words, and a table on demand', async () => {
    const user = await showCharts();
    const chart = figure('Records by capability and practice');
    expect(chart.getByRole('heading', { name: 'Leadership' })).toBeVisible();
    expect(chart.getByText('3 records')).toBeInTheDocument();
    expect(chart.getByRole('table')).not.toBeVisible();
    await user.click(chart.getByText('Show the numbers as a table'));
    expect(chart.getByRole('table')).toBeVisible();
    const row = chart.getByRole('row', { name: /Innovation strategy/ });
    expect(row).toHaveTextContent('Innovation strategy22');
  });

  it('tick and untick a practice, and mark it', async () => {
    const user = await showCharts();
    const bar = () =>
      figure('Records by capability and practice').getByRole('link', { name: 'Open data' });
    expect(bar()).toHaveAttribute('href', '/?practice=open-data&show=charts');
    await user.click(bar());
    expect(viewStore.getState()).toMatchObject({ practice: ['open-data'], show: 'charts' });
    expect(bar()).toHaveAttribute('aria-current', 'true');
    await user.click(bar());
    expect(viewStore.getState().practice).toEqual([]);
  });

  it('keep the numbers of the others while one is chosen', async () => {
    await showCharts('practice=open-data');
    expect(figure('Records by capability and practice').getByText('3 records')).toBeVisible();
  });
});

describe('records by first year', () => {
  it('are columns in words, and say what is not known', async () => {
    await showCharts();
    const chart = figure('Records by first year');
    expect(chart.getByText('2019: 2 records')).toBeInTheDocument();
    expect(chart.getByText('≤ 2006: 1 record')).toBeInTheDocument();
    expect(chart.getByText('First year not known: 1 of 6 records.')).toBeVisible();
    expect(chart.getByText(/known for 5 of 6 records/)).toBeVisible();
  });

  it('follow the filters', async () => {
    await showCharts('practice=open-data');
    const chart = figure('Records by first year');
    expect(chart.getAllByRole('listitem')).toHaveLength(1);
    expect(chart.queryByText(/not known:/)).toBeNull();
  });

  it('explain a fall at their end, and only where there is one', async () => {
    await showCharts();
    const falling = /documents about them are still to come/;
    expect(figure('Records by first year').getByText(falling)).toBeVisible();
    act(() => viewStore.setState(parseView('?show=charts&practice=open-data'), true));
    expect(screen.queryByText(falling)).toBeNull();
  });
});

describe('practices by challenge', () => {
  it('is a grid with names on both sides, totals, and words for nothing', async () => {
    await showCharts();
    const chart = grid(crossings);
    expect(chart.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Practice',
      'Climate',
      'Ageing',
      'Cities in all',
    ]);
    const team = chart.getByRole('row', { name: /^Innovation team or lab/ });
    expect(within(team).getAllByText('No public record found')).toHaveLength(2);
    expect(chart.getByRole('row', { name: /^Cities in all/ })).toHaveTextContent(
      'Cities in all122',
    );
  });

  it('asks for both when a number is pressed, marks it, and lets go again', async () => {
    const user = await showCharts();
    const cell = () => grid(crossings).getByRole('link', { name: assemblyOnAgeing });
    expect(cell()).toHaveAttribute(
      'href',
      '/?practice=citizens-assembly&challenge=ageing&show=charts',
    );
    await user.click(cell());
    expect(viewStore.getState()).toMatchObject({
      practice: ['citizens-assembly'],
      challenge: ['ageing'],
    });
    expect(cell()).toHaveAttribute('aria-current', 'true');
    await user.click(cell());
    expect(viewStore.getState()).toMatchObject({ practice: [], challenge: [] });
  });

  it('is one tab stop that arrow keys walk through, past empty cells', async () => {
    const user = await showCharts();
    const links = grid(crossings).getAllByRole('link');
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    act(() => links[0]?.focus());
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(screen.getByRole('link', { name: assemblyOnAgeing })).toHaveFocus();
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
    await user.keyboard('{ArrowDown}{Control>}{ArrowUp}{/Control}');
    expect(screen.getByRole('link', { name: assemblyOnAgeing })).toHaveFocus();
    await user.keyboard('{Home}{Enter}');
    expect(viewStore.getState().challenge).toEqual(['climate']);
  });

  it('leaves a click for a new tab to the browser', async () => {
    const user = await showCharts();
    const stay = (event: Event) => event.preventDefault();
    document.addEventListener('click', stay);
    await user.keyboard('{Control>}');
    await user.click(grid(crossings).getByRole('link', { name: assemblyOnAgeing }));
    await user.click(screen.getByRole('link', { name: 'Open data' }));
    await user.keyboard('{/Control}');
    document.removeEventListener('click', stay);
    expect(viewStore.getState().practice).toEqual([]);
  });
});

describe('practices that go together', () => {
  const together = 'Practices that go together';
  const strategyAndAssembly = 'Innovation strategy + Citizens’ assembly or panel';

  it('are bars of how many cities have both, beside what chance would give, and all pairs as a table', async () => {
    const user = await showCharts();
    const chart = figure(together);
    expect(chart.getByText('2; about 1 by chance')).toBeVisible();
    await user.click(chart.getByText('Show the numbers as a table'));
    const rows = within(chart.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(`${strategyAndAssembly}21`);
    expect(rows).toHaveLength(4);
  });

  it('ask for both and let go', async () => {
    const user = await showCharts();
    const bar = () => figure(together).getByRole('link', { name: strategyAndAssembly });
    await user.click(bar());
    expect(viewStore.getState()).toMatchObject({
      practice: ['innovation-strategy', 'citizens-assembly'],
      match: 'all',
    });
    expect(figure(together).getByText(/Of the 2 cities shown/)).toBeVisible();
    expect(bar()).toHaveAttribute('aria-current', 'true');
    await user.click(bar());
    expect(viewStore.getState()).toMatchObject({ practice: [], match: 'any' });
  });

  it('say so where no pair stands out from chance', async () => {
    await showCharts('country=BE');
    expect(figure(together).getByText(/^No two practices go together more or less/)).toBeVisible();
  });
});

describe('a headline', () => {
  it('says of each chart what stands out', async () => {
    await showCharts();
    for (const sentence of [
      'Citizens’ assembly or panel has the most records: 3 of 6.',
      '4 of 5 records with a start year began in 2019 or later.',
      'Most often found: Citizens’ assembly or panel, on Ageing, in 2 cities.',
      /^Most beyond chance: Innovation strategy with Citizens’ assembly or panel, in 2 cities/,
    ]) {
      expect(screen.getByText(sentence)).toBeVisible();
    }
  });
});

it('the charts say so where no record is left', async () => {
  await showCharts('status=planned');
  expect(screen.getByText(/no public record found for these filters/)).toBeVisible();
  expect(screen.queryByRole('figure')).toBeNull();
});

it('the charts speak French', async () => {
  await showCharts('', 'fr');
  expect(
    screen.getByRole('link', {
      name: 'Assemblée ou panel de citoyens, Vieillissement\u00a0: 2 villes',
    }),
  ).toBeVisible();
});
