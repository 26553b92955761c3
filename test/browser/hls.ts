import type { Browser } from '@playwright/test';
import { record } from './recorder';

/** The parts of an MP4 file, or of a part of it: each says its size and its type, then what is in it. */
function boxes(bytes: Buffer): { type: string; body: Buffer; whole: Buffer }[] {
  const found = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    const whole = bytes.subarray(at, at + size);
    found.push({ type: whole.toString('latin1', 4, 8), body: whole.subarray(8), whole });
    at += size;
  }
  return found;
}

/** What lies at a path of types. */
function inside(bytes: Buffer, [type, ...below]: readonly string[]): Buffer {
  const found = boxes(bytes).find((box) => box.type === type);
  if (!found) throw new Error(`no ${type} in what was recorded`);
  return below.length > 0 ? inside(found.body, below) : found.body;
}

/** Cuts what a browser has recorded as fragmented MP4 into its head and its pieces, with their beginnings in seconds. */
function cut(mp4: Buffer): { head: Buffer; pieces: { bytes: Buffer; start: number }[] } {
  const all = boxes(mp4);
  const first = all.findIndex(({ type }) => type === 'moof');
  const header = inside(mp4, ['moov', 'trak', 'mdia', 'mdhd']);
  const scale = header.readUInt32BE(header[0] === 1 ? 20 : 12);
  const pieces = all.flatMap(({ type, whole, body }, at) => {
    if (type !== 'moof') return [];
    const time = inside(body, ['traf', 'tfdt']);
    const ticks = time[0] === 1 ? Number(time.readBigUInt64BE(4)) : time.readUInt32BE(4);
    const data = all[at + 1]?.whole ?? Buffer.alloc(0);
    return [{ bytes: Buffer.concat([whole, data]), start: ticks / scale }];
  });
  return { head: Buffer.concat(all.slice(0, first).map(({ whole }) => whole)), pieces };
}

/** One track as a stream: its list, its head and its pieces, by their names. */
function listed(name: string, mp4: Buffer, seconds: number): Record<string, Buffer> {
  const { head, pieces } = cut(mp4);
  const lines = pieces.flatMap(({ start }, at) => {
    const end = pieces[at + 1]?.start ?? seconds;
    return [`#EXTINF:${Math.max(0.1, end - start).toFixed(3)},`, `${name}-${at}.m4s`];
  });
  const list = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(seconds)}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    `#EXT-X-MAP:URI="${name}-head.mp4"`,
    ...lines,
    '#EXT-X-ENDLIST',
    '',
  ];
  return {
    [`${name}.m3u8`]: Buffer.from(list.join('\n')),
    [`${name}-head.mp4`]: head,
    ...Object.fromEntries(pieces.map(({ bytes }, at) => [`${name}-${at}.m4s`, bytes])),
  };
}

/** The list of lists: one picture, with its sound beside it as most packagers put it. */
export function mainList(codecs: string): Buffer {
  const list = [
    '#EXTM3U',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Tone",DEFAULT=YES,AUTOSELECT=YES,URI="sound.m3u8"',
    `#EXT-X-STREAM-INF:BANDWIDTH=200000,CODECS="${codecs}",AUDIO="sound"`,
    'picture.m3u8',
    '',
  ];
  return Buffer.from(list.join('\n'));
}

/** A stream of some three seconds, made by the browser itself: `main.m3u8` and all that it leads to. */
export async function makeStream(browser: Browser): Promise<Record<string, Buffer>> {
  const frames = 180;
  const [picture, sound] = await Promise.all([
    record(browser, { mimeType: 'video/mp4;codecs=vp9', frames, of: 'picture' }),
    record(browser, { mimeType: 'audio/mp4;codecs=opus', frames, of: 'tone' }),
  ]);
  return {
    'main.m3u8': mainList('vp09.00.10.08,opus'),
    ...listed('picture', picture, 3),
    ...listed('sound', sound, 3),
  };
}
