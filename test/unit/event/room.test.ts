import { describe, expect, it } from 'vitest';
import { roomIn } from '../../../src/pages/event/live/room';

describe('the room of an address', () => {
  it.each([
    '?room=talk',
    '?room=Talk',
    '?ROOM=talk',
    '?room=talk.',
    '?room=talk)',
    '?room=%22talk%22',
    '?room=talk%20',
    '?room=+talk',
    '?room=talk%E2%80%8B',
    '?room%3Dtalk',
    '?room==talk',
    '??room=talk',
    '?room[]=talk',
    '?utm_source=x&amp;room=talk&fbclid=y',
    '?utm_source=x;room=talk',
    '?room=talk?utm_source=x',
    '?room=talk%26utm_source%3Dx',
  ])('is read from %s', (search) => {
    expect(roomIn(search)).toBe('talk');
  });

  it.each([
    '',
    '?room=',
    '?room=a',
    '?room=the%20talk',
    '?room=t%C3%A4lk',
    '?mushroom=talk',
    '?room=%E2%8',
  ])('is not guessed from %s', (search) => {
    expect(roomIn(search)).toBeNull();
  });
});
