import { baseLanguage, languages, type Language } from './languages.ts';
import { isPseudo } from './pseudo.ts';
import { table, type LanguageEntry } from './table.ts';

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

/** Whether its insights fit where a low window has room for short ones. */
export const isTerse = (language: Language): boolean => entryOf(language).isTerse === true;

/** Whether a language is a machine's draft that no native speaker has read yet. */
export const isDrafted = (language: Language): boolean => entryOf(language).isDrafted === true;

/** The languages of which every page and every picture is written. */
export const wholeLanguages: readonly Language[] = languages.filter(isWhole);
