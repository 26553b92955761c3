// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { Tour } from '../../../src/pages/event/tour/Tour';
import { viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { programme } from './room';

type ResolvedView = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;
let see: (entries: ResolvedView[]) => void = () => undefined;
const scrolled = vi.fn<(this: Element) => void>();

beforeEach(() => {
  scrolled.mockReset();
  history.replaceState(null, '', '/event/tour/');
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: ResolvedView[]) => void) {
        see = callback;
      }
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = function scroll() {
    scrolled.call(this);
  };
});
afterEach(() => vi.unstubAllGlobals());

const open = (language: 'en' | 'fr' = 'en') =>
  show(
    <AtlasProvider atlas={atlas}>
      <Tour programme={programme}>{null}</Tour>
    </AtlasProvider>,
    language,
  );
const stops = () => within(screen.getByRole('list')).getAllByRole('listitem');
const read = (at: number) =>
  act(() => see(stops().map((target, place) => ({ target, isIntersecting: place === at }))));

describe('the tour', () => {
  it('tells each stop with its records, a link to it and one into the map', async () => {
    await open();
    const [stop] = stops();
    const { getByRole, getAllByRole } = within(stop ?? document.body);
    expect(getByRole('heading', { name: 'A strategy' })).toBeVisible();
    expect(getAllByRole('link', { name: 'Strategy 2030' })).toHaveLength(1);
    expect(getByRole('link', { name: 'Link to this stop' })).toHaveAttribute('href', '#strategy');
    expect(getByRole('link', { name: 'Open in the map' })).toHaveAttribute(
      'href',
      `/${programme.cues[0]?.view}`,
    );
  });

  it('has the map show the stop that is read, and says which it is', async () => {
    await open();
    expect(screen.getByText('2 stops')).toBeVisible();
    read(0);
    expect(viewStore.getState().city).toBe('ghent');
    expect(location.hash).toBe('#strategy');
    expect(document.querySelector('[data-said]')).toHaveTextContent('Stop 1 of 2 A strategy');
    expect(stops()[0]).toHaveAttribute('aria-current', 'step');
    read(1);
    expect(viewStore.getState()).toMatchObject({ city: null, practice: ['citizens-assembly'] });
  });

  it('goes on and back by buttons and arrow keys, and not beyond its ends', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect(scrolled.mock.contexts.at(-1)).toBe(stops()[0]);
    read(0);
    expect(screen.getByRole('button', { name: 'Previous' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.keyboard('{ArrowRight}');
    expect(scrolled.mock.contexts.at(-1)).toBe(stops()[1]);
    read(1);
    expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{ArrowLeft}');
    expect(scrolled.mock.contexts.at(-1)).toBe(stops()[0]);
    const before = scrolled.mock.calls.length;
    await user.keyboard('{PageDown}{Shift>}{ArrowRight}{/Shift}');
    expect(scrolled.mock.calls.length).toBe(before);
  });

  it('opens at the stop that its address names', async () => {
    history.replaceState(null, '', '/event/tour/#assembly');
    await open();
    expect(scrolled.mock.contexts.at(-1)).toBe(stops()[1]);
  });

  it('speaks French, and marks what is not translated', async () => {
    await open('fr');
    expect(screen.getByRole('heading', { name: 'Une stratégie' })).not.toHaveAttribute('lang');
    expect(screen.getByRole('heading', { name: 'Drawn by lot' })).toHaveAttribute('lang', 'en');
  });
});
