import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createClient } from '../../../src/app/client';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import type { Atlas } from '../../../src/atlas/model';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import type { Language } from '../../../src/i18n/languages';
import { createTranslator } from '../../../src/i18n/translator';
import TableView from '../../../src/pages/explore/table/TableView';
import { parseView } from '../../../src/view/codec';
import { ResultProvider } from '../../../src/view/ResultContext';
import { viewStore } from '../../../src/view/store';

/** Shows the table as the opening page does, with the view of an address. */
export async function showTable(
  atlas: Atlas,
  address = '',
  language: Language = 'en',
): Promise<UserEvent> {
  const messages = await loadMessages(language, ['app', 'site', 'words', 'table']);
  act(() => viewStore.setState(parseView(address), true));
  render(
    <QueryClientProvider client={createClient()}>
      <I18nProvider i18n={createTranslator(language, messages)}>
        <AtlasProvider atlas={atlas}>
          <ResultProvider>
            <TableView />
          </ResultProvider>
        </AtlasProvider>
      </I18nProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

export const table = () => screen.getByRole('table');
/** The texts of the heads of the rows. */
export const heads = () =>
  within(table())
    .queryAllByRole('rowheader')
    .map((head) => head.textContent);
export const column = (name: string) => within(table()).getByRole('columnheader', { name });
/** The texts of the cells of the row with this head. */
export function cells(head: string): string[] {
  const row = within(table()).getByRole('rowheader', { name: head }).closest('tr');
  return within(row ?? table())
    .getAllByRole('cell')
    .map((cell) => cell.textContent ?? '');
}
