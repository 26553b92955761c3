// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import ExamplesPage from '../../../src/pages/examples/ExamplesPage';
import { namespacesFor } from '../../../src/app/pageWords';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';

it('shows the embed in six layouts, by the host’s script, with a link until it is here', async () => {
  const messages = await loadMessages('fr', namespacesFor('fr', 'examples'));
  let unmount: () => void = () => undefined;
  await act(async () => {
    ({ unmount } = render(
      <I18nProvider i18n={createTranslator('fr', messages)}>
        <ExamplesPage />
      </I18nProvider>,
    ));
  });
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(6);
  const embeds = [...document.querySelectorAll('city-innovation-atlas')];
  expect(embeds).toHaveLength(9);
  expect(new Set(embeds.map((embed) => embed.getAttribute('title'))).size).toBe(9);
  for (const embed of embeds) expect(embed).toHaveAttribute('lang', 'fr');
  const [first] = screen.getAllByRole('link', { name: 'Ouvrir la carte' });
  expect(first).toHaveAttribute('href', '/fr/embed/?practice=citizens-assembly');
  expect(document.querySelector('[dir=rtl] city-innovation-atlas')).not.toBeNull();
  expect(screen.getByRole('region', { name: /défile/ })).toHaveAttribute('tabindex', '0');
  expect(document.head.querySelector('script[src="/embed.js"]')).not.toBeNull();
  unmount();
  expect(document.head.querySelector('script[src="/embed.js"]')).toBeNull();
});
