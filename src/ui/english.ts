import type { Language } from '../i18n/languages';

/** The `lang` of a text of the dataset, which is in English: needed only where the page is not. */
export function english(language: Language): 'en' | undefined {
  return language === 'en' ? undefined : 'en';
}
