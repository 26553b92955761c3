// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import type { Video } from '../../../src/atlas/eventSchema';
import { InStep } from '../../../src/pages/event/recording/InStep';
import { setView, viewStore } from '../../../src/view/store';
import { atlas, launch } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { programme } from './room';

const timed = {
  ...programme,
  cues: programme.cues.map((cue, at) => ({ ...cue, time: 10 + 60 * at })),
};
const open = async (video: Video) => {
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <InStep event={{ ...launch, video }} programme={timed} map={null} />
    </AtlasProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Play the recording here' }));
  return user;
};
const chapter = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(() => void vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue());
afterEach(() => vi.restoreAllMocks());

describe('a recording that is a file', () => {
  const file = { provider: 'file', url: '/talk.webm' } as const;
  async function playTo(seconds: number): Promise<HTMLVideoElement> {
    const video = document.querySelector('video');
    if (!video) throw new Error('no video');
    await act(async () => {
      video.currentTime = seconds;
      fireEvent.timeUpdate(video);
    });
    return video;
  }

  it('moves the map as it plays, on and back', async () => {
    await open(file);
    expect(viewStore.getState().city).toBeNull();
    await playTo(12);
    expect(viewStore.getState().city).toBe('ghent');
    expect(chapter(/A strategy/)).toHaveAttribute('aria-current', 'step');
    await playTo(71);
    expect(viewStore.getState()).toMatchObject({ city: null, practice: ['citizens-assembly'] });
    await playTo(11);
    expect(viewStore.getState().city).toBe('ghent');
  });

  it('lets go of who moves the map, and takes her back', async () => {
    const user = await open(file);
    await playTo(12);
    act(() => setView({ city: 'milan' }));
    await playTo(71);
    expect(viewStore.getState().city).toBe('milan');
    await user.click(screen.getByRole('button', { name: 'Go on with the recording' }));
    expect(viewStore.getState().practice).toEqual(['citizens-assembly']);
  });

  it('goes to a chapter, and to where a city is mentioned', async () => {
    const user = await open(file);
    const video = await playTo(0);
    await user.click(chapter(/1:10 Drawn by lot/));
    expect(video.currentTime).toBe(70);
    expect(viewStore.getState().practice).toEqual(['citizens-assembly']);
    await user.selectOptions(screen.getByRole('combobox', { name: /mentioned/ }), 'Ghent');
    expect(video.currentTime).toBe(10);
    expect(viewStore.getState().city).toBe('ghent');
  });
});

describe('a recording on YouTube', () => {
  it('is spoken with by messages, and by those of its own frame only', async () => {
    const user = await open({ provider: 'youtube', id: 'abcdefghijk' });
    const frame = screen.getByTitle<HTMLIFrameElement>(/Recording/);
    expect(frame.src).toContain('enablejsapi=1');
    const inside = frame.contentWindow;
    const sent = vi.spyOn(inside ?? window, 'postMessage');
    const tell = (seconds: number, source: Window | null, origin: string) =>
      act(() => {
        const data = JSON.stringify({ event: 'infoDelivery', info: { currentTime: seconds } });
        fireEvent(window, new MessageEvent('message', { data, source, origin }));
      });
    await tell(12, window, 'https://evil.example');
    await tell(12, inside, 'https://evil.example');
    expect(viewStore.getState().city).toBeNull();
    await tell(12, inside, 'https://www.youtube-nocookie.com');
    expect(viewStore.getState().city).toBe('ghent');
    await user.click(chapter(/Drawn by lot/));
    const commands = sent.mock.calls.map(([text]): unknown => JSON.parse(String(text)));
    expect(commands).toContainEqual({
      id: 1,
      channel: 'widget',
      event: 'command',
      func: 'seekTo',
      args: [70, true],
    });
    for (const [, target] of sent.mock.calls) {
      expect(target).toBe('https://www.youtube-nocookie.com');
    }
  });
});
