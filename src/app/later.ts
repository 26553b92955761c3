import type { Messages } from '@lingui/core';
import { filledMark } from '../i18n/filled';
import type { Translator } from '../i18n/translator';
import { startAnnouncer } from '../ui/announcer';
import { loaded, quiet } from '../ui/quiet';
import { whenIdle } from '../ui/whenIdle';
import { registerWorker } from './registerWorker';
import { entryOf, parsePath } from './routes';

/** What is begun of a page. */
interface Begun {
  i18n: Translator;
  /** Of the data. */
  version: string;
}

/** The copy for where there is no network is a megabyte and more: it waits until the page has been open for so long, in ms … */
const copyAfter = 6_000;
/** … and its reader has only read for so long, so that what she asks for comes first. */
const readingFor = 3_000;

/** A part that did not come: the page was left, or the network is gone. All else goes on without it. */
const without = () => undefined;

/**
 * What is fetched once the page can be used. The region that speaks is there for the reader's first
 * act; what keeps the keyboard's place, the copy for where there is no network, an offer of her own
 * language, and numbers to quote come when the browser has nothing better to do.
 */
export function startLater({ i18n, version }: Begun): void {
  startAnnouncer(document);
  // The next page is not to wait for the list of pages.
  import('./pageFiles').catch(without);
  whenIdle(() => startQuiet(i18n, version));
}

/** Where a language lacks a message, its English is marked as such, as soon as there is any. */
function markFilled(i18n: Translator): void {
  let isMarked = false;
  const look = (messages: Messages) => {
    if (isMarked || !Object.keys(messages).some((id) => id.startsWith(filledMark))) return;
    isMarked = true;
    const marks = import('../i18n/markFilled');
    marks.then((code) => code.keepFilledMarked(document.body, i18n)).catch(without);
  };
  const { addMessages } = i18n;
  i18n.addMessages = (more) => {
    addMessages(more);
    look(more);
  };
  look(i18n.messages);
}

async function keepCopy(): Promise<void> {
  await loaded(copyAfter);
  await quiet(readingFor);
  await registerWorker();
}

/** The worker marks a page that it has from its copy, as the host did not answer. On a stage nothing may come between. */
function tellOfCopy(): void {
  const isPresented = entryOf(parsePath(location.pathname).page).isPresented === true;
  if (document.documentElement.dataset['copy'] === undefined || isPresented) return;
  const offer = import('./update/UpdateOffer');
  const onShow = () => location.reload();
  offer.then((code) => code.showOffer({ kind: 'down', onShow })).catch(without);
}

function startQuiet(i18n: Translator, version: string): void {
  const { language } = i18n;
  markFilled(i18n);
  const place = import('../ui/keepPlace');
  place.then(({ startKeepingPlace }) => startKeepingPlace(document)).catch(without);
  tellOfCopy();
  if (import.meta.env.PROD) keepCopy().catch(without);
  if (!navigator.language.startsWith(language)) {
    const offer = import('./offer/LanguageOffer');
    offer.then((code) => code.showLanguageOffer(language)).catch(without);
  }
  const quotes = import('../share/quote/start');
  quotes.then(({ startQuotes }) => startQuotes(language, version)).catch(without);
}
