import { loadMessages } from '../i18n/catalogue';
import { languages } from '../i18n/languages';
import type { SearchWords } from './searchTexts';

/** What readers call things in each language of the site: they search in their own, whatever the page speaks. Those of a catalogue that does not come are not known. */
export async function loadSearchWords(): Promise<SearchWords> {
  const read = languages.map(
    async (language) => [language, await loadMessages(language, ['search', 'sought'])] as const,
  );
  return new Map((await Promise.allSettled(read)).flatMap(had));
}

/** What came. */
export const had = <T>(one: PromiseSettledResult<T>): T[] =>
  one.status === 'fulfilled' ? [one.value] : [];
