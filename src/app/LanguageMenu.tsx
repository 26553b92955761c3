import { createContext, use } from 'react';
import { useI18n } from '../i18n/I18n';
import { joinPath, splitPath, type Language } from '../i18n/languages';
import { useBrowser } from '../ui/useBrowser';
import { formatView } from '../view/codec';
import { useView } from '../view/store';
import styles from './LanguageMenu.module.css';
import { entryOf, type Page } from './routes';

/** A language as the menu lists it. */
export interface Offered {
  language: Language;
  /** What it calls itself. */
  name: string;
  /** BCP 47. */
  tag: string;
  /** True where less is translated than a reader expects. */
  isInProgress: boolean;
}

/** The languages of the menu: on the server all of them, in the browser what the page's HTML says. */
export const OfferedContext = createContext<readonly Offered[]>([]);

/** What the menu of a page says, from its HTML: no script brings the names of all languages. */
export function readOffered(document: Document): readonly Offered[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-languages] a');
  return Array.from(links, ({ pathname, firstChild, lang, dataset }) => ({
    language: splitPath(pathname).language,
    name: firstChild?.textContent ?? '',
    tag: lang,
    isInProgress: dataset['progress'] !== undefined,
  }));
}

/** The same page, and the same view, in each language; where somebody else leads the view, the same room or stop. Opens without scripts. */
export function LanguageMenu({ page, rest }: { page: Page; rest: string }) {
  const { t, language: own } = useI18n();
  const offered = use(OfferedContext);
  const view = useView(formatView);
  const here = useBrowser(() => location.search + location.hash, '');
  const current = offered.find(({ language }) => language === own);
  return (
    <nav aria-label={t('app.language')} className={styles.languages}>
      <details>
        <summary>
          <span className="visually-hidden">{`${t('app.language')}: `}</span>
          <span>{current?.name}</span>
        </summary>
        <ul data-languages="" translate="no">
          {offered.map(({ language, name, tag, isInProgress }) => (
            <li key={language}>
              <a
                href={joinPath(language, rest) + (entryOf(page).isPresented ? here : view)}
                hrefLang={tag}
                lang={tag}
                aria-current={language === own ? 'true' : undefined}
                data-progress={isInProgress ? '' : undefined}
              >
                <span>{name}</span>
              </a>
              {isInProgress && <span>{t('app.language.progress')}</span>}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
