// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import MissingPage from '../../../src/pages/missing/MissingPage';
import { createClient } from '../../../src/app/client';
import { atlasQuery } from '../../../src/atlas/queries';
import { atlas } from '../explore/explorer';
import { show } from './reader';

/** What the page has told the browser to go to. */
const gone = vi.fn<(to: string) => void>();

async function missing(path: string, language: 'en' | 'fr' = 'en') {
  const { href, pathname, search, hash } = new URL(path, 'https://atlas.example');
  vi.stubGlobal('location', { href, pathname, search, hash, assign: gone, replace: gone });
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  return show(<MissingPage />, language, client);
}

afterEach(() => {
  vi.unstubAllGlobals();
  gone.mockReset();
});

describe('the page of what is missing', () => {
  it('names cities that come near, and searches for what the address says', async () => {
    const user = await missing('/city/copenhagn/');
    expect(await screen.findByRole('link', { name: 'Copenhagen' })).toHaveAttribute(
      'href',
      '/city/copenhagen/',
    );
    const field = screen.getByRole('searchbox', { name: 'Search the atlas' });
    expect(field).toHaveValue('copenhagn');
    await user.clear(field);
    await user.type(field, 'street & lab{Enter}');
    expect(gone).toHaveBeenCalledExactlyOnceWith('/?q=street+%26+lab');
  });

  it('searches in the language of its path', async () => {
    const user = await missing('/fr/nulle-part/', 'fr');
    await user.click(await screen.findByRole('button', { name: 'Chercher' }));
    expect(gone).toHaveBeenCalledExactlyOnceWith('/fr/?q=nulle+part');
  });

  it.each([
    ['/City/Gent/?theme=dark#records', '/city/ghent/?theme=dark#records'],
    ['/city/k%C3%B8benhavn', '/city/copenhagen/'],
    ['/country/DK/', '/country/dk/'],
    ['/practice/Living_Lab/', '/practice/living-lab/'],
    ['/About', '/about/'],
    ['/city/ghent/check/?theme=dark', '/check/?city=ghent&theme=dark'],
  ])('leads on from %s where the host did not', async (from, to) => {
    await missing(from);
    await vi.waitFor(() => expect(gone).toHaveBeenCalledExactlyOnceWith(to), 10_000);
  });

  it('leads nowhere from an address that means nothing', async () => {
    await missing('/%E3/');
    expect(await screen.findByRole('searchbox')).toHaveValue('');
    await missing('/city/atlantis/');
    expect(gone).not.toHaveBeenCalled();
  });
});
