import { languages } from '../i18n/languages';
import { namesOf, type Translator } from '../i18n/translator';
import type { NameOf } from './model';
import type { SearchTexts } from './search';

/**
 * The texts a search looks through besides the core index, in the reader's language.
 * @param alternateNames what cities are called in other languages
 */
export function searchTexts(
  i18n: Translator,
  recordNames: readonly string[],
  alternateNames: readonly NameOf[],
): SearchTexts {
  // Readers type a country in their own language, whatever the page speaks.
  const countryNames = languages.map((language) => namesOf(language, 'region'));
  return {
    cityNames: ({ id, name, englishName, localName }) => [
      name,
      localName,
      englishName,
      ...alternateNames.map((nameOf) => nameOf(id, englishName)),
    ],
    countryNames: ({ code, name }) => [name, ...countryNames.map((nameOf) => nameOf(code) ?? '')],
    practiceNames: ({ id, label }) => [label, i18n.word(`practice.${id}`, label)],
    recordNames,
  };
}
