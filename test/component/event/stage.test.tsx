// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import { programmeQuery } from '../../../src/atlas/queries';
import { Stage } from '../../../src/pages/event/stage/Stage';
import { viewStore } from '../../../src/view/store';
import { show } from '../pages/reader';
import { FakeEventSource, openRoom, programme } from './room';

afterEach(() => vi.unstubAllGlobals());

async function stage(address = '/event/stage/?room=talk') {
  const room = openRoom(address);
  const client = createClient();
  client.setQueryData(programmeQuery('tour').queryKey, programme);
  return {
    ...room,
    user: await show(
      <Stage
        map={<a href="/">A way out</a>}
        sentence={<p>The sentence</p>}
        told="74 of 188 cities"
      />,
      'en',
      client,
    ),
  };
}
const message = { v: '?city=ghent', cue: 'tour/strategy', seq: 1, at: 1 };

describe('the stage', () => {
  it('invites before the talk, then shows the view and its title, with nothing to press', async () => {
    await stage();
    expect(screen.getByRole('heading', { name: 'Follow on your phone' })).toBeVisible();
    expect(screen.getByRole('img', { name: /QR code of .*room=talk/ })).toBeVisible();
    await FakeEventSource.say(message);
    expect(viewStore.getState().city).toBe('ghent');
    expect(screen.getByRole('heading', { name: 'A strategy' })).toBeVisible();
    expect(screen.getByText('The sentence')).toBeVisible();
    // Small from now on, for whoever comes late.
    expect(screen.getByRole('img', { name: /QR code of .*room=talk/ })).toBeVisible();
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByText('A way out').closest('[inert]')).not.toBeNull();
  });

  it('shows what the speaker calls her own stops', async () => {
    await stage();
    await FakeEventSource.say({ ...message, cue: null, title: 'My own' });
    expect(screen.getByRole('heading', { name: 'My own' })).toBeVisible();
  });

  it('goes dark and light again', async () => {
    await stage();
    await FakeEventSource.say({ ...message, black: true });
    expect(screen.getByRole('main')).toHaveAttribute('data-black');
    await FakeEventSource.say({ ...message, seq: 2 });
    expect(screen.getByRole('main')).not.toHaveAttribute('data-black');
  });

  it('has only a small word for a line that is gone', async () => {
    const { hub } = await stage();
    await FakeEventSource.say(message);
    hub.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
    await act(async () => void FakeEventSource.last.dispatchEvent(new Event('error')));
    const fault = screen.findByText(/No connection to the speaker/, {}, { timeout: 3_000 });
    expect(await fault).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'A strategy' })).toBeVisible();
  });

  it('fills the screen with the first click', async () => {
    const { user } = await stage();
    const fill = vi.fn(() => Promise.resolve());
    document.documentElement.requestFullscreen = fill;
    await user.click(document.body);
    await user.click(document.body);
    expect(fill).toHaveBeenCalledTimes(1);
  });

  it('asks for the room where the address has none', async () => {
    await stage('/event/stage/');
    expect(screen.getByRole('textbox', { name: 'Room' })).toBeVisible();
    expect(FakeEventSource.all).toEqual([]);
  });
});
