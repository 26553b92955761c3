import { describe, expect, it } from 'vitest';
import { readOrigin } from '../../server/origin';

describe('the address of the site', () => {
  it.each([
    ['https://atlas.example.org', 'https://atlas.example.org'],
    ['https://atlas.example.org/', 'https://atlas.example.org'],
    [' http://127.0.0.1:4173// ', 'http://127.0.0.1:4173'],
    ['', null],
    [undefined, null],
  ])('%j is %j', (text, origin) => expect(readOrigin(text)).toBe(origin));

  it.each([
    'atlas.example.org',
    'https://example.org/atlas/',
    'ftp://example.org',
    'https://a.b/?c',
  ])('is not %j: its pages would name addresses that lead nowhere', (text) =>
    expect(() => readOrigin(text)).toThrow('expected an address like'),
  );
});
