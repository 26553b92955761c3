import { baseLanguage, languages, type Language } from './languages';
import { isPseudo } from './pseudo';
import { table, type LanguageEntry } from './table';

const entries: Readonly<Record<string, LanguageEntry>> = table;

const entryOf = (language: Language): LanguageEntry =>
  entries[language] ?? { name: language, eu: 'MIS' };

/** What a language calls itself. */
export const nameOfLanguage = (language: Language): string => entryOf(language).name;

/** As the EU's Publications Office calls a language; `MIS` for one that it does not know. */
export const authorityOf = (language: Language): string => entryOf(language).eu;

/** BCP 47 for `lang` and `hreflang`. A pseudo-language is English to whoever reads it aloud. */
export const tagOf = (language: Language): string =>
  entryOf(language).tag ?? (isPseudo(language) ? `${baseLanguage}-x-${language}` : language);

/** Whether every page and every picture of a language is written. */
export const isWhole = (language: Language): boolean => entryOf(language).isWhole === true;

/** The languages of which every page and every picture is written. */
export const wholeLanguages: readonly Language[] = languages.filter(isWhole);
