// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { Speak } from '../../../src/pages/event/speak/Speak';
import { setTalk, talkStore } from '../../../src/pages/event/speak/talk/talk';
import { setView, viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { FakeEventSource, openRoom, programme } from './room';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  setTalk([]);
});
/** Many parts, found by their roles, on a busy machine. */
const patient = { timeout: 60_000 } as const;

async function speak() {
  const room = openRoom('/event/speak/?room=talk');
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <Speak programme={programme} map={null} />
    </AtlasProvider>,
  );
  return { ...room, user };
}
async function begin() {
  const desk = await speak();
  await desk.user.type(screen.getByLabelText('Speaker key for talk'), 'secret');
  await desk.user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByText('4 followers')).toBeVisible();
  return desk;
}
const button = (name: string) => screen.getByRole('button', { name });

describe('speaking', () => {
  it('asks for the key once a session, and never shows it', async () => {
    await begin();
    expect(sessionStorage.getItem('atlas.key.talk')).toBe('secret');
    expect(document.body.innerHTML).not.toContain('secret');
    expect(location.href).not.toContain('secret');
  });

  it('takes the key of this session', async () => {
    sessionStorage.setItem('atlas.key.talk', 'secret');
    await speak();
    expect(await screen.findByText('4 followers')).toBeVisible();
  });

  it('shows cues to all by its buttons and by the keys of a clicker', async () => {
    const { user, sent } = await begin();
    await user.click(button('Start'));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ v: programme.cues[0]?.view, cue: 'tour/strategy' });
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toMatchObject({ v: '?practice=citizens-assembly', cue: 'tour/assembly' });
    expect(button('Drawn by lot')).toHaveAttribute('aria-current', 'step');
    expect(button('Next')).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(sent()).toHaveLength(3));
  });

  it('shares what she does on the map, unless she keeps it to herself or has frozen all', async () => {
    const { user, sent } = await begin();
    act(() => setView({ city: 'ghent' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ v: '?city=ghent' });
    await user.click(screen.getByRole('checkbox', { name: /^Share/ }));
    act(() => setView({ city: 'milan' }));
    await user.click(screen.getByRole('checkbox', { name: /^Freeze/ }));
    await user.click(button('Start'));
    expect(sent()).toHaveLength(1);
    await user.click(screen.getByRole('checkbox', { name: /^Freeze/ }));
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toMatchObject({ cue: 'tour/strategy' });
  });

  it('darkens the stage', async () => {
    const { user, sent } = await begin();
    await user.click(screen.getByRole('checkbox', { name: /^Blank/ }));
    await waitFor(() => expect(sent()[0]).toMatchObject({ black: true }));
    await user.click(screen.getByRole('checkbox', { name: 'The talk is over' }));
    await waitFor(() => expect(sent().at(-1)).toMatchObject({ end: true }));
  });

  it('takes over what her other device shows', async () => {
    await begin();
    const far = Date.now() + 60_000;
    await FakeEventSource.say({ v: '?city=milan', cue: 'tour/assembly', seq: far, at: far });
    expect(viewStore.getState().city).toBe('milan');
    expect(button('Drawn by lot')).toHaveAttribute('aria-current', 'step');
  });

  it('hands out the room’s address as words and code; without a hub that of the stop', async () => {
    const { user, hub } = await begin();
    const follow = `${location.origin}/event/follow/?room=talk`;
    expect(screen.getByText(follow)).toBeVisible();
    expect(screen.getByRole('img', { name: `QR code of ${follow}` })).toBeVisible();
    hub.mockImplementation(() => Promise.resolve(new Response('<html>', { status: 405 })));
    await user.click(button('Start'));
    expect(await screen.findByRole('alert')).toHaveTextContent('no live service');
    expect(screen.getByText(`${location.origin}/event/tour/#strategy`)).toBeVisible();
  });

  it('asks again for a key that is refused, and forgets one when told to', async () => {
    const { user, hub } = await begin();
    await user.click(button('Forget the key'));
    expect(sessionStorage.length).toBe(0);
    hub.mockImplementation(() => Promise.resolve(new Response(null, { status: 403 })));
    await user.type(screen.getByLabelText('Speaker key for talk'), 'other');
    await user.click(button('Begin'));
    expect(await screen.findByRole('alert')).toHaveTextContent('not the key of the room talk');
    expect(sessionStorage.length).toBe(0);
  });

  it('counts the time of the talk', async () => {
    const { user } = await begin();
    expect(screen.getByRole('timer')).toHaveTextContent('00:00');
    await user.click(button('Start the clock'));
    expect(button('Start again')).toBeVisible();
  });

  it(
    'shows her own stops in place of the tour, with their titles and words, and sends nothing before',
    patient,
    async () => {
      const { user, sent } = await begin();
      await user.click(button('Make your own talk'));
      const field = await screen.findByLabelText('Links, one a line');
      fireEvent.change(field, {
        target: { value: '?city=ghent\nnonsense\nOpen: ?practice=open-data' },
      });
      await user.click(button('Add stops'));
      expect(await screen.findByText('2 stops added.')).toBeVisible();
      expect(screen.getByText('Line 2: “nonsense”.')).toBeVisible();
      expect(field).toHaveValue('nonsense');
      const words = await screen.findAllByLabelText('Words for the audience');
      const [first] = words;
      if (!first) throw new Error('no stop');
      fireEvent.change(first, { target: { value: 'é'.repeat(2_900) } });
      expect(screen.getByText(/^The audience receives the first 1,9\d\d letters/)).toBeVisible();
      expect(JSON.parse(sessionStorage.getItem('atlas.talk') ?? '[]')).toHaveLength(2);
      expect(sent()).toEqual([]);
      await user.click(button('Start'));
      await waitFor(() => expect(sent()).toHaveLength(1));
      expect(sent()[0]).toMatchObject({ v: '?city=ghent', cue: null, title: 'Ghent' });
      expect(new TextEncoder().encode(JSON.stringify(sent()[0])).length).toBeLessThanOrEqual(4_096);
      // What is done on the map meanwhile belongs to the same stop.
      act(() => setView({ city: 'milan' }));
      await waitFor(() => expect(sent()).toHaveLength(2));
      expect(sent()[1]).toMatchObject({ v: '?city=milan', title: 'Ghent' });
    },
  );

  it('has a link of a country look at it, unless it says where its map is', patient, async () => {
    const { user, sent } = await begin();
    await user.click(button('Make your own talk'));
    fireEvent.change(await screen.findByLabelText('Links, one a line'), {
      target: { value: '?practice=open-data&country=BE\n?country=BE#4/50/10' },
    });
    await user.click(button('Add stops'));
    expect(await screen.findByText('2 stops added.')).toBeVisible();
    await user.click(button('Start'));
    await user.click(button('Next'));
    await waitFor(() => expect(sent()).toHaveLength(2));
    // Between Bruges and Ghent.
    const there = /^\?practice=open-data&country=BE#[67](\.\d+)?\/51\.\d+\/3\.\d+$/;
    expect(sent()).toMatchObject([
      { v: expect.stringMatching(there) },
      { v: '?country=BE#4/50/10' },
    ]);
  });

  it('takes back what was removed, and keeps the focus on what moves', patient, async () => {
    sessionStorage.setItem(
      'atlas.talk',
      JSON.stringify([
        { title: 'Ghent', view: '?city=ghent' },
        { title: 'Open', view: '?practice=open-data', words: 5, more: {} },
      ]),
    );
    talkStore.load();
    dispatchEvent(new StorageEvent('storage', { key: 'atlas.talk' }));
    const { user } = await begin();
    await user.click(button('Your own talk: edit'));
    await user.click(await screen.findByRole('button', { name: 'Remove all stops' }));
    expect(button('A strategy')).toBeVisible();
    await user.click(button('Undo'));
    expect(button('Open')).toBeVisible();
    await user.click(button('Down: Stop 1 of 2: Ghent'));
    expect(screen.getByText('“Ghent” is now stop 2 of 2.')).toBeVisible();
    expect(button('Down: Stop 2 of 2: Ghent')).toHaveFocus();
  });

  it('counts down to the target of the talk', async () => {
    const { user } = await begin();
    await user.type(screen.getByLabelText('Target in minutes'), '15');
    expect(screen.getByText(/^1[45]:\d\d left$/)).toBeVisible();
  });
});
