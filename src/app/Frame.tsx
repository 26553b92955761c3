import type { ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { KeptCount } from '../saved/KeptCount';
import { accessibilityPath } from '../view/accessibility';
import { doorPaths } from '../view/doors';
import { indexPaths, paths } from '../view/paths';
import { useView } from '../view/store';
import styles from './Frame.module.css';
import { LanguageMenu } from './LanguageMenu';
import { entryOf, pageNames, type Page } from './routes';
import { ThemeChoice } from './ThemeChoice';

interface FrameProps {
  page: Page;
  /** The path without its language, for the links to the other languages. */
  rest: string;
  version: string;
  /** True where the page is as high as the window. */
  isFull: boolean;
  /** True while the next page is waited for. */
  isPending: boolean;
  children: ReactNode;
}

const menu = pageNames.flatMap((page) => {
  const { menu: label, path: target } = entryOf(page);
  return label === undefined ? [] : [{ target, label }];
});

/** What stands around every page: skip link, name, menu, languages, footer with the appearance, and unseen the words for scripts that do not come. In a narrow window the menu opens from a button, by the browser itself. */
export function Frame({ page, rest, version, isFull, isPending, children }: FrameProps) {
  const { t, word, path } = useI18n();
  const drafted = word('app.footer.drafted', '');
  return (
    <div className={isFull ? styles.full : styles.paper}>
      <a className={styles.skip} href="#content">
        {t('app.skip')}
      </a>
      {page === 'home' && <SkipLinks />}
      <header className={styles.header}>
        <a className={styles.name} href={path(paths.home)}>
          {t('app.name')}
        </a>
        <button type="button" className={styles.menu} popoverTarget="menu">
          {t('app.menu')}
        </button>
        <div id="menu" popover="auto" className={styles.bar}>
          <nav aria-label={t('app.nav')} className={styles.nav}>
            {menu.map(({ target, label }) => (
              <a key={target} href={path(target)} aria-current={currentAt(target, page)}>
                {t(label)}
                {target === paths.reading && <KeptCount />}
              </a>
            ))}
          </nav>
          <LanguageMenu page={page} rest={rest} />
        </div>
      </header>
      <div className={styles.unstarted} role="alert">
        {t('load.unstarted')}{' '}
        <a href={path(rest)} data-reload="">
          {t('load.reload')}
        </a>
      </div>
      <div data-said="" className={styles.pending} data-pending={isPending ? '' : undefined}>
        {isPending && <span className="visually-hidden">{t('load.loading')}</span>}
      </div>
      <main id="content" tabIndex={-1} className={styles.main} aria-busy={isPending}>
        {children}
      </main>
      <footer className={styles.footer}>
        <p>
          <span>{t('app.footer.data', { version, license: 'CC BY 4.0' })}</span>{' '}
          <a href={path(indexPaths.news)}>{t('app.footer.news')}</a>{' '}
          <a href={path(paths.about)}>{t('app.footer.about')}</a>{' '}
          <a href={path(accessibilityPath)}>{t('app.footer.accessibility')}</a>
        </p>
        <ThemeChoice />
        {drafted && (
          <p className={styles.drafted}>
            <a href={path(doorPaths.correct)}>{drafted}</a>
          </p>
        )}
      </footer>
    </div>
  );
}

/** On the opening page the cities and the map stand far apart; where neither is in reach there is no way to it. */
function SkipLinks() {
  const { t } = useI18n();
  const { show, city } = useView();
  const isMap = show === 'map' || show === 'list';
  return (
    <>
      {city === null && (
        <>
          <a className={styles.skip} href="#search">
            {t('app.skip.search')}
          </a>
          <a className={styles.skip} href="#cities">
            {t('app.skip.cities')}
          </a>
        </>
      )}
      {isMap && (
        <a className={styles.skip} href="#map">
          {t('app.skip.map')}
        </a>
      )}
    </>
  );
}

/** Whether a page is the one that the menu leads to, or belongs to it. */
function currentAt(target: string, page: Page): 'page' | 'true' | undefined {
  const { path, under } = entryOf(page);
  if (path === target) return 'page';
  return under === target ? 'true' : undefined;
}
