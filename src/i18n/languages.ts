import { languages, locales, type Language } from './codes.ts';

export { languages, type Language } from './codes.ts';

/** The language of the data: it has no path prefix, and its words stand where another lacks them. */
export const baseLanguage = 'en' satisfies Language;

/** BCP 47 for numbers, dates and names of a language. */
export const localeOf = (language: Language): string => locales[language] ?? language;

/** Splits a path into its language and the rest: `/fr/about/` → fr, `/about/`. */
export function splitPath(path: string): { language: Language; rest: string } {
  const found = /^\/([a-z]{2})(\/.*)$/.exec(path);
  const language = languages.find((known) => known !== baseLanguage && known === found?.[1]);
  return language ? { language, rest: found?.[2] ?? '/' } : { language: baseLanguage, rest: path };
}

/** The same page in a language. */
export function joinPath(language: Language, rest: string): string {
  return language === baseLanguage ? rest : `/${language}${rest}`;
}
