import type { Translator } from '../../i18n/translator';
import { announce } from '../../ui/announcer';
import { isQuotablePage, quotable, quoteOf } from './quote';
import styles from './quote.module.css';

/** A selection has come to rest after this time, in ms. */
const rest = 250;
/** How long it is said that the text was copied, in ms. */
const stay = 2_000;
/** Between the selection and the button, in px. */
const gap = 8;

/** The part of the page that a node stands in, with an address of its own: a record, an insight. */
function partOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('article[id], section[id]') ?? null;
}

/**
 * Offers to copy what a reader selects on a page together with its source. The button stands
 * last in the document, so that keys reach it and nothing of the page is touched.
 * @returns the function that ends it
 */
export function offerQuote(page: Document, version: string, i18n: Translator): () => void {
  const box = page.createElement('div');
  const button = page.createElement('button');
  const status = page.createElement('span');
  box.className = styles['box'] ?? '';
  button.type = 'button';
  button.textContent = i18n.t('quote.copy');
  box.append(button, status);
  box.hidden = true;
  page.body.append(box);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let text = '';
  let address = '';
  let name = '';

  const look = () => {
    const selection = page.getSelection();
    // The button has the focus: what was selected is what is meant.
    if (box.contains(page.activeElement)) return;
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const inside = range && page.querySelector('main')?.contains(range.commonAncestorContainer);
    text = inside && isQuotablePage(location.pathname) ? quotable(range.toString()) : '';
    box.hidden = text === '';
    if (!range || text === '') return;
    const part = partOf(range.startContainer);
    const heading = page.querySelector('main h1')?.textContent ?? page.title;
    const own = part?.querySelector('h2, h3, h4')?.textContent ?? '';
    name = own === '' || own === heading ? heading : `${heading}: ${own}`;
    const { origin, pathname, search } = location;
    address = origin + pathname + search + (part ? `#${part.id}` : '');
    status.textContent = '';
    const { right, bottom } = range.getBoundingClientRect();
    const most = page.documentElement.clientWidth - box.offsetWidth - gap;
    box.style.left = `${Math.max(gap, Math.min(right, most)) + window.scrollX}px`;
    box.style.top = `${bottom + gap + window.scrollY}px`;
  };
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, rest);
  };
  const tell = (said: string) => {
    status.textContent = said;
    announce(said);
  };
  const copy = async () => {
    const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format();
    const quote = quoteOf({ text, page: name, version, date, address }, i18n);
    try {
      await navigator.clipboard.writeText(quote);
      tell(i18n.t('quote.copied'));
    } catch {
      tell(i18n.t('quote.failed')); // not allowed here: the text can still be marked
    }
    clearTimeout(waiting);
    // Not from under the keyboard, which would be nowhere then.
    if (button.matches(':focus-visible')) button.addEventListener('blur', hide, { once: true });
    else waiting = setTimeout(hide, stay);
  };
  const hide = () => {
    box.hidden = true;
  };
  const onCopy = () => void copy();
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') box.hidden = true;
  };
  button.addEventListener('click', onCopy);
  page.addEventListener('selectionchange', wait);
  page.addEventListener('keydown', onKey);
  return () => {
    clearTimeout(waiting);
    page.removeEventListener('selectionchange', wait);
    page.removeEventListener('keydown', onKey);
    box.remove();
  };
}
