import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from '../i18n/I18n';
import type { Translator } from '../i18n/translator';
import { OutlineContext } from '../map/outline';

interface ProvidersProps {
  i18n: Translator;
  client: QueryClient;
  /** The map's outline as SVG markup; '' where the page has none. */
  outline: string;
  children: ReactNode;
}

/** What every page stands in, on the server and in the browser: documents, words, the outline of the map. */
export function Providers({ i18n, client, outline, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <OutlineContext value={outline}>{children}</OutlineContext>
      </I18nProvider>
    </QueryClientProvider>
  );
}
