import { baseLanguage, type Language } from '../i18n/languages';

/** The `lang` of a text of the dataset, which is in English: needed only where the page is not. */
export function english(language: Language): typeof baseLanguage | undefined {
  return language === baseLanguage ? undefined : baseLanguage;
}

/** The `lang` of a text in some other language (BCP 47): needed only where the page is not in it. */
export function langOf(language: string, page: Language): string | undefined {
  return language === page ? undefined : language;
}
