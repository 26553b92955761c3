import type { Translator } from '../../i18n/translator';

/** A selected text with where it stands. */
export interface Quoted {
  text: string;
  /** What the page, or the part of it, is called. */
  page: string;
  /** Of the data. */
  version: string;
  /** Today, as the reader's language writes it. */
  date: string;
  address: string;
}

/** Longer, and it is no quotation. */
const longest = 1_500;

/** A selection as plain text, each run of blanks one; '' for what is too short or too long to be quoted. */
export function quotable(selected: string): string {
  const text = selected.replace(/\s+/g, ' ').trim();
  return text.length < 2 || text.length > longest ? '' : text;
}

/** The text in quotation marks, and below it what it is quoted from. */
export function quoteOf({ text, ...where }: Quoted, { t }: Translator): string {
  return `${t('quote.quoted', { text })}\n${t('quote.source', { ...where })}`;
}

/** Pages that say something to be quoted, in any language. */
export function isQuotablePage(path: string): boolean {
  return /^\/([a-z]{2}\/)?(city\/|practice\/|country\/|insights\/|findings\/)/.test(path);
}
