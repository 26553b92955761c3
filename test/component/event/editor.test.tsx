// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { Editor } from '../../../src/pages/event/editor/Editor';
import { setView, viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';

const saved: Blob[] = [];
beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:here';
  };
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => vi.restoreAllMocks());

const edit = () =>
  show(
    <AtlasProvider atlas={atlas}>
      <Editor map={null} />
    </AtlasProvider>,
  );
const press = (name: string) => screen.getByRole('button', { name });
const cues = () => screen.queryAllByRole('listitem');

describe('making cues', () => {
  it('marks the time of the recording and the view of the map', async () => {
    const user = await edit();
    expect(screen.getByText(/No cues yet/)).toBeVisible();
    await user.upload(
      screen.getByLabelText('A recording on this device'),
      new File(['x'], 'talk.webm', { type: 'video/webm' }),
    );
    await user.click(press('Play the recording here'));
    const video = document.querySelector('video');
    if (!video) throw new Error('no video');
    video.currentTime = 12.34;
    act(() => setView({ city: 'ghent' }));
    await user.click(press('Add cue here'));
    const { getByLabelText, getByRole } = within(cues()[0] ?? document.body);
    expect(getByLabelText('Seconds')).toHaveValue(12.3);
    expect(getByLabelText(/^View/)).toHaveValue('?city=ghent');
    expect(getByLabelText('City')).toHaveValue('ghent');
    await user.type(getByLabelText('Title'), 'Ghent');
    await user.click(getByRole('button', { name: 'One second earlier' }));
    expect(getByRole('group', { name: 'Ghent, 0:11' })).toBeVisible();
  });

  it('says that a file cannot be played, and leads nowhere', async () => {
    const user = await edit();
    const file = new File(['x'], 'talk.txt', { type: 'video/x' });
    await user.upload(screen.getByLabelText('A recording on this device'), file);
    await user.click(press('Play the recording here'));
    fireEvent.error(document.querySelector('video') ?? document.body);
    expect(screen.getByText(/cannot play this file/)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('keeps them in order, takes a pasted link, shows a cue, and takes back what was removed', async () => {
    const user = await edit();
    await user.click(press('Add cue here'));
    await user.click(press('Add cue here'));
    const time = screen.getAllByLabelText('Seconds');
    fireEvent.change(time[0] ?? document.body, { target: { value: '90' } });
    fireEvent.change(screen.getAllByLabelText('Seconds')[1] ?? document.body, {
      target: { value: '30' },
    });
    expect(
      screen.getAllByLabelText('Seconds').map((field) => (field as HTMLInputElement).value),
    ).toEqual(['30', '90']);
    const view = screen.getAllByLabelText(/^View/)[0];
    if (!view) throw new Error('no cue');
    fireEvent.change(view, { target: { value: 'https://atlas.example/?city=milan#5/45/9' } });
    fireEvent.blur(view);
    expect(view).toHaveValue('?city=milan#5/45/9');
    await user.click(screen.getAllByRole('button', { name: 'Preview' })[0] ?? document.body);
    expect(viewStore.getState().city).toBe('milan');
    await user.click(screen.getAllByRole('button', { name: /^Remove/ })[0] ?? document.body);
    expect(cues()).toHaveLength(1);
    await user.click(press('Undo'));
    expect(cues()).toHaveLength(2);
  });

  it('asks before it is left with unsaved cues, and not after a download', async () => {
    const user = await edit();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await user.click(press('Add cue here'));
    expect(leave()).toBe(true);
    await user.click(press('Download CSV'));
    await expect(saved[0]?.text()).resolves.toMatch(/^id,time,title/);
    expect(leave()).toBe(false);
  });

  it('adds cues of a file, or names the line and column that are wrong and takes nothing', async () => {
    const user = await edit();
    const file = (text: string) =>
      user.upload(
        screen.getByLabelText(/^Add cues from a file/, { selector: 'input' }),
        new File([text], 'cues.vtt', { type: 'text/vtt' }),
      );
    await file('WEBVTT\n\n00:01.000 --> 00:02.000\nFirst\n');
    expect(await screen.findByDisplayValue('First')).toBeVisible();
    await file('time,title,view\nsoon,A,?\n');
    expect(await screen.findByRole('alert')).toHaveTextContent('Line 2, column time: “soon”.');
    expect(cues()).toHaveLength(1);
  });

  it('plays a video of YouTube only after a click, and knows what is none', async () => {
    const user = await edit();
    const field = screen.getByLabelText(/one on YouTube/);
    await user.type(field, 'not a video');
    expect(screen.getByRole('alert')).toHaveTextContent('not an address of a video');
    await user.clear(field);
    await user.type(field, 'https://youtu.be/abcdefghijk');
    expect(document.querySelector('iframe')).toBeNull();
    await user.click(press('Play the recording here'));
    expect(document.querySelector('iframe')?.src).toContain('abcdefghijk');
  });
});
