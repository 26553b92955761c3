// @vitest-environment jsdom
import type { QueryClient } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App';
import { createClient } from '../../src/app/client';
import { Navigation, preparePage } from '../../src/app/navigation';
import { Providers } from '../../src/app/Providers';
import { parsePath } from '../../src/app/routes';
import { atlasQuery } from '../../src/atlas/queries';
import { createTranslator } from '../../src/i18n/translator';
import { useTitle } from '../../src/ui/useTitle';
import { viewStore } from '../../src/view/store';
import { atlas, ghent } from '../unit/pages/fixture';

// What jsdom lacks.
window.scrollTo = () => undefined;
window.matchMedia = (query) => ({ ...new EventTarget(), matches: false, media: query }) as never;

let client: QueryClient;
let left: string[];
let answers: Map<string, () => Response | Promise<Response>>;

/** Each Navigation listens to the document as long as that lives: those of earlier tests are to be deaf. */
function listenUntilEnd(): void {
  for (const target of [document, window]) {
    const listen = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (type: string, listener: EventListenerOrEventListenerObject, options?: unknown) => {
        heard.push(() => target.removeEventListener(type, listener, options as never));
        listen(type, listener as never, options as never);
      },
    );
  }
}
let heard: (() => void)[] = [];

beforeEach(() => {
  left = [];
  answers = new Map();
  listenUntilEnd();
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = answers.get(url);
    return answer ? answer() : new Response('', { status: 404 });
  });
});
afterEach(() => {
  for (const deafen of heard) deafen();
  heard = [];
  vi.restoreAllMocks();
});

/** Opens a page, as its document does. */
async function open(path: string, version = atlas.version): Promise<Navigation> {
  history.replaceState(null, '', path);
  const route = parsePath(location.pathname);
  const i18n = createTranslator(route.language, {});
  const first = await preparePage(route, i18n);
  client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  const navigation = new Navigation({
    client,
    i18n,
    first,
    outline: '<path />',
    version,
    leave: (address) => left.push(address),
  });
  navigation.start();
  await act(async () => {
    render(
      <Providers i18n={i18n} client={client}>
        <App navigation={navigation.store} version={version} />
      </Providers>,
    );
  });
  return navigation;
}

const page = (navigation: Navigation) => navigation.store.getState().shown.route.rest;
const heading = () => screen.getByRole('heading', { level: 1 });

/** Clicks a link and says who follows it: the app, or the browser. */
function click(attributes: Record<string, string>, init: MouseEventInit = {}): 'app' | 'browser' {
  const link = document.createElement('a');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.body.append(link);
  let taken = false;
  // After the app, which listens at the document; jsdom follows no link.
  const watch = (event: Event) => {
    taken = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', watch, { once: true });
  link.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...init }),
  );
  link.remove();
  return taken ? 'app' : 'browser';
}

describe('coming near a link', () => {
  const near = (type: string) => {
    const link = document.createElement('a');
    link.href = '/compare/';
    document.body.append(link);
    link.dispatchEvent(new Event(type, { bubbles: true }));
    link.remove();
  };

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['whatever way', 'as it is', undefined, ['pointerover', 'focusin', 'touchstart']],
    ['by a touch alone', 'that is paid for', { saveData: true }, ['touchstart']],
    ['by a touch alone', 'that is slow', { effectiveType: '2g' }, ['touchstart']],
  ])('fetches its page %s on a connection %s', async (_way, _how, connection, fetched) => {
    const navigation = await open('/about/');
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { connection }));
    const prefetch = vi.spyOn(navigation, 'prefetch').mockReturnValue();
    const asks = ['pointerover', 'focusin', 'touchstart'].filter((type) => {
      prefetch.mockClear();
      near(type);
      return prefetch.mock.calls.length > 0;
    });
    expect(asks).toEqual(fetched);
  });
});

describe('a click on a link', () => {
  it('to another page of ours is taken', async () => {
    const navigation = await open('/about/');
    vi.spyOn(navigation, 'visit').mockResolvedValue();
    expect(click({ href: '/compare/' })).toBe('app');
    expect(click({ href: '/?practice=open-data' })).toBe('app');
    expect(click({ href: '/city/ghent/#ghent-strategy', target: '_self' })).toBe('app');
    expect(navigation.visit).toHaveBeenCalledTimes(3);
  });

  it.each<[string, Record<string, string>, MouseEventInit]>([
    ['with Ctrl', { href: '/compare/' }, { ctrlKey: true }],
    ['with Cmd', { href: '/compare/' }, { metaKey: true }],
    ['with Shift', { href: '/compare/' }, { shiftKey: true }],
    ['with Alt', { href: '/compare/' }, { altKey: true }],
    ['by the middle button', { href: '/compare/' }, { button: 1 }],
    ['for a window of its own', { href: '/compare/', target: '_blank' }, {}],
    ['that downloads', { href: '/compare/', download: '' }, {}],
    ['to another language', { href: '/fr/compare/' }, {}],
    ['to the embedded page', { href: '/embed/' }, {}],
    ['to a page with a policy of its own', { href: '/event/' }, {}],
    ['to a page without the frame', { href: '/event/stage/' }, {}],
    ['to a file', { href: '/data/core.json' }, {}],
    ['to another site', { href: 'https://example.org/compare/' }, {}],
    ['to a place on this page', { href: '/about/#method' }, {}],
    ['that asks for a reload', { href: '/compare/', 'data-reload': '' }, {}],
  ])('%s is the browser’s', async (_, attributes, init) => {
    await open('/about/');
    expect(click(attributes, init)).toBe('browser');
  });

  it('that another has taken is left alone', async () => {
    const navigation = await open('/about/');
    vi.spyOn(navigation, 'visit').mockResolvedValue();
    document.body.addEventListener('click', (event) => event.preventDefault(), { once: true });
    click({ href: '/compare/' });
    expect(navigation.visit).not.toHaveBeenCalled();
  });
});

describe('a visit', () => {
  it('changes address, page and title in one step', async () => {
    const navigation = await open('/about/');
    await act(() => navigation.visit('/compare/?cities=ghent,milan'));
    expect(location.pathname).toBe('/compare/');
    expect(heading()).toHaveTextContent('Compare');
    expect(viewStore.getState().cities).toEqual(['ghent', 'milan']);
    expect(document.title).toBe('Ghent and Milan – City Innovation Atlas');
    await act(() => navigation.visit('/reading-list/'));
    expect(document.title).toBe('Saved – City Innovation Atlas');
    expect(left).toEqual([]);
  });

  it('to the address itself makes no step', async () => {
    const navigation = await open('/about/');
    const { length } = history;
    await act(() => navigation.visit('/about/'));
    expect(history).toHaveLength(length);
    await act(() => navigation.visit('/compare/'));
    expect(history).toHaveLength(length + 1);
  });

  it('that is overtaken by another changes nothing when it arrives, and leaves no sign', async () => {
    const navigation = await open('/about/');
    let arrive: (response: Response) => void = () => undefined;
    answers.set(
      '/data/city/ghent.json',
      () => new Promise<Response>((resolve) => (arrive = resolve)),
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const first = navigation.visit('/city/ghent/');
    await act(() => navigation.visit('/compare/'));
    expect(page(navigation)).toBe('/compare/');
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(navigation.store.getState().isPending).toBe(false);
    await act(async () => {
      arrive(Response.json(ghent));
      await first;
    });
    expect(page(navigation)).toBe('/compare/');
    expect(left).toEqual([]);
  });

  it('shows after 300 ms that it waits, until it is given up', async () => {
    const navigation = await open('/about/');
    answers.set('/data/city/ghent.json', () => new Promise<Response>(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    void navigation.visit('/city/ghent/');
    act(() => void vi.advanceTimersByTime(299));
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    // A step of the view on this page.
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    vi.useRealTimers();
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  });

  it('whose chunk or words do not come loads the document', async () => {
    const navigation = await open('/about/');
    vi.spyOn(client, 'ensureQueryData').mockRejectedValue(new Error('the chunk is gone'));
    await act(() => navigation.visit('/compare/?cities=ghent'));
    expect(left).toEqual(['/compare/?cities=ghent'].map((at) => location.origin + at));
    expect(page(navigation)).toBe('/about/');
    expect(location.pathname).toBe('/about/');
  });

  it.each([
    ['is of another version', () => Response.json({ ...ghent, version: 'later' })],
    ['is missing', () => new Response('', { status: 404 })],
  ])('whose document %s loads the document', async (_, answer) => {
    const navigation = await open('/about/');
    answers.set('/data/city/ghent.json', answer);
    await act(() => navigation.visit('/city/ghent/'));
    expect(left).toEqual([`${location.origin}/city/ghent/`]);
    expect(page(navigation)).toBe('/about/');
  });

  it('without a network shows the page with what is missing', async () => {
    const navigation = await open('/about/');
    answers.set('/data/city/ghent.json', () => Promise.reject(new TypeError('no network')));
    await act(() => navigation.visit('/city/ghent/'));
    expect(left).toEqual([]);
    expect(page(navigation)).toBe('/city/ghent/');
    expect(await screen.findByText(/could not be reached/, {}, { timeout: 4000 })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('a step back', () => {
  /** As the browser does after Back: the address is there before the page. */
  async function stepTo(address: string): Promise<void> {
    history.replaceState(null, '', address);
    await act(async () => void window.dispatchEvent(new PopStateEvent('popstate')));
  }

  it('shows the page of its address', async () => {
    const navigation = await open('/about/');
    await act(() => navigation.visit('/compare/'));
    await stepTo('/about/');
    await vi.waitFor(() => expect(page(navigation)).toBe('/about/'));
  });

  it('to a page with a policy of its own loads its document', async () => {
    const navigation = await open('/about/');
    await stepTo('/event/');
    expect(left).toEqual([`${location.origin}/event/`]);
    expect(page(navigation)).toBe('/about/');
  });
});

function Named({ subject }: { subject: string | null }) {
  useTitle(subject);
  return null;
}

describe('the title', () => {
  it('says what is shown, and is the page’s own again where nothing is', async () => {
    const navigation = await open('/compare/?cities=ghent,milan');
    expect(document.title).toBe('Ghent and Milan – City Innovation Atlas');
    await act(async () => viewStore.setState({ ...viewStore.getState(), cities: [] }, true));
    expect(document.title).not.toContain('Ghent');
    expect(page(navigation)).toBe('/compare/');
  });

  it('is left to the next page', async () => {
    document.title = 'Own';
    const i18n = createTranslator('en', {});
    i18n.addMessages({ 'app.title.page': [['page'], ' – Atlas'] });
    const tree = (subject: string | null) => (
      <Providers i18n={i18n} client={createClient()}>
        <Named subject={subject} />
      </Providers>
    );
    const { rerender, unmount } = render(tree('Ghent'));
    expect(document.title).toBe('Ghent – Atlas');
    rerender(tree(null));
    expect(document.title).toBe('Own');
    rerender(tree('Ghent'));
    document.title = 'Next';
    unmount();
    expect(document.title).toBe('Next');
  });
});
