// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { elementAt } from '../../../src/embed/host/element';
import { hostScripts, siteOf } from '../../../src/embed/host/scripts';
import { frameAddress, isOwn, readHeight } from '../../../src/embed/host/messages';

const place = { folder: 'https://atlas.example/' };
const name = 'city-innovation-atlas';

/** An element in the page, and the frame it has made. */
function put(attributes: Record<string, string>, into: Node = document.body) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  into.appendChild(element);
  const frame = element.shadowRoot?.querySelector('iframe');
  if (!frame) throw new Error('no frame was made');
  // jsdom gives no window to a frame in a shadow tree.
  const inside = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };
  Object.defineProperty(frame, 'contentWindow', { value: inside, configurable: true });
  return { element, frame, inside };
}

const tell = (frame: HTMLIFrameElement, data: unknown) =>
  window.dispatchEvent(Object.assign(new Event('message'), { data, source: frame.contentWindow }));
const height = (px: unknown) => ({ sentinel: 'amp', type: 'embed-size', height: px });

/** Stands for what tells whether a frame is in sight; jsdom has none. */
class FakeSight {
  static last: FakeSight | undefined;
  constructor(readonly hear: (entries: readonly { isIntersecting: boolean }[]) => void) {
    FakeSight.last = this;
  }
  observe(): void {}
  disconnect(): void {}
}
vi.stubGlobal('IntersectionObserver', FakeSight);

beforeAll(() => customElements.define(name, elementAt(place)));
afterEach(() => document.body.replaceChildren());

describe('the element', () => {
  it('makes a frame that is named, lazy and as high as asked before it loads', () => {
    const { frame } = put({
      view: '?city=ghent',
      options: '?legend=0',
      lang: 'fr',
      title: 'Gand',
      height: '500',
    });
    expect(frame.src).toBe('https://atlas.example/fr/embed/?city=ghent&legend=0');
    expect(frame.title).toBe('Gand');
    expect(frame.height).toBe('500');
    expect(frame.loading).toBe('lazy');
    expect(frame.allow).toBe('clipboard-write; fullscreen');
  });

  it('lets the frame share where the browser can', () => {
    Object.defineProperty(navigator, 'share', { value: () => undefined, configurable: true });
    try {
      expect(put({}).frame.allow).toBe('web-share; clipboard-write; fullscreen');
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('follows the height that its own frame tells, and nobody else’s', () => {
    const { frame } = put({});
    const other = put({});
    tell(frame, height(640.2));
    expect(frame.height).toBe('641');
    expect(other.frame.height).toBe('760');
    window.dispatchEvent(Object.assign(new Event('message'), { data: height(90), source: null }));
    window.dispatchEvent(Object.assign(new Event('message'), { data: height(90), source: window }));
    for (const wrong of [NaN, Infinity, -5, 0, 1e9, '640', null]) tell(frame, height(wrong));
    expect(frame.height).toBe('641');
  });

  it('gives its words back where a frame in sight stays silent, and the frame once it speaks', () => {
    vi.useFakeTimers();
    const { element, frame } = put({});
    const words = () => element.shadowRoot?.querySelector('slot') ?? null;
    vi.advanceTimersByTime(60_000);
    expect(words()).toBeNull();
    FakeSight.last?.hear([{ isIntersecting: true }]);
    vi.advanceTimersByTime(5_000);
    expect(words()).toBeNull();
    vi.advanceTimersByTime(10_000);
    expect(words()).not.toBeNull();
    expect(frame.style.display).toBe('none');
    tell(frame, height(700));
    expect(words()).toBeNull();
    expect(frame.style.display).toBe('block');
    FakeSight.last?.hear([{ isIntersecting: true }]);
    vi.advanceTimersByTime(60_000);
    expect(words()).toBeNull();
    vi.useRealTimers();
  });

  it('is as wide as there is room, and never narrower than the map works', () => {
    const { element, frame } = put({});
    expect(element.style.width || 'sheet').toMatch(/100%|sheet/);
    // As wide as there is room, in browsers that know the word.
    expect(frame.style.width).toBe('stretch');
  });

  it('tells what the reader does as events that cross shadow trees', () => {
    const { element, frame } = put({});
    const heard = vi.fn<(event: Event) => void>();
    document.body.addEventListener('city.select', heard);
    tell(frame, { source: name, type: 'city.select', view: '?city=ghent', city: 'ghent' });
    tell(frame, { source: name, type: 'click', view: '', city: null });
    expect(heard).toHaveBeenCalledTimes(1);
    const [event] = heard.mock.calls[0] ?? [];
    expect(event).toMatchObject({ detail: { view: '?city=ghent', city: 'ghent' }, composed: true });
    expect(event?.target).toBe(element);
  });

  it('takes a view: by the frame’s address at first, by a message once it is there', () => {
    const { element, frame, inside } = put({});
    Reflect.get(element, 'setView').call(element, '?q=one');
    expect(frame.src).toBe('https://atlas.example/embed/?q=one');
    tell(frame, height(700));
    element.setAttribute('view', '?q=two');
    expect(frame.src).toBe('https://atlas.example/embed/?q=one');
    expect(inside.postMessage).toHaveBeenCalledWith(
      { source: name, type: 'view.set', view: '?q=two' },
      // In a sandboxed page the frame's origin is opaque.
      '*',
    );
  });

  it('asks anew by the address where the frame’s page is another, until that is there', () => {
    const { element, frame, inside } = put({ view: '?q=one' });
    tell(frame, height(700));
    element.setAttribute('lang', 'fr');
    element.setAttribute('view', '?q=two');
    expect(frame.src).toBe('https://atlas.example/fr/embed/?q=two');
    expect(inside.postMessage).not.toHaveBeenCalled();
  });

  it('says a view again that may have gone to the page that was there before', () => {
    const { element, frame, inside } = put({ view: '?q=one' });
    element.setAttribute('options', 'legend=0');
    tell(frame, height(700));
    element.setAttribute('view', '?q=two');
    inside.postMessage.mockClear();
    frame.dispatchEvent(new Event('load'));
    const message = { source: name, type: 'view.set', view: '?q=two' };
    expect(inside.postMessage.mock.calls).toEqual([[message, '*']]);
  });

  it('says nothing where the page has what was asked for', () => {
    const { frame, inside } = put({ view: '?q=one' });
    frame.dispatchEvent(new Event('load'));
    expect(inside.postMessage).not.toHaveBeenCalled();
  });

  it('works where it is moved to, and hears nothing once it is gone', () => {
    const { element, frame } = put({});
    const aside = document.body.appendChild(document.createElement('aside'));
    aside.append(element);
    tell(frame, height(650));
    expect(frame.height).toBe('650');
    element.remove();
    tell(frame, height(800));
    expect(frame.height).toBe('650');
  });

  it('works inside a shadow tree', () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const { frame } = put({}, outer.attachShadow({ mode: 'open' }));
    tell(frame, height(655));
    expect(frame.height).toBe('655');
  });
});

describe('the address of the frame', () => {
  it.each([
    ['', '', '', '', 'https://atlas.example/embed/'],
    [
      '2026-11-24-ab',
      'fr',
      '?q=a',
      'link=0',
      'https://atlas.example/v/2026-11-24-ab/fr/embed/?q=a&link=0',
    ],
    ['../x', 'javascript:', 'q=<b>#5/50/10', '', 'https://atlas.example/embed/?q=%3Cb%3E#5/50/10'],
    ['', '../', '//evil.example', '', 'https://atlas.example/embed/?%2F%2Fevil.example='],
  ])(
    'of version "%s" in "%s" with "%s" and "%s" is %s',
    (version, lang, view, options, address) => {
      expect(frameAddress(place, version, lang, view, options)).toBe(address);
    },
  );
});

describe('messages', () => {
  it.each([null, 5, 'amp', [], {}, { sentinel: 'amp' }])(
    '%j are no height and not our own',
    (data) => {
      expect(readHeight(data)).toBeNull();
      expect(isOwn(data)).toBe(false);
    },
  );
});

describe('the script', () => {
  /** Runs the script as one tag of a page does. */
  async function run(script: HTMLScriptElement) {
    vi.resetModules();
    vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
    await import('../../../src/embed/host/main');
    vi.restoreAllMocks();
  }

  function tag(data: Record<string, string>) {
    const script = document.createElement('script');
    script.type = 'text/plain'; // not to be run by jsdom itself
    script.setAttribute('src', 'https://atlas.example/embed.js');
    Object.assign(script.dataset, data);
    document.body.append(script);
    return script;
  }

  it('puts an element into its target, twice where it stands twice', async () => {
    document.body.innerHTML = '<div id="a"></div><div id="b"></div>';
    await run(tag({ target: '#a', view: '?q=one', options: 'legend=0' }));
    await run(tag({ target: '#b', view: '?q=two' }));
    const made = [...document.querySelectorAll(name)];
    expect(made.map((element) => element.parentElement?.id)).toEqual(['a', 'b']);
    expect(made.map((element) => element.getAttribute('view'))).toEqual(['?q=one', '?q=two']);
    expect(made[0]?.getAttribute('options')).toBe('legend=0');
  });

  it('puts it after itself where it names no target, or none that is there', async () => {
    const script = tag({ target: '#missing', view: '' });
    await run(script);
    expect(script.nextElementSibling?.localName).toBe(name);
  });

  it('only defines the element where nothing is asked for', async () => {
    await run(tag({}));
    expect(document.querySelector(name)).toBeNull();
  });

  it('looks for its target in its own shadow tree first, and places one element for one tag', async () => {
    document.body.innerHTML = '<div id="a"></div><div id="outer"></div>';
    const root = document.querySelector('#outer')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no shadow tree');
    root.innerHTML = '<div id="a"></div>';
    const script = tag({ target: '#a', view: '?q=one' });
    root.append(script);
    await run(script);
    await run(script);
    expect(root.querySelectorAll(`#a > ${name}`)).toHaveLength(1);
    expect(document.querySelector(name)).toBeNull();
  });

  it('where none is said to run, knows its tags by its own address', () => {
    tag({}).src = 'https://vendor.example/embed.js';
    tag({}).src = 'https://atlas.example/embed.js.map';
    const [ours, versioned, nested] = [tag({}), tag({}), tag({})];
    versioned.src += '?2';
    const outer = document.body.appendChild(document.createElement('div'));
    outer.attachShadow({ mode: 'open' }).append(nested);
    for (const trace of [
      'Error\n    at hostScripts (https://atlas.example/embed.js:1:20)\n    at https://vendor.example/embed.js:1:9',
      'hostScripts@https://atlas.example/embed.js?2:1:20\n@https://vendor.example/embed.js:1:9',
    ]) {
      expect(hostScripts(trace)).toEqual([ours, versioned, nested]);
    }
    expect(hostScripts('undefined')).toEqual([]);
    expect(hostScripts('Error\n    at https://atlas.example/other.js:1:2')).toEqual([]);
  });
});

it('a script of a dated version leaves it to each map of which version it is', () => {
  expect(siteOf('https://atlas.example/embed.js')).toBe('https://atlas.example/');
  const folder = siteOf('https://atlas.example/v/2026-11-24-abcd1234/embed.js');
  expect(folder).toBe('https://atlas.example/');
  expect(frameAddress({ folder }, '', 'en', '', '')).toBe('https://atlas.example/embed/');
});
