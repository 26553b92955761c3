import { describe, expect, it } from 'vitest';
import { formatStops, parseStops } from '../../../src/pages/event/live/stops';

const cue = (name: string) => ({ cue: name, v: '', title: null, words: null });
const own = {
  cue: null,
  v: '?country=DE&practice=a,b#5/51/10',
  title: 'Ä & <b> = #1',
  words: null,
};

describe('stops in an address', () => {
  it('come back as they were, in their order', () => {
    const stops = [cue('tour/strategy'), own, cue('tour/ai')];
    expect(formatStops(stops)).toMatch(/^stop=tour\/strategy&view=.*&title=.*&stop=tour\/ai$/);
    expect(parseStops(`#${formatStops(stops)}`)).toEqual(stops);
  });

  it('leave what the speaker said of her own where it was heard', () => {
    const [back] = parseStops(formatStops([{ ...own, cue: 'own/1', words: 'Secret' }]));
    expect(back).toEqual(own);
  });

  it.each([
    '',
    '#',
    '#content',
    '#stop=../../evil',
    '#stop=javascript:alert(1)',
    '#title=No+view',
    '#view=%3Fcity%3Dghent',
    `#view=x&title=${'a'.repeat(121)}`,
    '#%E0%A4%A',
  ])('that are none are left out: %s', (hash) => {
    expect(parseStops(hash)).toEqual([]);
  });

  it('are never more than a talk has', () => {
    expect(parseStops('stop=a/b&'.repeat(5_000)).length).toBeLessThanOrEqual(100);
  });
});
