import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from '../i18n/I18n';
import type { Translator } from '../i18n/translator';
import { ErrorBoundary } from '../ui/ErrorBoundary';

interface BareProps {
  i18n: Translator;
  client: QueryClient;
  children: ReactNode;
}

/** What every page stands in; the frame of the site is not part of it. */
export function Bare({ i18n, client, children }: BareProps) {
  return (
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <ErrorBoundary panel={i18n.t('app.name')}>{children}</ErrorBoundary>
      </I18nProvider>
    </QueryClientProvider>
  );
}
