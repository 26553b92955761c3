import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import { LoadError } from '../atlas/fetch';
import { atlasQuery } from '../atlas/queries';
import { loadMessages } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import { markupIn } from '../map/markup';
import { outlineQuery } from '../map/outlineQuery';
import { isSparing } from '../ui/connection';
import { unmarkReady } from '../ui/ready';
import { followAddress, keepExploreView, showView } from '../view/store';
import { defaultView } from '../view/view';
import { loadPage } from './loadPage';
import type { PageProps } from '../pages/page';
import { namespacesFor, titleOf } from './pageWords';
import { entryOf, parsePath, type Page, type Route } from './routes';

/** A page whose chunk and words are here. */
export interface PreparedPage {
  route: Route;
  Component: ComponentType<PageProps>;
}

export interface NavigationState {
  shown: PreparedPage;
  /** The explore page stays alive behind others once it was shown. */
  explore: PreparedPage | null;
  /** True where the next page has been waited for longer than `noticeDelay`. */
  isPending: boolean;
  /** True for the page that the HTML came with: it holds what its documents held when it was built. */
  isFirst: boolean;
  /** The map's outline as SVG markup; '' until a page needs it. */
  outline: string;
}

/** A wait shorter than this is not worth a sign, in ms. */
const noticeDelay = 300;

interface NavigationInput {
  client: QueryClient;
  i18n: Translator;
  /** The page that the HTML came with. */
  first: PreparedPage;
  outline: string;
  /** The data's version that the page was built with. */
  version: string;
  /** True where the HTML came without the page: nothing of it was published. */
  isShell?: boolean;
  /** Loads another document; in tests it is watched. */
  leave?: (address: string) => void;
}

/**
 * Loads chunk and words of a page. Rejects if one of them does not come.
 * @param isNamed where what cities are called is known without a catalogue
 */
export async function preparePage(
  route: Route,
  i18n: Translator,
  isNamed = false,
): Promise<PreparedPage> {
  const { language, page } = route;
  if (page === 'embed') throw new Error('the embedded page has a document of its own');
  const [{ default: Component }, messages] = await Promise.all([
    loadPage(page),
    loadMessages(language, namespacesFor(language, page, isNamed)),
  ]);
  i18n.addMessages(messages);
  return { route, Component };
}

/**
 * Changes the page without loading a document. The address, the view it asks
 * for and the page change in one step, so that no page is drawn with the view
 * of another. Where a chunk does not come, or what comes belongs to another
 * version, the link is a link: the document is loaded.
 */
export class Navigation {
  readonly store;
  readonly #input: NavigationInput;
  readonly #leave: (address: string) => void;
  readonly #prepared = new Map<string, Promise<PreparedPage>>();
  /** How far down each address was read, in px. */
  readonly #scrolled = new Map<string, number>();
  /** The path of the page on screen: while another is waited for on a step back, the address is already the other's. */
  #path = location.pathname;
  /** Counts the visits: what arrives for an earlier one is too late. */
  #visit = 0;
  /** Waits to say that the present visit takes long. */
  #notice: ReturnType<typeof setTimeout> | undefined;
  #unfollow: () => void = () => undefined;

  constructor(input: NavigationInput) {
    this.#input = input;
    this.#leave = input.leave ?? leave;
    const { first, outline, isShell = false } = input;
    this.store = createStore<NavigationState>(() => ({
      shown: first,
      explore: first.route.page === 'home' ? first : null,
      isPending: false,
      isFirst: !isShell,
      outline,
    }));
    if (isShell && entryOf(first.route.page).namespaces.includes('map')) void this.#loadOutline();
  }

  /** Takes the window's links, its steps back and forth, and its address into its hands. */
  start(): void {
    document.addEventListener('click', this.#onClick);
    for (const event of ['pointerover', 'focusin', 'touchstart'] as const) {
      document.addEventListener(event, this.#onApproach, { passive: true });
    }
    window.addEventListener('popstate', this.#onPopState);
    window.addEventListener('scroll', this.#onScroll, { passive: true });
    // A document that is left is restored by the browser itself.
    window.addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
    this.#follow(this.store.getState().shown.route.page);
  }

  /** Shows the page at an address of this site. */
  async visit(address: string): Promise<void> {
    const { pathname, href } = new URL(address, location.href);
    await this.#show(pathname, href, () => {
      history.scrollRestoration = 'manual';
      this.#scrolled.set(location.href, window.scrollY);
      // A new visit begins at the top, also of a page that was read before.
      this.#scrolled.delete(href);
      // As browsers do, a link to the address itself makes no step.
      if (href === location.href) history.replaceState(null, '', href);
      else history.pushState(null, '', href);
    });
  }

  /** Fetches what a page needs before it is asked for. */
  prefetch(pathname: string): void {
    // What fails here is asked for again, and told, when the page is visited.
    this.#prepare(pathname).catch(() => undefined);
  }

  #prepare(pathname: string): Promise<PreparedPage> {
    const known = this.#prepared.get(pathname);
    if (known) return known;
    const coming = this.#load(parsePath(pathname));
    this.#prepared.set(pathname, coming);
    coming.catch(() => this.#prepared.delete(pathname));
    return coming;
  }

  /** Rejects if the chunk does not come, or a document that somebody else's page would have. */
  async #load(route: Route): Promise<PreparedPage> {
    const { client, i18n, version } = this.#input;
    const { queries, namespaces } = entryOf(route.page);
    const documents = queries(route.id ?? '').map(async (query) => {
      const document = await client.ensureQueryData(query);
      const isOther =
        typeof document === 'object' &&
        document !== null &&
        'version' in document &&
        document.version !== version;
      if (isOther) throw new Error(`${query.meta.file} belongs to another version`);
    });
    const [prepared] = await Promise.all([
      preparePage(route, i18n),
      ...documents.map((document) =>
        document.catch((error: unknown) => {
          // Without a network another document would not come either: the page says so, with a retry.
          if (!(error instanceof LoadError && error.reason === 'offline')) throw error;
        }),
      ),
      namespaces.includes('map') ? this.#loadOutline() : undefined,
    ]);
    return prepared;
  }

  /** A page that came without a map has no outline in its HTML. */
  async #loadOutline(): Promise<void> {
    if (this.store.getState().outline !== '') return;
    const svg = await this.#input.client.ensureQueryData(outlineQuery).catch(() => '');
    this.store.setState({ outline: markupIn(svg) });
  }

  async #show(pathname: string, address: string, move?: () => void): Promise<void> {
    const visit = this.#begin();
    this.#notice = setTimeout(() => this.store.setState({ isPending: true }), noticeDelay);
    try {
      const page = await this.#prepare(pathname);
      if (visit === this.#visit) this.#commit(page, move);
    } catch {
      if (visit === this.#visit) this.#leave(address);
    } finally {
      if (visit === this.#visit) this.#begin();
    }
  }

  /** Gives up what was waited for, with its sign. @returns the number of the visit that may begin */
  #begin(): number {
    clearTimeout(this.#notice);
    if (this.store.getState().isPending) this.store.setState({ isPending: false });
    this.#visit += 1;
    return this.#visit;
  }

  #commit(page: PreparedPage, move?: () => void): void {
    const { client, i18n } = this.#input;
    const before = this.store.getState();
    const { route } = page;
    const isSame = route.rest === before.shown.route.rest;
    if (!isSame) unmarkReady('data');
    flushSync(() => {
      this.#unfollow();
      move?.();
      this.#path = location.pathname;
      // Before the page is drawn, which may have more to say.
      if (!isSame) {
        document.title = titleOf(route, i18n, client.getQueryData(atlasQuery.queryKey));
      }
      this.#follow(route.page);
      this.store.setState({
        shown: page,
        explore: route.page === 'home' ? (before.explore ?? page) : before.explore,
        isPending: false,
        isFirst: before.isFirst && isSame,
      });
    });
    // They tell of the page that the document was loaded for.
    const stale = 'link[rel=canonical], link[rel=alternate], meta[property^="og:"]';
    for (const element of document.head.querySelectorAll(stale)) element.remove();
    const menu = document.getElementById('menu');
    // Browsers without popovers do not know the selector either.
    if (menu && 'hidePopover' in menu && menu.matches(':popover-open')) menu.hidePopover();
    this.#settle(isSame);
  }

  /** Place on the page and focus, as after a document's load. */
  #settle(isSame: boolean): void {
    const before = this.#scrolled.get(location.href);
    const target = document.getElementById(location.hash.slice(1));
    window.scrollTo({ top: before ?? 0, behavior: 'instant' });
    // By the browser itself: the place is marked, read, and the next Tab goes on from there.
    if (target && before === undefined) location.replace(location.hash);
    // The heading is read as it gets the focus; nothing else announces the page.
    else if (!isSame) focusHeading();
  }

  #follow(page: Page): void {
    const isPresented = entryOf(page).isPresented === true;
    // From the explore page's own view, so that it is not drawn with another while it is hidden.
    const stopKeeping = page === 'home' ? keepExploreView() : undefined;
    if (isPresented) showView(defaultView);
    const unfollow = isPresented ? undefined : followAddress(window);
    this.#unfollow = () => {
      stopKeeping?.();
      unfollow?.();
    };
  }

  readonly #onPopState = (event: PopStateEvent): void => {
    if (this.#path === location.pathname) {
      // A step of the view on this page; a visit that was under way is given up.
      this.#begin();
      return;
    }
    // The view must not change before the page does.
    event.stopImmediatePropagation();
    const { pathname, href } = location;
    if (this.#canShow(pathname)) void this.#show(pathname, href);
    else this.#leave(href);
  };

  readonly #onScroll = (): void => {
    // While a page is waited for on a step back, the address is not that of what is scrolled.
    if (this.#path === location.pathname) this.#scrolled.set(location.href, window.scrollY);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (event.defaultPrevented || !isPlain || event.altKey) return;
    const link = this.#linkAt(event.target);
    if (!link) return;
    event.preventDefault();
    void this.visit(link.href);
  };

  readonly #onApproach = (event: Event): void => {
    // Whoever points or tabs past a link has not asked for it.
    if (event.type !== 'touchstart' && isSparing()) return;
    const link = this.#linkAt(event.target);
    if (link) this.prefetch(link.pathname);
  };

  /** The link to another page that an event means; null where the browser is to follow it by itself. */
  #linkAt(target: EventTarget | null): HTMLAnchorElement | null {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
    const isOwn = !link.hasAttribute('download') && (link.target === '' || link.target === '_self');
    if (!isOwn || link.dataset['reload'] !== undefined || !this.#canShow(link.pathname))
      return null;
    const { pathname, search } = location;
    const isPlace = link.pathname === pathname && link.search === search && link.hash !== '';
    return isPlace ? null : link;
  }

  /** Whether a page can stand in this document: of its language, and under no policy of its own unless the document came with it. */
  #canShow(path: string): boolean {
    const { first, i18n } = this.#input;
    const { page, language } = parsePath(path);
    if (page === 'missing' || page === 'embed' || language !== i18n.language) return false;
    const { hasOwnPolicy, layout } = entryOf(page);
    const hasOwnDocument = hasOwnPolicy === true || layout === 'bare';
    return !hasOwnDocument || page === first.route.page;
  }
}

/** Loads the document of an address. */
function leave(address: string): void {
  // After a step back the address is there already; with a hash, assigning it would load nothing.
  if (address === location.href) location.reload();
  else location.assign(address);
}

/** Gives the focus to the heading of the page in sight; the explore page's is there as well, hidden or behind a city. */
function focusHeading(): void {
  const headings = [...document.querySelectorAll<HTMLElement>('main h1')];
  const seen = headings.find((one) => one.getClientRects().length > 0 && !one.closest('[inert]'));
  const heading = seen ?? document.getElementById('content');
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}
