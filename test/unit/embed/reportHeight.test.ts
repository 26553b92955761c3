// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportHeight } from '../../../src/embed/reportHeight';

let resized: () => void = () => undefined;
let height = 640.4;
const content = document.createElement('div');
const parent = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };

class Observer {
  constructor(call: () => void) {
    resized = call;
  }
  observe = () => undefined;
  disconnect = () => (resized = () => undefined);
}

function start(address = '/embed/') {
  history.replaceState(null, '', address);
  vi.spyOn(content, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, 320, height),
  );
  const frame = new Proxy(window, {
    get: (target, name) => {
      if (name === 'parent') return parent;
      if (name === 'ResizeObserver') return Observer;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return reportHeight(frame, content);
}

const hear = (data: unknown, source: unknown = parent) =>
  window.dispatchEvent(Object.assign(new Event('message'), { data, source }));
const said = () => parent.postMessage.mock.calls.map(([message]) => message);

beforeEach(() => {
  vi.useFakeTimers();
  parent.postMessage.mockClear();
  height = 640.4;
});
afterEach(() => void vi.useRealTimers());

describe('the height', () => {
  it('is told once for every change, in whole px, in each protocol that needs no greeting', () => {
    const stop = start();
    resized();
    expect(said()).toHaveLength(4);
    expect(said()).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: 641 });
    resized();
    expect(said()).toHaveLength(4);
    height = 800;
    resized();
    expect(said()).toHaveLength(8);
    stop();
  });

  it('is told when asked, and ten thousand questions get one answer', () => {
    const stop = start('/embed/?childId=pym-0#?secret=abc');
    for (let i = 0; i < 5_000; i++) {
      hear({ message: 'ready', secret: 'abc' });
      hear({ message: 'ready', secret: 'wrong' });
      hear('{"garbage":');
      hear(null);
    }
    vi.runAllTimers();
    expect(said()).toEqual([{ message: 'height', value: 641, secret: 'abc' }]);
    stop();
  });

  it('is told to nobody but the page around', () => {
    const stop = start();
    hear({ sentinel: 'amp', type: 'frames-init' }, {});
    vi.runAllTimers();
    expect(said()).toEqual([]);
    stop();
    hear({ sentinel: 'amp', type: 'frames-init' });
    vi.runAllTimers();
    expect(said()).toEqual([]);
  });

  it('has the room that was given at first as its least, up to what hosts mean for us', () => {
    vi.stubGlobal('innerHeight', 720);
    start()();
    expect(content.style.getPropertyValue('--room')).toBe('720px');
    vi.stubGlobal('innerHeight', 4000);
    start()();
    expect(content.style.getPropertyValue('--room')).toBe('1000px');
    vi.unstubAllGlobals();
  });

  it('is not told where the page stands alone', () => {
    expect(() => reportHeight(window, content)()).not.toThrow();
    expect(said()).toEqual([]);
  });
});
