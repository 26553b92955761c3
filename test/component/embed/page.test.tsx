// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import EmbedPage from '../../../src/embed/EmbedPage';
import { namespacesFor } from '../../../src/app/pageWords';
import { atlasQuery } from '../../../src/atlas/queries';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import { parseView } from '../../../src/view/codec';
import { setView, viewStore } from '../../../src/view/store';
import { atlas } from '../explore/explorer';
import { standInForLayout } from '../map/stand';

/** Opens the embedded page with an address. */
async function open(address = '') {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  const messages = await loadMessages('en', namespacesFor('en', 'embed'));
  viewStore.setState(parseView(address), true);
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <I18nProvider i18n={createTranslator('en', messages)}>
          <EmbedPage />
        </I18nProvider>
      </QueryClientProvider>,
    );
  });
  return userEvent.setup();
}

// What is fetched on demand is here already: a busy machine takes its time to compile it.
beforeAll(() =>
  Promise.all([
    import('../../../src/embed/EmbedCity'),
    import('../../../src/embed/EmbedFilters'),
    import('../../../src/embed/EmbedSearch'),
    import('../../../src/embed/HeadingNote'),
    import('../../../src/map/area/AreaView'),
    loadMessages('en', ['explore']),
  ]),
);
beforeEach(() => {
  standInForLayout();
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
});

describe('the embedded page', () => {
  it('says what it shows, lists it, and leads to the same view of the atlas', async () => {
    await open('?practice=living-lab&legend=0&theme=dark');
    const main = screen.getByRole('main', { name: 'City Innovation Atlas' });
    expect(within(main).getByText(/2 of 5 cities/)).toBeVisible();
    expect(screen.getByText('2 cities as a list')).toBeInTheDocument();
    const link = screen.getByRole('link', { name: 'Open in the atlas' });
    expect(link).toHaveAttribute('href', '/?practice=living-lab');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('has the title of the page around, and says whose it is', async () => {
    await open(
      `?practice=living-lab&heading=${encodeURIComponent('<b>Who</b> tries things out?')}`,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '<b>Who</b> tries things out?',
    );
    expect(screen.getByText(/2 of 5 cities/)).toBeVisible();
    expect(
      await screen.findByText(/The title is by the page that shows this map\.$/),
    ).toBeVisible();
    // The atlas has its own title.
    const link = screen.getByRole('link', { name: 'Open in the atlas' });
    expect(link).toHaveAttribute('href', '/?practice=living-lab');
  });

  it('fits the map to its area, and leads to the atlas with the same sight', async () => {
    await open('?area=result&practice=living-lab');
    await vi.waitFor(() => expect(viewStore.getState().camera).not.toBeNull());
    const { camera } = viewStore.getState();
    expect(camera?.zoom).toBeGreaterThan(3.5);
    const link = screen.getByRole('link', { name: 'Open in the atlas' });
    expect(link.getAttribute('href')).toMatch(/^\/\?practice=living-lab#/);
  });

  it('leaves the camera of the address where it is', async () => {
    await open('?area=result&practice=living-lab');
    await vi.waitFor(() => expect(viewStore.getState().camera).not.toBeNull());
    const own = { zoom: 5, lat: 50, lng: 10 };
    await act(async () => setView({ camera: own }));
    await act(async () => setView({ practice: [] }));
    expect(viewStore.getState().camera).toEqual(own);
  });

  it('fetches its filters when they are opened, and filters', async () => {
    const user = await open();
    const button = screen.getByRole('button', { name: 'Filters' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: /^Region/ }));
    await user.click(await screen.findByRole('checkbox', { name: /^Northern/ }));
    expect(await screen.findByText(/3 of 5 cities/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  });

  it('opens a city beside the map, and goes back to the map', async () => {
    const user = await open('?city=ghent');
    const city = await screen.findByRole('heading', { level: 2, name: 'Ghent' });
    expect(city).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('heading', { name: 'Ghent' })).toBeNull();
    expect(screen.getByRole('listbox')).toHaveFocus();
    expect(viewStore.getState().city).toBeNull();
  });

  it('has a search field only where it is asked for', async () => {
    await open('?search=1');
    expect(await screen.findByRole('searchbox')).toBeVisible();
  });

  it('shows a way out where no city is left, without filters as well', async () => {
    await open('?q=xyzzy&filters=0');
    const way = await screen.findByRole('button', { name: /Clear/ });
    expect(way.closest('[data-part]')).toBeNull();
  });

  it('says what of the address the atlas does not have, without filters as well', async () => {
    const user = await open('?practice=magic&filters=0');
    const note = await screen.findByText(/practice “magic”/);
    expect(note.closest('[data-part]')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/practice “magic”/)).toBeNull();
    expect(viewStore.getState().practice).toEqual([]);
  });

  it('does not move where the camera is fixed', async () => {
    await open('?camera=fixed');
    expect(screen.queryByRole('button', { name: 'Zoom in' })).toBeNull();
  });

  it('has buttons to move it by itself', async () => {
    await open();
    expect(screen.getByRole('button', { name: 'Zoom in' })).toBeVisible();
  });

  it('starts with the list open where that is asked for, and folds it', async () => {
    const user = await open('?list=open');
    const list = screen.getByText('5 cities as a list');
    expect(list.closest('details')).toHaveProperty('open', true);
    await user.click(list);
    expect(list.closest('details')).toHaveProperty('open', false);
  });
});
