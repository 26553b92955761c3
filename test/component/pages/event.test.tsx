// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Video } from '../../../src/atlas/eventSchema';
import { TheRecording } from '../../../src/pages/event/recording/TheRecording';
import { EventDetails } from '../../../src/pages/event/EventDetails';
import { launch } from '../../unit/pages/fixture';
import { show } from './reader';

const open = (video: Video | null) => {
  const event = { ...launch, video };
  return show(<EventDetails event={event} recording={<TheRecording event={event} />} />);
};
const play = () => screen.getByRole('button', { name: 'Play the recording here' });
const outside = () => document.querySelectorAll('iframe, video, img, link, source, track');
const canPlay = (answer: '' | 'maybe') =>
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue(answer);

afterEach(() => vi.restoreAllMocks());

describe('the page of the event', () => {
  it('says when it was announced for, where the event was, whoever reads it', async () => {
    await open(null);
    expect(screen.getByRole('heading', { level: 1, name: launch.title })).toBeVisible();
    expect(screen.getByText('Tuesday, 12 November 2024')).toBeVisible();
    expect(screen.getByText('14:00 to 15:30 in Brussels (UTC+1), as announced')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Add to calendar (.ics)' })).toHaveAttribute(
      'href',
      '/event/launch.ics',
    );
  });

  it('begins with what readers come for, the date and the panel after it', async () => {
    await open(null);
    const titles = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(titles).toEqual([
      'Recording',
      'Five things it was about',
      'Take part',
      'The report',
      'Read on',
      'When and where',
      'Host and panel',
      'Source',
    ]);
  });

  it('says five things, each with the public page that says it', async () => {
    await open(null);
    const things = within(screen.getByRole('region', { name: 'Five things it was about' }));
    const all = things.getAllByRole('listitem');
    expect(all).toHaveLength(5);
    for (const thing of all) {
      const [source] = within(thing).getAllByRole('link');
      expect(source).toHaveAttribute('href', expect.stringMatching(/^https:/));
    }
    // The survey's figures are public as bounds only.
    expect(things.queryByText(/%/)).toBeNull();
  });

  it('lists public pages about it with publisher and date', async () => {
    await open(null);
    const pages = within(screen.getByRole('region', { name: 'Read on' }));
    expect(pages.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'An essayA paper, November 2024',
      'A talkA radio',
    ]);
  });

  it('names the panel, the report and who published all this', async () => {
    await open(null);
    expect(screen.getByRole('region', { name: 'Host and panel' })).toHaveTextContent(
      'A SpeakerMayor',
    );
    const report = within(screen.getByRole('region', { name: 'The report' }));
    expect(report.getByText('One and Two')).toBeVisible();
    expect(report.getByRole('link', { name: 'RePEc:x' })).toBeVisible();
    expect(report.getByText('Not known')).toBeVisible();
    const listing = within(screen.getByRole('region', { name: 'Source' }));
    expect(listing.getByRole('link', { name: 'a listing by The publisher' })).toBeVisible();
    expect(listing.getByText('Details may have changed.')).toBeVisible();
  });
});

describe('the recording', () => {
  it('is a link where its address is not known', async () => {
    await open(null);
    expect(screen.getByRole('link', { name: 'Watch the recording (event page)' })).toHaveAttribute(
      'href',
      'https://listing.example/event',
    );
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/linked from the event page/)).toBeVisible();
  });

  it('of YouTube loads nothing before a click that says where it connects to', async () => {
    const user = await open({ provider: 'youtube', id: 'abcdefghijk' });
    expect(outside()).toHaveLength(0);
    expect(screen.getByText(/connect to YouTube \(www\.youtube-nocookie\.com\)/)).toBeVisible();
    await user.click(play());
    const frame = screen.getByTitle(`Recording: ${launch.title}`);
    expect(frame.getAttribute('src')).toMatch(
      /^https:\/\/www\.youtube-nocookie\.com\/embed\/abcdefghijk\?/,
    );
    expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
    expect(frame).toHaveAttribute('allow', expect.stringContaining('fullscreen'));
    expect(frame).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Watch the recording (event page)' })).toBeVisible();
  });

  it('of a file plays in the browser after a click, with its captions', async () => {
    const user = await open({ provider: 'file', url: '/media/a.mp4', captions: '/media/a.vtt' });
    expect(outside()).toHaveLength(0);
    await user.click(play());
    const video = screen.getByLabelText(`Recording: ${launch.title}`);
    expect(video).toHaveAttribute('src', '/media/a.mp4');
    expect(video).toHaveAttribute('preload', 'none');
    expect(video).toHaveAttribute('controls');
    expect(video.querySelector('track')).toHaveAttribute('src', '/media/a.vtt');
    expect(screen.queryByText(/no captions/)).toBeNull();
  });

  it('without captions says so', async () => {
    const user = await open({ provider: 'file', url: '/media/a.webm' });
    await user.click(play());
    expect(screen.getByText('This recording has no captions.')).toBeVisible();
    expect(document.querySelector('track')).toBeNull();
  });

  it('that fails says so, with the way to the event page', async () => {
    const user = await open({ provider: 'file', url: '/media/gone.mp4' });
    await user.click(play());
    fireEvent.error(screen.getByLabelText(`Recording: ${launch.title}`));
    const notice = screen.getByRole('alert');
    expect(notice).toHaveTextContent('could not be played');
    expect(within(notice).getByRole('link')).toHaveAttribute('href', launch.listing.url);
    expect(document.querySelector('video')).toBeNull();
    await user.click(within(notice).getByRole('button', { name: 'Try again' }));
    expect(screen.getByLabelText(`Recording: ${launch.title}`)).toBeVisible();
  });

  it('as a stream plays where the browser can', async () => {
    canPlay('maybe');
    const user = await open({ provider: 'file', url: 'https://media.example/a.m3u8?x=1' });
    await user.click(play());
    expect(screen.getByLabelText(`Recording: ${launch.title}`)).toBeVisible();
  });

  it('as a stream says where else to watch it, if the browser cannot take it from a script either', async () => {
    canPlay('');
    const user = await open({ provider: 'file', url: 'https://media.example/a.m3u8' });
    await user.click(play());
    expect(screen.getByRole('alert')).toHaveTextContent('cannot play this kind of stream');
    expect(within(screen.getByRole('alert')).getByRole('link')).toBeVisible();
  });
});
