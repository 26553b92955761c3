import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from '../i18n/I18n';
import { splitPath } from '../i18n/languages';
import type { Translator } from '../i18n/translator';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Frame } from './Frame';
import type { Page } from './routes';

interface AppProps {
  i18n: Translator;
  client: QueryClient;
  page: Page;
  /** The whole path, with its language. */
  path: string;
  /** The data's version, as the page was built with. */
  version: string;
  children: ReactNode;
}

/** The same tree on the server and in the browser: providers, frame, page. */
export function App({ i18n, client, page, path, version, children }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        {/* Round the frame as well: a page that others have rewritten must never be left empty. */}
        <ErrorBoundary whole panel={i18n.t('app.name')}>
          {page === 'stage' ? (
            <ErrorBoundary panel={i18n.t('app.name')}>{children}</ErrorBoundary>
          ) : (
            <Frame page={page} rest={splitPath(path).rest} version={version}>
              <ErrorBoundary panel={i18n.t('app.name')}>{children}</ErrorBoundary>
            </Frame>
          )}
        </ErrorBoundary>
      </I18nProvider>
    </QueryClientProvider>
  );
}
