import { languages } from '../i18n/languages';
import type { Translator } from '../i18n/translator';
import type { SearchTexts } from './search';

/** The texts a search looks through besides the core index, in the reader's language. */
export function searchTexts(i18n: Translator, recordNames: readonly string[]): SearchTexts {
  // Readers type a country in their own language, whatever the page speaks.
  const countryNames = languages.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  return {
    countryNames: ({ code, name }) => [name, ...countryNames.map((names) => names.of(code) ?? '')],
    practiceNames: ({ id, label }) => [label, i18n.word(`practice.${id}`, label)],
    recordNames,
  };
}
