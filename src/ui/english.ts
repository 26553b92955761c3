import type { Language } from '../i18n/languages';

/** The `lang` of a text of the dataset, which is in English: needed only where the page is not. */
export function english(language: Language): 'en' | undefined {
  return language === 'en' ? undefined : 'en';
}

/** The `lang` of a text in some other language (BCP 47): needed only where the page is not in it. */
export function langOf(language: string, page: Language): string | undefined {
  return language === page ? undefined : language;
}
