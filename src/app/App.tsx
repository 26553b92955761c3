import { Activity } from 'react';
import { useStore } from 'zustand';
import { useI18n } from '../i18n/I18n';
import { OutlineContext } from '../map/outline';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { exploreViewStore, ViewContext } from '../view/store';
import { Frame } from './Frame';
import styles from './Frame.module.css';
import type { NavigationState, PreparedPage } from './navigation';
import { Documents } from './Documents';
import { entryOf } from './routes';

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
