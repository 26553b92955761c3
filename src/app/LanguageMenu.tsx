import { createContext, use, useEffect, useRef } from 'react';
import { useI18n } from '../i18n/I18n';
import { joinPath, splitPath } from '../i18n/languages';
import { formatView } from '../view/codec';
import { useView } from '../view/store';
import styles from './LanguageMenu.module.css';
import { entryOf, type Page } from './routes';

/** What stands in the menu, as HTML (`languageList.ts`): no script brings the names of all languages. */
export const LanguageListContext = createContext('');

/** The menu of a page as its HTML has it. */
export const readLanguageList = (document: Document): string =>
  document.querySelector('[data-languages]')?.innerHTML ?? '';

/** The same page, and the same view, in each language; where somebody else leads the view, the same room or stop. Opens without scripts. */
export function LanguageMenu({ page, rest }: { page: Page; rest: string }) {
  const { t } = useI18n();
  const list = use(LanguageListContext);
  const view = useView(formatView);
  const menu = useRef<HTMLDetailsElement>(null);
  // The page and its view have changed since the list was written.
  useEffect(() => {
    const after = entryOf(page).isPresented ? location.search + location.hash : view;
    for (const link of menu.current?.querySelectorAll('a') ?? []) {
      link.href = joinPath(splitPath(link.pathname).language, rest) + after;
    }
  }, [page, rest, view]);
  return (
    <nav aria-label={t('app.language')} className={styles.languages}>
      <details
        ref={menu}
        data-languages=""
        translate="no"
        dangerouslySetInnerHTML={{ __html: list }}
      />
    </nav>
  );
}
