// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Recording } from '../../../src/pages/event/recording/Recording';
import type { Fault } from '../../../src/pages/event/recording/fault';
import { playStream } from '../../../src/pages/event/recording/stream';
import { launch } from '../../unit/pages/fixture';
import { show } from '../pages/reader';

const url = 'https://media.example/a.m3u8';
const stop = vi.fn<() => void>();

vi.mock('../../../src/pages/event/recording/stream', () => ({ playStream: vi.fn() }));

beforeEach(() => {
  vi.mocked(playStream).mockReset().mockReturnValue(stop);
  stop.mockReset();
  vi.stubGlobal('MediaSource', vi.fn());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The recording after a click, in a browser that knows streams by itself or not. */
async function open(knows: '' | 'maybe') {
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue(knows);
  const video = { provider: 'file', url } as const;
  const user = await show(<Recording event={{ ...launch, video }} />);
  expect(playStream).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Play the recording here' }));
  return user;
}
const player = () => screen.getByLabelText<HTMLVideoElement>(`Recording: ${launch.title}`);
/** The stream fails for this reason, as the library would say. */
const fail = (why: Fault) => act(() => vi.mocked(playStream).mock.lastCall?.[3](why));

it('is left to a browser that knows streams', async () => {
  await open('maybe');
  expect(player()).toHaveAttribute('src', url);
  expect(playStream).not.toHaveBeenCalled();
});

it('is brought to the player of a browser that knows none', async () => {
  await open('');
  await vi.waitFor(() => expect(playStream).toHaveBeenCalledOnce());
  expect(playStream).toHaveBeenCalledWith(player(), url, 0, expect.any(Function));
  expect(player()).not.toHaveAttribute('src');
  expect(player()).toBeVisible();
  // It may bring its own, so nothing is said of them.
  expect(screen.queryByText(/no captions/)).toBeNull();
});

it.each<[Fault, RegExp]>([
  ['network', /you may be offline/],
  ['missing', /not where it should be/],
  ['unreadable', /could not be read/],
  ['stream', /cannot play this kind of stream/],
])(
  'that fails (%s) says so, and at another try goes on where it had come to',
  async (why, says) => {
    const user = await open('');
    await vi.waitFor(() => expect(playStream).toHaveBeenCalledOnce());
    await act(async () => {
      player().currentTime = 12;
      fireEvent.timeUpdate(player());
      // While it is repaired the player stands at its beginning.
      player().currentTime = 0;
      fireEvent.timeUpdate(player());
    });
    await fail(why);
    const notice = screen.getByRole('alert');
    expect(notice).toHaveTextContent(says);
    expect(within(notice).getByRole('link')).toHaveAttribute('href', launch.listing.url);
    expect(stop).toHaveBeenCalledOnce();

    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await vi.waitFor(() => expect(playStream).toHaveBeenCalledTimes(2));
    expect(playStream).toHaveBeenLastCalledWith(player(), url, 12, expect.any(Function));
    expect(player()).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  },
);
