import { loadMessages } from '../../i18n/catalogue';
import type { Language } from '../../i18n/languages';
import { createTranslator } from '../../i18n/translator';
import { offerQuote } from './offerQuote';

/** Offers "Copy with source", with its own words. Rejects if they cannot be had. */
export async function startQuotes(language: Language, version: string): Promise<void> {
  const messages = await loadMessages(language, ['quote']);
  offerQuote(document, version, createTranslator(language, messages));
}
