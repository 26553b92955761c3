import { describe, expect, test } from 'vitest';
import {
  growth,
  markBase,
  markKey,
  markScale,
  narrow,
  petals,
  profileOf,
} from '../../../src/map/petals';

const profile = { leadership: 1, organisational: 0, analytical: 2, partnership: 7 };

describe('a mark', () => {
  test('has a petal for each capability with a record, clockwise from north', () => {
    expect(petals(profile).map(({ capability, turn }) => [capability, turn])).toEqual([
      ['leadership', 0],
      ['analytical', 180],
      ['partnership', 270],
    ]);
    expect(petals({ ...profile, organisational: 1 })[1]?.turn).toBe(90);
  });

  test('has longer petals for more records, up to three', () => {
    const [one, two, many] = petals(profile).map(({ length }) => length);
    expect(one).toBeLessThan(two ?? 0);
    expect(two).toBeLessThan(many ?? 0);
    expect(many).toBe(1);
    expect(petals({ ...profile, partnership: 3 })).toEqual(petals(profile));
  });

  test('has none where there is no record', () => {
    expect(petals(profileOf('0000'))).toEqual([]);
  });

  test('is named by what it looks like', () => {
    expect(markKey(profile)).toBe('1023');
    expect(petals(profileOf('1023'))).toEqual(petals(profile));
  });
});

test('marks grow as one comes closer, within bounds, and are smaller on narrow maps', () => {
  expect(markScale(4, 4, 1000)).toBe(1);
  expect(markScale(6, 4, 1000)).toBeCloseTo(1 + 2 * growth.perLevel);
  expect(markScale(11, 3, 1000)).toBe(growth.most);
  expect(markScale(2, 4, 1000)).toBe(growth.least);
  expect(markBase(narrow - 1)).toBeLessThan(markBase(narrow));
});
