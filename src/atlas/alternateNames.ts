import { loadMessages } from '../i18n/catalogue';
import { languages } from '../i18n/languages';
import { createTranslator } from '../i18n/translator';
import type { NameOf } from './model';
import { namesIn } from './names';

/** What cities are called in each language of the site: readers search in their own, whatever the page speaks. Rejects if a catalogue does not come. */
export function loadAlternateNames(): Promise<readonly NameOf[]> {
  return Promise.all(
    languages.map(async (language) => {
      return namesIn(createTranslator(language, await loadMessages(language, ['places'])));
    }),
  );
}
