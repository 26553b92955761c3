// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../src/atlas/AtlasContext';
import type { Filter } from '../../src/atlas/filter';
import {
  followAddress,
  setView,
  useFilter,
  useUnknownIds,
  useView,
  viewStore,
} from '../../src/view/store';
import { formatView } from '../../src/view/codec';
import { defaultView } from '../../src/view/view';
import { syntheticAtlas } from '../bench/synthetic';

let unfollow = () => undefined as void;

/** Opens the atlas at an address. */
function visit(address: string): void {
  window.history.pushState(null, '', address);
  unfollow();
  unfollow = followAddress(window);
}

/** Goes back or forward, as the browser's buttons do, and waits until it has. */
async function go(steps: number): Promise<void> {
  await act(async () => {
    const arrived = new Promise((resolve) =>
      window.addEventListener('popstate', resolve, { once: true }),
    );
    window.history.go(steps);
    await arrived;
  });
}

const address = () => window.location.pathname + window.location.search + window.location.hash;

beforeEach(() => visit('/'));
afterEach(() => {
  unfollow();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the view store', () => {
  it('starts with the view of the address', () => {
    visit('/fr/?practice=open-data#5/51/3');
    expect(viewStore.getState()).toEqual({
      ...defaultView,
      practice: ['open-data'],
      camera: { zoom: 5, lat: 51, lng: 3 },
    });
  });

  it('writes every change to the address, on the same path', () => {
    visit('/fr/');
    setView({ city: 'ghent' });
    expect(address()).toBe('/fr/?city=ghent');
    setView((view) => ({ ...view, city: null }));
    expect(address()).toBe('/fr/');
  });

  it('writes few of many changes in a row, and the last one', () => {
    vi.useFakeTimers();
    const replace = vi.spyOn(window.history, 'replaceState');
    for (let n = 1; n <= 200; n++) {
      setView({ weigh: { ...defaultView.weigh, size: n % 5 } }, 'replace');
      vi.advanceTimersByTime(10);
    }
    expect(replace.mock.calls.length).toBeLessThan(20);
    setView({ q: 'tr' }, 'replace');
    setView({ q: 'tree' }, 'replace');
    vi.advanceTimersByTime(150);
    expect(address()).toBe(`/${formatView(viewStore.getState())}`);
    expect(address()).toContain('q=tree');
  });

  it('writes later what a browser refuses for now, and breaks nothing', () => {
    vi.useFakeTimers();
    const refuse = () => {
      throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
    };
    vi.spyOn(window.history, 'replaceState').mockImplementationOnce(refuse);
    setView({ q: 'tree' }, 'replace');
    expect(address()).toBe('/');
    vi.advanceTimersByTime(1_000);
    expect(address()).toBe('/?q=tree');
    vi.spyOn(window.history, 'pushState').mockImplementationOnce(refuse);
    setView({ city: 'ghent' });
    vi.advanceTimersByTime(1_000);
    expect(address()).toBe('/?q=tree&city=ghent');
  });

  it('writes nothing of a page over the next, nor of a view that the reader left', () => {
    vi.useFakeTimers();
    setView({ q: 'tr' }, 'replace');
    setView({ q: 'tree' }, 'replace');
    window.history.pushState(null, '', '/about/');
    vi.advanceTimersByTime(2_000);
    expect(address()).toBe('/about/');
  });

  it('goes back and forward through steps', async () => {
    setView({ city: 'ghent' });
    setView({ practice: ['open-data'] });
    await go(-1);
    expect(viewStore.getState()).toEqual({ ...defaultView, city: 'ghent' });
    await go(1);
    expect(viewStore.getState().practice).toEqual(['open-data']);
  });

  it('keeps what is equal after a step back, so that nothing is found anew', async () => {
    setView({ practice: ['open-data'] });
    setView({ city: 'ghent' });
    const { practice } = viewStore.getState();
    await go(-1);
    expect(viewStore.getState().city).toBeNull();
    expect(viewStore.getState().practice).toBe(practice);
  });

  it('makes no step of what only follows along', async () => {
    const before = window.history.length;
    setView({ q: 'g' }, 'replace');
    setView({ q: 'gh' }, 'replace');
    expect(window.history.length).toBe(before);
    await waitFor(() => expect(address()).toBe('/?q=gh'));
  });

  it('makes no step where nothing changes', () => {
    setView({ q: 'ghent' });
    const before = window.history.length;
    setView({ q: 'ghent ' });
    expect(window.history.length).toBe(before);
  });

  it('follows a changed hash', () => {
    window.location.hash = '#6/50/4';
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(viewStore.getState().camera).toEqual({ zoom: 6, lat: 50, lng: 4 });
  });

  it('stays where it is when the hash names a place on the page', () => {
    setView({ camera: { zoom: 6, lat: 50, lng: 4 } });
    window.location.hash = '#content';
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(viewStore.getState().camera).toEqual({ zoom: 6, lat: 50, lng: 4 });
    window.location.hash = '';
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(viewStore.getState().camera).toBeNull();
  });

  it('leaves the address alone once untied', () => {
    unfollow();
    setView({ city: 'aachen' });
    expect(address()).toBe('/');
  });

  it('has only ids that the data have, once they are here', () => {
    visit('/?practice=magic,practice-1&city=atlantis');
    function Shown() {
      const view = useView();
      const city = useView((now) => now.city);
      return <p>{`${view.practice.join()} ${city} ${useUnknownIds().length}`}</p>;
    }
    render(
      <AtlasProvider atlas={syntheticAtlas(3, 1)}>
        <Shown />
      </AtlasProvider>,
    );
    expect(screen.getByText('practice-1 null 2')).toBeVisible();
  });

  it('gives the filter as the same object while only the rest of the view changes', () => {
    const seen = new Set<Filter>();
    function Asked() {
      seen.add(useFilter());
      return null;
    }
    visit('/?practice=open-data');
    render(<Asked />);
    act(() => setView({ city: 'ghent' }));
    act(() => setView({ show: 'table' }));
    expect(seen.size).toBe(1);
    act(() => setView({ q: 'lab' }));
    expect(seen.size).toBe(2);
  });

  it('shows the opening view on the server, the present one in the browser', () => {
    function City() {
      return <p>{useView((view) => view.city) ?? 'none'}</p>;
    }
    setView({ city: 'ghent' });
    expect(renderToString(<City />)).toBe('<p>none</p>');
    render(<City />);
    expect(screen.getByText('ghent')).toBeVisible();
    act(() => setView({ city: 'aachen' }));
    expect(screen.getByText('aachen')).toBeVisible();
  });
});
