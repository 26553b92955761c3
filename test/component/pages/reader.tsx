import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createClient } from '../../../src/app/client';
import { Documents } from '../../../src/app/App';
import { entryOf, type Page } from '../../../src/app/routes';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import type { Language } from '../../../src/i18n/languages';
import { createTranslator } from '../../../src/i18n/translator';
import { defaultView } from '../../../src/view/view';
import { viewStore } from '../../../src/view/store';

const rooms = [
  'app',
  'site',
  'words',
  'definitions',
  'answers',
  'city',
  'cases',
  'practices',
  'near',
  'cities',
  'event',
  'data',
  'about',
  'accessibility',
  'explore',
  'filters',
  'missing',
  'news',
  'map',
  'similar',
  'compare',
  'brief',
  'reading',
  'charts',
  'practice',
  'tour',
  'live',
  'hall',
  'transcript',
  'talk',
  'host',
  'cues',
  'findings',
  'insights',
  'groups',
  'glossary',
  'piles',
  'survey',
  'send',
  'correct',
  'check',
] as const;

/** Shows something to a reader of a language, in the opening view. */
export async function show(
  children: ReactNode,
  language: Language = 'en',
  client: QueryClient = createClient(),
): Promise<UserEvent> {
  viewStore.setState(defaultView, true);
  const messages = await loadMessages(language, rooms);
  const user = userEvent.setup();
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <I18nProvider i18n={createTranslator(language, messages)}>{children}</I18nProvider>
      </QueryClientProvider>,
    );
  });
  return user;
}

/** Shows a page as the app does: within its documents. */
export async function showPage(
  page: Page,
  shown: ReactNode,
  language: Language = 'en',
  client: QueryClient = createClient(),
  id = '',
): Promise<UserEvent> {
  const queries = entryOf(page).queries(id);
  return show(
    <Documents queries={queries} prerendered={false}>
      {shown}
    </Documents>,
    language,
    client,
  );
}
