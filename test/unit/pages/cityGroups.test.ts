import { describe, expect, it } from 'vitest';
import { byCountry, byLetter } from '../../../src/pages/cities/groups';
import { shippedAtlas } from '../../shippedAtlas';
import { atlas } from './fixture';

const compare = (a: string, b: string) => a.localeCompare(b, 'en');
const inFrench = {
  compare: (a: string, b: string) => a.localeCompare(b, 'fr'),
  country: (code: string) => ({ BE: 'Belgique', IT: 'Italie' })[code] ?? code,
};

describe('cities under their countries', () => {
  it('stand by name, countries by what the reader calls them', () => {
    const groups = byCountry(atlas.cities.toReversed(), inFrench);
    expect(groups.map(({ name, cities }) => [name, cities.map((city) => city.name)])).toEqual([
      ['Belgique', ['Bruges', 'Ghent']],
      ['Italie', ['Milan']],
    ]);
  });
});

describe('cities under their letters', () => {
  it('stand by name, without regard to accents', () => {
    const [first] = atlas.cities;
    if (!first) throw new Error('the fixture has cities');
    const named = (name: string) => ({ ...first, name });
    const groups = byLetter(['Łódź', 'Évora', 'Lyon', 'Espoo'].map(named), compare);
    expect(groups.map(({ letter, cities }) => [letter, cities.map(({ name }) => name)])).toEqual([
      ['E', ['Espoo', 'Évora']],
      ['L', ['Łódź', 'Lyon']],
    ]);
  });

  it('are all cities of the shipped data, each once', async () => {
    const { cities } = await shippedAtlas();
    const listed = byLetter(cities, compare).flatMap((group) => group.cities);
    expect(listed.map(({ id }) => id).sort()).toEqual(cities.map(({ id }) => id).sort());
  });
});
