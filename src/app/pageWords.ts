import type { Atlas } from '../atlas/model';
import type { Namespace } from '../i18n/catalogue';
import { baseLanguage, type Language } from '../i18n/languages';
import type { Translator } from '../i18n/translator';
import { say } from './pageEntry';
import { entryOf, type Page, type Route } from './routes';

/**
 * The catalogues that a page speaks from. The data have the English names of cities; other languages have their own.
 * @param isNamed where these stand in the page as it was published
 */
export function namespacesFor(
  language: Language,
  page: Page,
  isNamed = false,
): readonly Namespace[] {
  const own: readonly Namespace[] = [
    ...(page === 'embed' ? [] : (['site'] as const)),
    ...entryOf(page).namespaces,
  ];
  return isNamed || language === baseLanguage || !own.includes('words') ? own : [...own, 'places'];
}

/** The title of a page as the browser shows it. */
export function titleOf(
  { page, id }: Pick<Route, 'page' | 'id'>,
  i18n: Translator,
  atlas: Atlas | undefined,
) {
  const title = say(entryOf(page).title, { i18n, id: id ?? '', atlas });
  return page === 'home' ? title : i18n.t('app.title.page', { page: title });
}
