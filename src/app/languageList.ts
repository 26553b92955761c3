import { languages } from '../i18n/languages';
import { nameOfLanguage, tagOf } from '../i18n/names';
import type { Offered } from './LanguageMenu';

/**
 * All languages as the menu lists them; on the server, and where a page has no menu in its HTML.
 * @param isInProgress whether less of one is translated than a reader expects
 */
export function offeredLanguages(
  isInProgress: (language: string) => boolean = () => false,
): readonly Offered[] {
  return languages.map((language) => ({
    language,
    name: nameOfLanguage(language),
    tag: tagOf(language),
    isInProgress: isInProgress(language),
  }));
}
