import { entryOf, parsePath } from '../routes';

/** A page that stays open asks for a newer build as it comes back into sight, at most so often, in ms. */
const seldom = 30 * 60 * 1000;
/** How long a worker is waited for, in ms. */
const patience = 2_000;

/** Which build a worker is of; null where it does not say. */
function buildOf(worker: ServiceWorker): Promise<string | null> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      done(typeof data === 'string' ? data : null),
    );
    port1.start();
    setTimeout(() => done(null), patience);
    worker.postMessage('which', [port2]);
  });
}

/**
 * Loads the page anew. Where no other tab shows an earlier build, the waiting
 * worker takes over first, so that the newer page comes without network too.
 */
function show(waiting: ServiceWorker, build: string): void {
  const reload = () => location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  setTimeout(reload, patience / 2);
  waiting.postMessage(build, []);
}

/** The next page comes as a document of its own: the newer build's. */
function reloadAtNextPage(): void {
  // What names a window is left to the browser; the top window is this one.
  const mark = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.target === '' && link.pathname !== location.pathname) link.target = '_top';
  };
  document.addEventListener('click', mark, true);
}

/**
 * Offers a newer build once its worker has all of it, and asks for one now and
 * then. No page of this build is mixed with it: what is shown stays as it is
 * until a document is loaded.
 * @param own the build that this page is of
 */
export function watchForUpdate(registration: ServiceWorkerRegistration, own: string): void {
  let offered: string | null = null;
  const offer = async () => {
    const { waiting } = registration;
    const build = waiting && (await buildOf(waiting));
    if (!waiting || build === null || build === own || build === offered) return;
    // On a stage, or where a speaker leads, nothing may come between.
    if (entryOf(parsePath(location.pathname).page).isPresented === true) return;
    offered = build;
    reloadAtNextPage();
    try {
      const { showOffer } = await import('./UpdateOffer');
      await showOffer({ kind: 'ready', onShow: () => show(waiting, build) });
    } catch {
      // Its words did not come: the next page is the newer one all the same.
    }
  };
  const watch = ({ installing }: ServiceWorkerRegistration) =>
    installing?.addEventListener('statechange', () => void offer());
  registration.addEventListener('updatefound', () => watch(registration));
  watch(registration);
  void offer();
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < seldom) return;
    asked = Date.now();
    // Without a network there is none.
    registration.update().catch(() => undefined);
  });
}
