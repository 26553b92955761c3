// @vitest-environment jsdom
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exchangeViews, readAsked, withOptions } from '../../../src/embed/exchange';
import { parseView } from '../../../src/view/codec';
import { setView, viewStore } from '../../../src/view/store';
import { defaultView, type View } from '../../../src/view/view';

/** The view that a message asks for at once, as a frame with this view shows it. */
function viewAsked(message: unknown, now: View): View | null {
  let asked: View | null = null;
  readAsked(message, (view) => (asked ??= withOptions(view, now)));
  return asked;
}

const set = (view: unknown) => ({ source: 'city-innovation-atlas', type: 'view.set', view });

/** A frame whose page around is another window. */
function framed() {
  const parent = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };
  const frame = new Proxy(window, {
    get: (target, name) => {
      if (name === 'parent') return parent;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const hear = (data: unknown, source: unknown = parent) =>
    window.dispatchEvent(Object.assign(new Event('message'), { data, source }));
  return { frame, hear, said: () => parent.postMessage.mock.calls.map(([message]) => message) };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  viewStore.setState(defaultView, true);
});

describe('a view that the host asks for', () => {
  it('is read as from an address, and the options stay', () => {
    const now = parseView('?legend=0&theme=dark&q=old');
    expect(viewAsked(set('?practice=living-lab#5/50/10'), now)).toMatchObject({
      practice: ['living-lab'],
      q: '',
      theme: 'dark',
      camera: { zoom: 5, lat: 50, lng: 10 },
      unknown: [['legend', '0']],
    });
  });

  it('is read with care where it was damaged', async () => {
    const asked: View[] = [];
    readAsked(set('?practice=living-lab.&amp;city=ghent'), (view) => asked.push(view));
    await vi.waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ practice: ['living-lab'], city: 'ghent', unknown: [] }),
    );
  });

  it('is left where it is none', () => {
    expect(viewAsked(set(5), defaultView)).toBeNull();
    expect(viewAsked(set('?q='.padEnd(5000, 'x')), defaultView)).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(viewAsked(message, defaultView)).toBeNull();
      }),
    );
  });
});

describe('with the page around', () => {
  it('tells what the reader does, and no option', () => {
    const { frame, said } = framed();
    viewStore.setState(parseView('?legend=0'), true);
    const stop = exchangeViews(frame);
    setView({ practice: ['living-lab'] });
    setView({ city: 'ghent' });
    stop();
    setView({ city: null });
    const source = 'city-innovation-atlas';
    const both = '?practice=living-lab&city=ghent';
    expect(said()).toEqual([
      { source, type: 'view.change', view: '?practice=living-lab', city: null },
      { source, type: 'view.change', view: both, city: 'ghent' },
      { source, type: 'city.select', view: both, city: 'ghent' },
    ]);
  });

  it('takes the last of ten thousand views, and none from a stranger', () => {
    vi.useFakeTimers();
    const { frame, hear, said } = framed();
    const stop = exchangeViews(frame);
    hear(set('?q=stranger'), {});
    for (let i = 0; i < 10_000; i++) hear(set(`?q=word-${i}`));
    vi.runAllTimers();
    expect(viewStore.getState().q).toBe('word-9999');
    expect(said()).toHaveLength(1);
    stop();
  });

  it('says nothing where the page stands alone', () => {
    const post = vi.spyOn(window, 'postMessage');
    const stop = exchangeViews(window);
    setView({ q: 'a' });
    expect(post).not.toHaveBeenCalled();
    stop();
  });
});
