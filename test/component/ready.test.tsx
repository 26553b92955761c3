// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { awaitPart, markReady, unmarkReady } from '../../src/ui/ready';

const { dataset } = document.documentElement;

afterEach(() => {
  unmarkReady('data');
  delete dataset['asks'];
});

describe('the room that is kept for what an address asks for', () => {
  it('is taken once that is drawn', () => {
    dataset['asks'] = ' narrow';
    markReady('data');
    expect(dataset['asks']).toBeUndefined();
  });

  it('is kept for parts that will push others, until the last of them is there', () => {
    dataset['asks'] = ' narrow';
    const [first, second] = [awaitPart(), awaitPart()];
    markReady('data');
    first();
    expect(dataset['asks']).toBe('parts');
    second();
    expect(dataset['asks']).toBeUndefined();
  });

  it('is kept as well for what a part pushes alone', () => {
    dataset['below'] = '';
    const done = awaitPart();
    markReady('data');
    expect(dataset['below']).toBe('');
    done();
    expect(dataset['below']).toBeUndefined();
  });

  it('is not asked for by a part that comes later', () => {
    const done = awaitPart();
    markReady('data');
    expect(dataset['asks']).toBeUndefined();
    done();
  });
});
