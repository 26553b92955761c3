import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from '../i18n/I18n';
import type { Translator } from '../i18n/translator';

interface ProvidersProps {
  i18n: Translator;
  client: QueryClient;
  children: ReactNode;
}

/** What every page stands in, on the server and in the browser: documents and words. */
export function Providers({ i18n, client, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>{children}</I18nProvider>
    </QueryClientProvider>
  );
}
