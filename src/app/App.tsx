import type { ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Frame } from './Frame';
import { Documents } from './page';
import { entryOf, type Route } from './routes';
import styles from './Frame.module.css';

interface AppProps {
  route: Route;
  /** The data's version, as the page was built with. */
  version: string;
  /** The page itself. */
  children: ReactNode;
}

/** The frame of the site with a page in it: the same tree on the server and in the browser. */
export function App({ route, version, children }: AppProps) {
  const { t } = useI18n();
  const { layout, queries } = entryOf(route.page);
  const content = (
    <ErrorBoundary panel={t('app.name')}>
      <Documents queries={queries(route.id ?? '')} className={styles.notices}>
        {children}
      </Documents>
    </ErrorBoundary>
  );
  if (layout === 'bare') return content;
  return (
    <Frame page={route.page} rest={route.rest} version={version} isFull={layout === 'full'}>
      {content}
    </Frame>
  );
}
