import { describe, expect, it } from 'vitest';
import { between, origins, partsOf } from '../../src/pages/explore/motion/sentences';

const from = (before: string, after: string) => origins(partsOf(before), partsOf(after));
const english = new Intl.NumberFormat('en').format;

describe('numbers of a sentence', () => {
  it('are whole, however a language parts their thousands', () => {
    expect(partsOf('1,089 things, 1.089 and 1\u202f089, 34, 2016').values).toEqual([
      1089, 1089, 1089, 34, 2016,
    ]);
    expect(partsOf('no number').values).toEqual([]);
  });

  it('count from the number in the same place that counts the same', () => {
    const all = '45 of 209 cities in 17 countries have an assembly on record';
    const some = '34 of 209 cities in 15 countries have an assembly on climate on record';
    expect(from(all, some)).toEqual([45, 209, 17]);
  });

  it('stand where the words before them, or what they count, is another', () => {
    expect(from('34 cities, 5 records', '36 records, 5 cities')).toBeNull();
    expect(from('since 2016 in 3 cities', 'until 2020 in 4 cities')).toBeNull();
    expect(from('5 of 9 cities', '5 of 9 cities')).toBeNull();
  });

  it('count from the whole that stood there before, when the first question is asked', () => {
    const opening = '967 things that 209 cities do';
    expect(from(opening, '45 of 209 cities in 17 countries have one')).toEqual([209, 209, 17]);
    expect(from('967 things', '45 of 209 cities have one')).toBeNull();
  });

  it('are between both ends on the way, and the sentence itself at its end', () => {
    const after = partsOf('1,034 of 2,000 cities');
    expect(between([1050, 2000], after, 0, english)).toBe('1,050 of 2,000 cities');
    expect(between([1050, 2000], after, 0.5, english)).toBe('1,042 of 2,000 cities');
    expect(between([1050, 2000], after, 1, english)).toBe('1,034 of 2,000 cities');
  });

  it('leave years as they are written', () => {
    const [before, after] = ['9 cities since 2019', '4 cities since 2021'];
    const start = from(before, after) ?? [];
    expect(between(start, partsOf(after), 0, english)).toBe('9 cities since 2021');
  });
});
