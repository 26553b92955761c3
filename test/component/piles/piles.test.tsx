// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openingLooks } from '../../../src/map/looks';
import { paintMarks, type Look } from '../../../src/map/transitions/paintMarks';
import type { TransitionMark } from '../../../src/map/transitions/placement';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import PilesView from '../../../src/charts/piles/PilesView';
import { defaultView } from '../../../src/view/view';
import { setView, viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/pages/fixture';
import { standInForPiles } from './stand';
import { show } from '../pages/reader';

vi.mock('../../../src/map/transitions/paintMarks', async (real) => ({
  ...(await real<object>()),
  paintMarks: vi.fn(),
}));

beforeEach(() => {
  vi.mocked(paintMarks).mockClear();
  standInForPiles();
  standInForCanvas();
});

/** A canvas: what is painted on it is kept by `painted`. */
function standInForCanvas(): void {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => Object.create(null));
}

const open = (cities = atlas.cities) =>
  show(
    <AtlasProvider atlas={atlas}>
      <PilesView atlas={atlas} cities={cities} filter={defaultView} found={null} />
    </AtlasProvider>,
  );
const pile = (name: RegExp) => screen.getByRole('listbox', { name });
/** What was painted last. */
function painted(): { marks: readonly TransitionMark[]; look: Look } {
  const [, marks = [], , how] = vi.mocked(paintMarks).mock.lastCall ?? [];
  return {
    marks,
    look: how?.look ?? {
      theme: 'light',
      coloring: null,
      looks: openingLooks,
      selected: null,
      pointed: null,
    },
  };
}
const keys = () => painted().marks.map(({ key }) => key);

describe('piles', () => {
  it('tell each answer with its number and share, and its cities', async () => {
    await open();
    const strategy = pile(/^Innovation strategy: 1 city, 33%$/);
    expect(
      within(strategy)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Ghent, Belgium, 2 records']);
    expect(pile(/^No public record found: 1 city/)).toBeVisible();
    expect(screen.getByText(/Shares are of the 3 cities shown/)).toBeVisible();
    expect(keys()).toEqual(['ghent.0', 'milan.0', 'ghent.1', 'bruges.0']);
  });

  it('say the same in a table', async () => {
    const user = await open();
    await user.click(screen.getByText('The same as a table'));
    const row = screen.getByRole('row', { name: /^Citizens/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['1', '33%']);
    expect(screen.getAllByRole('row')).toHaveLength(5);
  });

  it('are regrouped by another question, with the same marks', async () => {
    const user = await open();
    await user.click(screen.getByRole('link', { name: 'Region' }));
    expect(viewStore.getState().group).toBe('region');
    expect(pile(/^Western.*: 2 cities, 67%$/)).toBeVisible();
    expect(keys()).toEqual(['bruges.0', 'ghent.0', 'milan.0']);
  });

  it('are filters', async () => {
    const user = await open();
    const link = screen.getByRole('link', { name: 'Innovation strategy' });
    expect(link).toHaveAttribute('href', '/?practice=innovation-strategy');
    await user.click(link);
    expect(viewStore.getState().practice).toEqual(['innovation-strategy']);
    expect(screen.queryByRole('link', { name: 'No public record found' })).toBeNull();
  });

  it('are walked by keys: marks by arrows, piles beyond their ends, Enter chooses', async () => {
    const user = await open();
    act(() => setView({ group: 'region' }));
    const western = pile(/^Western/);
    act(() => western.focus());
    expect(western.getAttribute('aria-activedescendant')).toBe('pile-western-0');
    await user.keyboard('{ArrowRight}');
    expect(western.getAttribute('aria-activedescendant')).toBe('pile-western-1');
    await user.keyboard('{Enter}');
    expect(viewStore.getState().city).toBe('ghent');
    expect(within(western).getByRole('option', { name: /^Ghent/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.keyboard('{ArrowRight}');
    expect(pile(/^Southern/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(western).toHaveFocus();
    expect(screen.getAllByRole('listbox').filter((list) => list.tabIndex === 0)).toEqual([western]);
  });

  it('are walked by letters, and from end to end', async () => {
    const user = await open();
    act(() => setView({ group: 'region' }));
    const western = pile(/^Western/);
    act(() => western.focus());
    for (const [key, at] of [
      ['{End}', 1],
      ['{Home}', 0],
      ['g', 1],
      ['b', 0],
      ['x', 0],
    ] as const) {
      await user.keyboard(key);
      expect(western.getAttribute('aria-activedescendant')).toBe(`pile-western-${at}`);
    }
  });

  it('keep the chosen city in sight through every question, its marks joined', async () => {
    await open();
    act(() => setView({ city: 'ghent' }));
    expect(painted().look.selected).toBe('ghent');
    act(() => setView({ group: 'size' }));
    expect(painted().look.selected).toBe('ghent');
    expect(keys()).toContain('ghent.0');
  });

  it.each([
    [true, 1],
    [false, 0],
  ])(
    'stand still at once where no motion is wanted (%s), and else set off',
    async (still, share) => {
      standInForPiles({ still });
      standInForCanvas();
      const user = await open();
      vi.mocked(paintMarks).mockClear();
      await user.click(screen.getByRole('link', { name: 'Size' }));
      const [first] = vi.mocked(paintMarks).mock.calls;
      expect(first?.[2].share).toBe(share);
    },
  );

  it('say so where there is no city', async () => {
    await open([]);
    expect(screen.getByText(/there are no groups/)).toBeVisible();
  });
});

describe('a mark that is pointed at', () => {
  it('has its name where it is, in whichever of its city’s piles', async () => {
    await open();
    const places = new Map<string, string>();
    for (const name of [/^Innovation strategy/, /^Citizens/]) {
      act(() => pile(name).focus());
      const label = [...document.querySelectorAll<HTMLElement>('span')].find(
        ({ textContent, ariaHidden }) => textContent === 'Ghent' && ariaHidden === 'true',
      );
      places.set(String(name), label?.style.transform ?? '');
    }
    expect([...places.values()].every((place) => place.startsWith('translate('))).toBe(true);
    expect(new Set(places.values()).size).toBe(2);
  });
});
