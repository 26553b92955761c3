import { setupI18n, type Messages } from '@lingui/core';
import type { MessageId } from './catalogue';
import { baseLanguage, joinPath, localeOf, type Language } from './languages';

export type Values = Readonly<Record<string, string | number>>;

/** Speaks one language: messages, numbers, names, paths. Pure; the same on the server and in the browser. */
export interface Translator {
  language: Language;
  /** All that has come, as it is compiled. */
  messages: Messages;
  /** More messages, as they arrive. */
  addMessages(messages: Messages): void;
  /** A message of the catalogue, with its values. */
  t(id: MessageId, values?: Values): string;
  /** A message whose id is made from data (`practice.<id>`), or the fallback where the catalogue has none. */
  word(id: string, fallback: string): string;
  number(value: number): string;
  /** "a, b and c" / "a, b or c" */
  list(items: readonly string[], kind?: 'and' | 'or'): string;
  country(code: string, fallback: string): string;
  languageName(code: string): string;
  date(iso: string, options: Intl.DateTimeFormatOptions): string;
  /** A path of this site in this language. */
  path(rest: string): string;
  /** Compares names as this language sorts them. */
  compare(a: string, b: string): number;
}

/** Names of places or languages. Made at the first question: on a phone the browser takes 40 ms to read its list. */
export function namesOf(locale: string, type: 'region' | 'language') {
  let names: Intl.DisplayNames | null = null;
  return (code: string): string | undefined => {
    names ??= new Intl.DisplayNames(locale, { type, fallback: 'none' });
    try {
      return names.of(code);
    } catch {
      return undefined; // not a well-formed code
    }
  };
}

export function createTranslator(language: Language, known: Messages): Translator {
  const messages = { ...known };
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale);
  const countries = namesOf(locale, 'region');
  const languageNames = namesOf(locale, 'language');
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  return {
    language,
    addMessages: (more) => {
      Object.assign(messages, more);
      i18n.load(language, more);
    },
    messages,
    t: (id, values) => i18n._(id, values),
    word: (id, fallback) => (Object.hasOwn(messages, id) ? i18n._(id) : fallback),
    number: (value) => numbers.format(value),
    list: (items, kind = 'and') =>
      new Intl.ListFormat(locale, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(
        items,
      ),
    // English names are the dataset's own; other languages take CLDR's.
    country: (code, fallback) =>
      language === baseLanguage ? fallback : (countries(code) ?? fallback),
    languageName: (code) => languageNames(code) ?? code,
    date: (iso, options) => new Intl.DateTimeFormat(locale, options).format(new Date(iso)),
    path: (rest) => joinPath(language, rest),
    compare: (a, b) => collator.compare(a, b),
  };
}
