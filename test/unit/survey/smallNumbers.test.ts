import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../src/survey/import/smallNumbers';
import { Tally } from '../../../src/survey/import/tally';

/** A tally of so many who gave each answer, none of whom may be shown. Each is of a city of her own, or of one of so many. */
function tally(given: Readonly<Record<string, number>>, cities = Infinity, base = 5): Tally {
  const importer = new Tally(Object.keys(given), base);
  let at = 0;
  for (const [answer, count] of Object.entries(given))
    for (let one = 0; one < count; one++) importer.add(`city-${at++ % cities}`, [answer], false);
  return importer;
}
const told = (importer: Tally) => {
  const counts = countsOf(importer);
  return counts && { ...Object.fromEntries(counts.counts), whole: counts.whole };
};

describe('of answers that may not be shown by city', () => {
  it.each([
    ['all are enough', { yes: 7, no: 5 }, { yes: 7, no: 5, whole: true }],
    ['one was not given', { yes: 7, no: 5, other: 0 }, { yes: 7, no: 5, other: 0, whole: true }],
    ['too few gave any', { yes: 2, no: 2 }, null],
    ['all gave one', { yes: 12, no: 0 }, null],
    ['all but a few gave one', { yes: 12, no: 3 }, null],
    [
      'one is small, and would follow by subtraction',
      { yes: 9, no: 6, other: 2 },
      { yes: 9, whole: false },
    ],
    [
      'two are small, and enough together',
      { yes: 9, no: 6, other: 2, else: 3 },
      { yes: 9, no: 6, whole: false },
    ],
    [
      'two are small, and each the most that is small: who knows the rule could reckon them',
      { yes: 9, no: 6, other: 4, else: 4 },
      { yes: 9, whole: false },
    ],
  ])('where %s', (_, given, expected) => expect(told(tally(given))).toEqual(expected));

  it('only so many count as there are cities', () => {
    expect(told(tally({ yes: 10, no: 10 }, 1))).toBeNull();
    expect(told(tally({ yes: 10, no: 10 }, 4))).toBeNull();
    expect(told(tally({ yes: 10, no: 10 }, 5))).toEqual({ yes: 10, no: 10, whole: true });
    // Ten people are left over, all of two cities.
    const importer = tally({ yes: 12, no: 8, other: 0, else: 0 });
    for (let at = 0; at < 4; at++) importer.add('city-0', ['other'], false);
    for (let at = 0; at < 6; at++) importer.add('city-1', ['else'], false);
    expect(told(importer)).toEqual({ yes: 12, whole: false });
  });

  it('of several choices each is a yes or no of its own', () => {
    const importer = new Tally(['a', 'b', 'c', 'd'], 5);
    for (let at = 0; at < 12; at++)
      importer.add(`city-${at}`, ['a', ...(at < 6 ? ['b'] : []), ...(at < 2 ? ['c'] : [])], false);
    // All gave the first, few the third, and none the last.
    expect(told(importer)).toEqual({ b: 6, whole: false });
    for (let at = 12; at < 18; at++) importer.add(`city-${at}`, ['b'], false);
    expect(told(importer)).toEqual({ a: 12, b: 12, whole: false });
  });
});

it('all are counted where all may be shown', () => {
  const importer = new Tally(['yes', 'no'], 5);
  for (let at = 0; at < 5; at++) importer.add(`city-${at}`, [at === 0 ? 'no' : 'yes'], true);
  expect(told(importer)).toEqual({ yes: 4, no: 1, whole: true });
  importer.add('city-9', ['no'], false);
  expect(told(importer)).toBeNull();
});
