import { pseudoCodes } from './pseudo.ts';
import { table, type LanguageEntry } from './table.ts';

export type Language = keyof typeof table;

const entries: Readonly<Record<string, LanguageEntry>> = table;

/**
 * The codes of all languages, in the order of the table. Browsers get this file as it stands written
 * out by the build (tools/plugins/messages.ts): the names would ride in every page's first scripts.
 */
export const languages = [...Object.keys(table), ...pseudoCodes()] as readonly Language[];

/** Where numbers, dates and names are said otherwise than the code tells. */
export const locales: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entries).flatMap(([code, { tag, locale = tag }]) =>
    locale === undefined ? [] : [[code, locale]],
  ),
);
