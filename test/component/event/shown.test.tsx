// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { createClient } from '../../../src/app/client';
import { programmeQuery } from '../../../src/atlas/queries';
import { noteStop } from '../../../src/pages/event/live/stops';
import ShownPage from '../../../src/pages/event/shown/ShownPage';
import { keptStore } from '../../../src/saved/store';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { programme } from './room';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
});

async function open(hash: string, language: 'en' | 'fr' = 'en') {
  history.replaceState(null, '', `/event/shown/${hash}`);
  const client = createClient();
  client.setQueryData(programmeQuery('tour').queryKey, programme);
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <ShownPage />
    </AtlasProvider>,
    language,
    client,
  );
  return user;
}
const both = '#stop=tour/strategy&stop=tour/assembly';
const message = { v: '?city=ghent', cue: 'tour/strategy', seq: 1, at: 1 };

describe('what was shown', () => {
  it('is read from the link, in its order, with records and maps', async () => {
    await open(both);
    const titles = (await screen.findAllByRole('heading', { level: 2 })).map(
      ({ textContent }) => textContent,
    );
    expect(titles).toEqual(expect.arrayContaining(['A strategy', 'Drawn by lot']));
    expect(screen.getByText('2 stops, 1 city')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Strategy 2030' })).toHaveAttribute(
      'href',
      '/city/ghent/#ghent-strategy',
    );
    expect(screen.getAllByRole('link', { name: 'Open in the map' })[1]).toHaveAttribute(
      'href',
      '/?practice=citizens-assembly',
    );
  });

  it('is saved all at once', async () => {
    const user = await open(both);
    await user.click(await screen.findByRole('button', { name: 'Save all: 1 record, 1 city' }));
    expect(keptStore.getState()).toMatchObject({ cities: ['ghent'], records: ['ghent-strategy'] });
    // Its name stays, and that it is done is said.
    expect(screen.getByRole('button', { name: 'Save all: 1 record, 1 city' })).toHaveFocus();
    expect(screen.getByText('All saved')).toHaveAttribute('data-said');
  });

  it('is sent to oneself as a link that holds it', async () => {
    const user = await open(both);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(copied).toHaveBeenCalledWith(`${location.origin}/event/shown/${both}`);
    expect(screen.getByText('Link copied')).toBeVisible();
    const mail = screen.getByRole('link', { name: 'By e-mail' }).getAttribute('href') ?? '';
    expect(decodeURIComponent(mail)).toContain(`/event/shown/${both}`);
  });

  it('is the last talk of this device where the link names none, with the way back to its room', async () => {
    const user = await open('');
    expect(screen.getByText(/No talk has been followed/)).toBeVisible();
    act(() => noteStop('talk', message, Date.now()));
    act(() =>
      noteStop('talk', { ...message, cue: null, title: 'My own', words: 'Mine.' }, Date.now()),
    );
    expect(await screen.findByRole('heading', { name: 'My own' })).toBeVisible();
    expect(screen.getByText('Mine.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the room' })).toHaveAttribute(
      'href',
      '/event/follow/?room=talk',
    );
    expect(user).toBeDefined();
  });

  it('tells of stops that this atlas does not have, and whose words titles are', async () => {
    await open('#stop=tour/gone&view=%3Fcity%3Dmilan&title=Milan', 'fr');
    expect(await screen.findByText(/1 étape n’est pas dans cette version/)).toBeVisible();
    expect(screen.getByText(/ceux de l’orateur, pas de l’atlas/)).toBeVisible();
    expect(within(screen.getByRole('list')).getByRole('link', { name: 'Milan' })).toBeVisible();
  });
});
