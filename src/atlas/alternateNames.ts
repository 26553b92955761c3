import { loadMessages } from '../i18n/catalogue';
import { languages } from '../i18n/languages';
import { createTranslator } from '../i18n/translator';
import type { NameOf } from './model';
import { namesIn } from './names';
import { had } from './searchWords';

/** What cities are called in each language of the site: readers search in their own, whatever the page speaks. Those of a catalogue that does not come are not known. */
export async function loadAlternateNames(): Promise<readonly NameOf[]> {
  const read = languages.map(async (language) => {
    return namesIn(createTranslator(language, await loadMessages(language, ['places'])));
  });
  return (await Promise.allSettled(read)).flatMap(had);
}
