// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import type { Video } from '../../../src/atlas/eventSchema';
import { InStep } from '../../../src/pages/event/recording/InStep';
import { createLink } from '../../../src/pages/event/recording/link';
import { Recording } from '../../../src/pages/event/recording/Recording';
import { TheRecording } from '../../../src/pages/event/recording/TheRecording';
import { setView, viewStore } from '../../../src/view/store';
import { atlas, core, launch } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { programme } from './room';

// Drawn by a browser only.
vi.mock('../../../src/map/SyncedMap', () => ({ SyncedMap: () => null }));

const timed = {
  ...programme,
  cues: programme.cues.map((cue, at) => ({ ...cue, time: 10 + 60 * at })),
};
const showRecording = (video: Video, transcript: string | null = null) => {
  const link = createLink();
  return show(
    <AtlasProvider atlas={atlas}>
      <Recording event={{ ...launch, video }} step={link.step} />
      <InStep link={link} cues={timed.cues} map={null} transcript={transcript} />
    </AtlasProvider>,
  );
};
const play = (user: UserEvent) =>
  user.click(screen.getByRole('button', { name: 'Play the recording here' }));
const open = async (video: Video) => {
  const user = await showRecording(video);
  await play(user);
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

describe('a recording that is not played yet', () => {
  const file = { provider: 'file', url: '/talk.webm' } as const;

  it('begins at the chapter that was chosen before', async () => {
    const user = await showRecording(file);
    await user.click(chapter(/1:10 Drawn by lot/));
    expect(viewStore.getState().practice).toEqual(['citizens-assembly']);
    await play(user);
    expect(document.querySelector('video')?.currentTime).toBe(70);
  });

  it('plays on when the map comes, and begins at the second of the address', async () => {
    history.replaceState(null, '', '/event/#t=42');
    const coming = new Map<string, (response: Response) => void>();
    vi.stubGlobal(
      'fetch',
      (url: string) => new Promise<Response>((done) => void coming.set(url, done)),
    );
    const recording = <TheRecording event={{ ...launch, video: file, programme: 'talk' }} />;
    const user = await show(recording);
    // Comes within an act: what arrives between two of them is not drawn in a test.
    await act(
      async () => void (await import('../../../src/pages/event/recording/RecordingInStep')),
    );
    await play(user);
    const video = document.querySelector('video');
    expect(video?.currentTime).toBe(42);
    await waitFor(() => expect(coming.has('/data/core.json')).toBe(true), { timeout: 10_000 });
    await act(async () => coming.get('/data/core.json')?.(Response.json(core)));
    await waitFor(() => expect(coming.has('/data/cues/talk.json')).toBe(true));
    await act(async () => coming.get('/data/cues/talk.json')?.(Response.json(timed)));
    expect(await screen.findByRole('list', { name: 'Chapters' })).toBeVisible();
    expect(document.querySelector('video')).toBe(video);
    vi.unstubAllGlobals();
    history.replaceState(null, '', '/');
  }, 20_000);
});

describe('a transcript', () => {
  const file = { provider: 'file', url: '/talk.webm' } as const;
  const vtt = `WEBVTT

00:05.000 --> 00:09.000
<v Ana>Nice to see you, here in Gent.

01:10.000 --> 01:12.000
<v Ana>We learnt from Milan & Milan.

01:20.000 --> 01:22.000
<v Bo>Nothing about <b>cities</b>.
`;
  const openTranscript = async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(vtt)));
    const user = await showRecording(file, '/talk.vtt');
    await screen.findByText(/Ana: Nice to see you/);
    vi.unstubAllGlobals();
    return user;
  };
  const lines = () => within(screen.getByRole('list', { name: 'Transcript' }));

  it('has each line with its second and the cities that it names', async () => {
    const user = await openTranscript();
    const all = lines().getAllByRole('listitem');
    expect(all.map((line) => line.textContent)).toEqual([
      '0:05Ana: Nice to see you, here in Gent.',
      '1:10We learnt from Milan & Milan.',
      '1:20Bo: Nothing about cities.',
    ]);
    expect(lines().getByRole('link', { name: 'Gent' })).toHaveAttribute('href', '/city/ghent/');
    expect(lines().getAllByRole('link', { name: 'Milan' })).toHaveLength(1);
    await play(user);
    await user.click(lines().getByRole('link', { name: 'Go to 1:10' }));
    expect(document.querySelector('video')?.currentTime).toBe(70);
    expect(viewStore.getState().practice).toEqual(['citizens-assembly']);
    expect(location.hash).toBe('#t=70');
    expect(all[1]).toHaveAttribute('aria-current', 'true');
    history.replaceState(null, '', '/');
  });

  it('is searched, whatever the case and the accents', async () => {
    const user = await openTranscript();
    await user.type(screen.getByRole('searchbox'), 'LÉARNT');
    expect(lines().getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('1 line')).toBeVisible();
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(lines().queryAllByRole('listitem')).toEqual([]);
    expect(screen.getByText('Not said')).toBeVisible();
  });

  it('that does not come says so, and is asked for again', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    const user = await showRecording(file, '/gone.vtt');
    expect(await screen.findByRole('alert', {}, { timeout: 10_000 })).toHaveTextContent(
      'The transcript did not arrive.',
    );
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(vtt)));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Ana: Nice/)).toBeVisible();
    vi.unstubAllGlobals();
  }, 15_000);
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
