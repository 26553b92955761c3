// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { createClient } from '../../../src/app/client';
import { programmeQuery } from '../../../src/atlas/queries';
import { Follow } from '../../../src/pages/event/follow/Follow';
import { keptStore } from '../../../src/saved/store';
import { startAnnouncer } from '../../../src/ui/announcer';
import { setView, viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { FakeEventSource, openRoom, programme } from './room';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
});

async function follow(address = '/event/follow/?room=talk', language: 'en' | 'fr' = 'en') {
  const room = openRoom(address);
  const client = createClient();
  client.setQueryData(programmeQuery('tour').queryKey, programme);
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <Follow map={null} sentence={null} told="75 of 188 cities" />
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
    expect(screen.getByRole('button', { name: 'Save: Ghent' })).toBeVisible();
    expect(screen.getByText('You see what the speaker shows.')).toBeVisible();
  });

  it('tells aloud what the speaker shows, its title first, to who has done nothing', async () => {
    const stop = startAnnouncer(document);
    await follow();
    await FakeEventSource.say(first);
    const lines = () =>
      [...screen.getByRole('status').children].map(({ textContent }) => textContent?.trim());
    await waitFor(() => expect(lines()).toEqual(['A strategy', '75 of 188 cities']));
    expect(screen.getByText(/^The speaker shows Ghent, Belgium, \d+ record/)).toBeVisible();
    // Her own map is not the speaker's.
    act(() => setView({ camera: { zoom: 5, lat: 45, lng: 9 } }, 'replace'));
    await FakeEventSource.say(second);
    expect(lines()).toEqual(['A strategy', '75 of 188 cities']);
    stop();
  });

  it('keeps the place of who reads: what goes with the focus leaves it on the heading', async () => {
    await follow();
    await FakeEventSource.say(first);
    act(() => screen.getByRole('link', { name: 'All about Ghent' }).focus());
    await FakeEventSource.say(second);
    expect(screen.getByRole('heading', { name: 'Drawn by lot' })).toHaveFocus();
  });

  it('shows a speaker’s own title and words as text', async () => {
    await follow();
    const own = { title: 'Élan <b>vital</b>', words: '<img src=x onerror=alert(1)> {t}' };
    await FakeEventSource.say({ v: '?city=ghent', cue: null, seq: 1, at: 1, ...own });
    expect(screen.getByRole('heading', { name: own.title })).toBeVisible();
    expect(screen.getByText(own.words)).toBeVisible();
    expect(document.querySelector('img, h2 b')).toBeNull();
  });

  it('says which words are not in the reader’s language', async () => {
    await follow('/event/follow/?room=talk', 'fr');
    await FakeEventSource.say(first);
    expect(screen.getByText(/Le conseil/)).not.toHaveAttribute('lang');
    expect(screen.getByText(/It runs to 2030/)).toHaveAttribute('lang', 'en');
  });

  it('never moves who roams, keeps the speaker’s words in sight, and takes her back', async () => {
    const { user } = await follow();
    await FakeEventSource.say(first);
    act(() => setView({ camera: { zoom: 5, lat: 45, lng: 9 } }, 'replace'));
    expect(screen.getByText('Looking around')).toBeVisible();
    expect(screen.queryByText('You see what the speaker shows.')).toBeNull();
    expect(screen.getByRole('link', { name: 'Strategy 2030' })).toBeVisible();
    await FakeEventSource.say(second);
    expect(viewStore.getState().practice).toEqual(['innovation-strategy']);
    expect(screen.getByRole('heading', { name: 'Drawn by lot' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to the speaker' }));
    expect(viewStore.getState().practice).toEqual(['citizens-assembly']);
    expect(screen.queryByText('Looking around')).toBeNull();
  });

  it('lists the stops so far, and shows an earlier one again until she is taken back', async () => {
    const { user } = await follow();
    await FakeEventSource.say(first);
    await FakeEventSource.say(second);
    await FakeEventSource.say({ ...second, v: '?city=milan', seq: 3 });
    const stops = within(screen.getByRole('region', { name: 'Stops so far' }));
    expect(stops.getAllByRole('button')).toHaveLength(2);
    const earlier = stops.getByRole('button', { name: /A strategy/ });
    await user.click(earlier);
    expect(earlier).toHaveAttribute('aria-current', 'step');
    expect(viewStore.getState().city).toBe('ghent');
    expect(screen.getByRole('heading', { name: 'A strategy' })).toBeVisible();
    // The speaker goes on: her words wait.
    await FakeEventSource.say({ v: '', cue: null, title: 'My own', seq: 4, at: 4 });
    expect(screen.getByRole('heading', { name: 'A strategy' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to the speaker' }));
    expect(screen.getByRole('heading', { name: 'My own' })).toBeVisible();
    const link = stops.getByRole('link', { name: 'What was shown' });
    expect(link.getAttribute('href')).toBe(
      '/event/shown/#stop=tour/strategy&stop=tour/assembly&view=&title=My+own',
    );
  });

  it('saves a record beside its words', async () => {
    const { user } = await follow();
    await FakeEventSource.say(first);
    await user.click(screen.getByRole('button', { name: 'Save: Strategy 2030' }));
    expect(keptStore.getState().records).toEqual(['ghent-strategy']);
  });

  it('tells the last stop, and the end, with what was shown', async () => {
    await follow();
    await FakeEventSource.say(first);
    expect(screen.queryByRole('region', { name: 'This is the last stop' })).toBeNull();
    await FakeEventSource.say(second);
    expect(screen.getByRole('region', { name: 'This is the last stop' })).toBeVisible();
    await FakeEventSource.say({ ...second, seq: 3, end: true });
    const end = within(screen.getByRole('region', { name: 'The talk is over' }));
    expect(end.getByRole('link')).toHaveAttribute(
      'href',
      '/event/shown/#stop=tour/strategy&stop=tour/assembly',
    );
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
    const { user, hub } = await follow('/event/follow/?room=N!T');
    expect(FakeEventSource.all).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: 'Room' }), 'x!');
    await user.click(screen.getByRole('button', { name: 'Follow' }));
    expect(screen.getByRole('alert')).toHaveTextContent('three to forty');
    expect(hub).not.toHaveBeenCalled();
  });
});
