import type { Language } from '../i18n/languages';
import { startAnnouncer } from '../ui/announcer';
import { whenIdle } from '../ui/whenIdle';
import { registerWorker } from './registerWorker';

/** What is begun of a page. */
interface Begun {
  language: Language;
  /** Of the data. */
  version: string;
}

/** A part that did not come: the page was left, or the network is gone. All else goes on without it. */
const without = () => undefined;

/**
 * What is fetched once the page can be used. The region that speaks is there for the reader's first
 * act; the copy for where there is no network, an offer of her own language, and numbers to quote
 * come when the browser has nothing better to do.
 */
export function startLater({ language, version }: Begun): void {
  startAnnouncer(document);
  // The next page is not to wait for the list of pages.
  import('./pageFiles').catch(without);
  whenIdle(() => startQuiet(language, version));
}

function startQuiet(language: Language, version: string): void {
  if (import.meta.env.PROD) registerWorker(navigator).catch(without);
  if (!navigator.language.startsWith(language)) {
    const offer = import('./offer/LanguageOffer');
    offer.then((code) => code.showLanguageOffer(language)).catch(without);
  }
  const quotes = import('../share/quote/start');
  quotes.then(({ startQuotes }) => startQuotes(language, version)).catch(without);
}
