import { joinPath, languages, type Language } from '../i18n/languages';
import { nameOfLanguage, tagOf } from '../i18n/names';
import type { Translator } from '../i18n/translator';

/**
 * What stands in the menu of languages, as HTML: written on the server, and where a page has no menu in
 * its own HTML. Of names of languages and the atlas's own words only.
 * @param rest the page, without language
 * @param isInProgress whether less of one is translated than a reader expects
 */
export function languageList(
  { t, language: own }: Pick<Translator, 't' | 'language'>,
  rest: string,
  isInProgress: (language: Language) => boolean = () => false,
): string {
  const items = languages.map((language) => {
    const tag = tagOf(language);
    const isNot = isInProgress(language);
    const state =
      (language === own ? ' aria-current="true"' : '') + (isNot ? ' data-progress=""' : '');
    const link = `<a href="${joinPath(language, rest)}" hreflang="${tag}" lang="${tag}"${state}><span>${nameOfLanguage(language)}</span></a>`;
    return `<li>${link}${isNot ? `<span>${t('app.language.progress')}</span>` : ''}</li>`;
  });
  const label = `<span class="visually-hidden">${t('app.language')}: </span>`;
  return `<summary>${label}<span>${nameOfLanguage(own)}</span></summary><ul>${items.join('')}</ul>`;
}
