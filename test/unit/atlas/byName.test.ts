import { expect, test, vi } from 'vitest';
import { byName } from '../../../src/atlas/byName';
import { fourCities } from '../map/cities';

test('cities are sorted by name once, and again for another language', () => {
  const english = vi.fn((a: string, b: string) => a.localeCompare(b, 'en'));
  const sorted = byName(fourCities, english);
  expect(sorted.map(({ name }) => name)).toEqual(['Ghent', 'Kyiv', 'Oslo', 'Rome']);
  const asked = english.mock.calls.length;
  expect(byName(fourCities, english)).toBe(sorted);
  expect(english).toHaveBeenCalledTimes(asked);
  const backwards = byName(fourCities, (a, b) => b.localeCompare(a, 'en'));
  expect(backwards.map(({ id }) => id)).toEqual(['rome', 'oslo', 'kyiv', 'ghent']);
});
