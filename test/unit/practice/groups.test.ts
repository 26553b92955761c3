import { describe, expect, it } from 'vitest';
import type { PlacedRecord } from '../../../src/atlas/details';
import { byCountry, citiesOf, placedRecords } from '../../../src/profile/groups';
import { atlas } from '../charts/fixture';

const record = (id: string, city: string): PlacedRecord => ({
  id,
  city,
  practice: 'open-data',
  name: id,
  summary: '',
  startYear: null,
  endYear: null,
  status: 'active',
  challenges: [],
  source: 's',
  locator: null,
});
const names = {
  country: (code: string) => (code === 'BE' ? 'Zelgium' : 'France'),
  compare: (a: string, b: string) => a.localeCompare(b),
};
const records = [record('a', 'nice'), record('b', 'ghent'), record('c', 'lyon'), record('d', 'x')];

describe('records under their countries', () => {
  it('stand by the names that the reader sees, and their cities by name', () => {
    expect(
      byCountry(atlas, records, names).map(({ name, placed }) => [
        name,
        ...placed.map(({ record: { id } }) => id),
      ]),
    ).toEqual([
      ['France', 'c', 'a'],
      ['Zelgium', 'b'],
    ]);
  });

  it('name each city once', () => {
    const twice = placedRecords(atlas, [...records, record('e', 'nice')], names);
    expect(citiesOf(twice).map(({ name }) => name)).toEqual(['Ghent', 'Lyon', 'Nice']);
    const [france] = byCountry(atlas, [...records, record('e', 'nice')], names);
    expect(france?.cities.map(({ name }) => name)).toEqual(['Lyon', 'Nice']);
  });
});
