import { Activity, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useI18n } from '../i18n/I18n';
import { OutlineContext } from '../map/outline';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { exploreViewStore, ViewContext } from '../view/store';
import { Frame } from './Frame';
import type { NavigationState, PreparedPage } from './navigation';
import { entryOf } from './routes';
import { LoadNotice } from '../atlas/LoadNotice';
import { atlasQuery, type DocumentQuery } from '../atlas/queries';
import { AsPublished } from '../ui/Published';
import { WithAtlas } from '../view/WithAtlas';
import styles from './Frame.module.css';

/** The part of `Navigation` that is drawn. */
export interface Shown {
  getState: () => NavigationState;
  getInitialState: () => NavigationState;
  subscribe: (listener: (state: NavigationState, before: NavigationState) => void) => () => void;
}

interface AppProps {
  navigation: Shown;
  /** The data's version, as the page was built with. */
  version: string;
}

/** The site: its frame with a page in it. The same tree on the server and in the browser. */
export function App({ navigation, version }: AppProps) {
  const { t } = useI18n();
  const { shown, explore, isPending, isFirst, outline } = useStore(navigation);
  const { route } = shown;
  const { layout } = entryOf(route.page);
  const isHome = route.page === 'home';
  const pages = (
    <OutlineContext value={outline}>
      {explore && (
        <Activity mode={isHome ? 'visible' : 'hidden'}>
          <ViewContext value={exploreViewStore}>
            <PageContent page={explore} isFirst={isFirst} />
          </ViewContext>
        </Activity>
      )}
      {!isHome && <PageContent key={route.rest} page={shown} isFirst={isFirst} />}
    </OutlineContext>
  );
  const framed = (
    <Frame
      page={route.page}
      rest={route.rest}
      version={version}
      isFull={layout === 'full'}
      isPending={isPending}
    >
      {pages}
    </Frame>
  );
  // Round the frame as well: a page that others have rewritten must never be left empty.
  return (
    <ErrorBoundary whole panel={t('app.name')}>
      {layout === 'bare' ? pages : framed}
    </ErrorBoundary>
  );
}

interface PageContentProps {
  page: PreparedPage;
  isFirst: boolean;
}

/** A page with what it says while its documents are on their way. */
function PageContent({ page: { route, Component }, isFirst }: PageContentProps) {
  const { t } = useI18n();
  return (
    <ErrorBoundary panel={t('app.name')}>
      <Documents
        queries={entryOf(route.page).queries(route.id ?? '')}
        className={styles.notices}
        prerendered={isFirst}
      >
        <Component id={route.id} />
      </Documents>
    </ErrorBoundary>
  );
}

interface DocumentsProps {
  queries: readonly DocumentQuery<unknown>[];
  className?: string | undefined;
  /** True where the HTML holds what the documents held when it was built. */
  prerendered: boolean;
  children: ReactNode;
}

/** Shows what needs documents once they are there; until then the prerendered HTML stays, and a notice says what is missing. */
export function Documents({ queries, className, prerendered, children }: DocumentsProps) {
  const needsAtlas = queries.some((query) => query.meta.file === atlasQuery.meta.file);
  return (
    <>
      <div className={className}>
        {queries.map((query) => (
          <LoadNotice key={query.meta.file} query={query} prerendered={prerendered} />
        ))}
      </div>
      <AsPublished>{needsAtlas ? <WithAtlas>{children}</WithAtlas> : children}</AsPublished>
    </>
  );
}
