// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { createClient } from '../../../src/app/client';
import { programmeQuery } from '../../../src/atlas/queries';
import { Follow } from '../../../src/pages/event/follow/Follow';
import { setView, viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { FakeEventSource, openRoom, programme } from './room';

afterEach(() => vi.unstubAllGlobals());

async function follow(address = '/event/follow/?room=talk', language: 'en' | 'fr' = 'en') {
  const room = openRoom(address);
  const client = createClient();
  client.setQueryData(programmeQuery('tour').queryKey, programme);
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <Follow map={null} sentence={null} />
    </AtlasProvider>,
    language,
    client,
  );
  return { ...room, user };
}
const first = {
  v: '?practice=innovation-strategy&city=ghent',
  cue: 'tour/strategy',
  seq: 1,
  at: 1,
};
const second = { v: '?practice=citizens-assembly', cue: 'tour/assembly', seq: 2, at: 2 };

describe('following', () => {
  it('shows the speaker’s view, words and records, and where to go on', async () => {
    await follow();
    expect(FakeEventSource.last.url).toBe('/follow/talk');
    await FakeEventSource.say(first);
    expect(viewStore.getState()).toMatchObject({
      practice: ['innovation-strategy'],
      city: 'ghent',
    });
    expect(screen.getByRole('heading', { name: 'A strategy' })).toBeVisible();
    expect(screen.getByText('The council adopted it.', { exact: false })).toBeVisible();
    const link = (name: string) => screen.getByRole('link', { name });
    expect(link('Strategy 2030')).toHaveAttribute('href', '/city/ghent/#ghent-strategy');
    expect(link('All about Ghent')).toHaveAttribute('href', '/city/ghent/');
    expect(link('Open in the map')).toHaveAttribute('href', `/${first.v}`);
    expect(screen.getByRole('button', { name: /Ghent/ })).toBeVisible();
    expect(screen.getByText('You see what the speaker shows.')).toBeVisible();
  });

  it('shows a speaker’s own title and words as text', async () => {
    await follow();
    const own = { title: 'Élan <b>vital</b>', words: '<img src=x onerror=alert(1)> {t}' };
    await FakeEventSource.say({ v: '?city=ghent', cue: null, seq: 1, at: 1, ...own });
    expect(screen.getByRole('heading', { name: own.title })).toBeVisible();
    expect(screen.getByText(own.words)).toBeVisible();
    expect(document.querySelector('img, b')).toBeNull();
  });

  it('says which words are not in the reader’s language', async () => {
    await follow('/event/follow/?room=talk', 'fr');
    await FakeEventSource.say(first);
    expect(screen.getByText(/Le conseil/)).not.toHaveAttribute('lang');
    expect(screen.getByText(/It runs to 2030/)).toHaveAttribute('lang', 'en');
  });

  it('never moves who roams, tells where the speaker is, and takes her back', async () => {
    const { user } = await follow();
    await FakeEventSource.say(first);
    act(() => setView({ camera: { zoom: 5, lat: 45, lng: 9 } }, 'replace'));
    await FakeEventSource.say(second);
    expect(viewStore.getState().practice).toEqual(['innovation-strategy']);
    const words = screen.getByText(/looking around by yourself/);
    expect(words).toHaveTextContent('The speaker is at: Drawn by lot');
    await user.click(screen.getByRole('button', { name: 'Back to the speaker' }));
    expect(viewStore.getState().practice).toEqual(['citizens-assembly']);
    expect(screen.getByRole('heading', { name: 'Drawn by lot' })).toBeVisible();
  });

  it('does not take what the page itself adjusts for roaming', async () => {
    await follow();
    await FakeEventSource.say(first);
    act(() => setView({ camera: { zoom: 5, lat: 45, lng: 9 } }, 'adjust'));
    await FakeEventSource.say(second);
    expect(viewStore.getState().practice).toEqual(['citizens-assembly']);
  });

  it('leads nowhere else, whatever a message says', async () => {
    await follow();
    await FakeEventSource.say({ v: '//evil.example/?city=ghent', cue: null, seq: 9, at: 1 });
    const link = screen.getByRole('link', { name: 'Open in the map' });
    expect(link).toHaveAttribute('href', '/?city=ghent');
  });

  it('is honest about a line that is gone', async () => {
    const { hub } = await follow();
    await FakeEventSource.say(first);
    hub.mockImplementation(() => Promise.reject(new TypeError('offline')));
    await act(async () => void FakeEventSource.last.dispatchEvent(new Event('error')));
    // One failure is a hiccup; the second comes within a second.
    expect(await screen.findByText(/No connection/, {}, { timeout: 3_000 })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'A strategy' })).toBeVisible();
  });

  it('is honest about a site without a hub', async () => {
    const { hub } = await follow();
    hub.mockImplementation(() => Promise.resolve(new Response('<html>', { status: 404 })));
    await act(async () => void FakeEventSource.last.dispatchEvent(new Event('error')));
    expect(await screen.findByText(/Nobody can be followed on this site/)).toBeVisible();
    expect(screen.getByRole('link', { name: /guided tour/ })).toHaveAttribute(
      'href',
      '/event/tour/',
    );
  });

  it('asks for the room where the address has none, and opens no line', async () => {
    const { user, hub } = await follow('/event/follow/?room=NOT!');
    expect(FakeEventSource.all).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: 'Room' }), 'x!');
    await user.click(screen.getByRole('button', { name: 'Follow' }));
    expect(screen.getByRole('alert')).toHaveTextContent('three to forty');
    expect(hub).not.toHaveBeenCalled();
  });
});
