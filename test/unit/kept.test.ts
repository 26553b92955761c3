import { readdir, rm, utimes } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { kept, keptAt, markOf, tidyKept } from '../../tools/plugins/kept';
import { batches, inThread } from '../../tools/plugins/threads';

/** A kind of its own, which no build asks for. */
const kind = `test-${process.pid}`;

afterEach(() => rm(keptAt(kind, ''), { recursive: true, force: true }));

const make = (text: string) => vi.fn(async () => Buffer.from(text));

describe('what builds keep', () => {
  it('is made once of the same parts, and anew of others', async () => {
    const [first, again, other] = [make('one'), make('two'), make('three')];
    expect((await kept(kind, ['1', 'a'], first)).toString()).toBe('one');
    expect((await kept(kind, ['1', 'a'], again)).toString()).toBe('one');
    expect((await kept(kind, ['2', 'a'], other)).toString()).toBe('three');
    expect([first, again, other].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
  });

  it('tells parts apart however they are cut', () => {
    expect(markOf(['ab', 'c'])).not.toBe(markOf(['a', 'bc']));
    expect(markOf(['ab'])).toBe(markOf([Buffer.from('ab')]));
  });

  it('goes where nobody has asked for it in two weeks', async () => {
    await kept(kind, ['old'], make('old'));
    await kept(kind, ['asked'], make('asked'));
    const long = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
    for (const part of ['old', 'asked']) await utimes(keptAt(kind, markOf([part])), long, long);
    const unused = make('');
    await kept(kind, ['asked'], unused);
    await tidyKept(kind);
    expect(unused).not.toHaveBeenCalled();
    expect(await readdir(keptAt(kind, ''))).toEqual([markOf(['asked'])]);
  });
});

describe('threads', () => {
  it('do what is asked, each answer to its question, and tell what fails', async () => {
    const codes = ['let a = 1 + 1; export { a };', 'export const b = [1, 2].length;'];
    const small = await Promise.all(codes.map((code) => inThread('minify', code)));
    expect(small.map((code) => code.includes('a') || code.includes('b'))).toEqual([true, true]);
    expect(small[0]).toMatch(/^let \w=2;/);
    await expect(inThread('minify', 'let = (')).rejects.toThrow(/SyntaxError/);
    // A thread that has failed goes on.
    expect(await inThread('minify', 'export const c = !0;')).toContain('c');
  });

  it('get their work in shares', () => {
    expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  });
});
