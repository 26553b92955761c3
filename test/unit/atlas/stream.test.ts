import { expect, it } from 'vitest';
import { isStream } from '../../../src/atlas/stream';

it.each([
  ['https://media.example.org/talk/main.m3u8', true],
  ['/talk.M3U8?token=1', true],
  ['/talk.m3u8#t=10', true],
  ['/talk.mp4', false],
  ['/talk.m3u8.mp4', false],
  ['blob:https://atlas.example.org/1', false],
])('knows whether %s is a stream: %s', (url, is) => {
  expect(isStream(url)).toBe(is);
});
