import { describe, expect, it } from 'vitest';
import {
  cityOrder,
  readSort,
  recordOrder,
  cityColumns,
  recordColumns,
} from '../../../src/atlas/order';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { syntheticAtlas } from '../../bench/synthetic';
import { atlas as small } from '../pages/fixture';

const messages = await loadMessages('en', ['words']);
const i18n = createTranslator('en', messages);
const french = createTranslator('fr', await loadMessages('fr', ['words']));
const names = ['Zebra plan', 'Assembly', 'Élan'];
const cities = (sort: string, of = small.cities) =>
  cityOrder(small, i18n)(of, sort).map(({ id }) => id);
const records = (sort: string, given: readonly string[] = names) =>
  recordOrder(small, i18n, given)(small.records, small.cities, sort).map(({ index }) => index);

describe('the order of a table', () => {
  it('is read from the view, and is its own where the view names another table’s column', () => {
    expect(readSort('-population', cityColumns)).toEqual({
      column: 'population',
      descending: true,
    });
    expect(readSort('name', recordColumns)).toEqual({ column: 'name', descending: false });
    expect(readSort('challenges', cityColumns)).toBeNull();
    expect(readSort('', cityColumns)).toBeNull();
  });

  it('leaves the cities as they come where nothing is asked', () => {
    const turned = small.cities.toReversed();
    expect(cityOrder(small, i18n)(turned, '')).toBe(turned);
  });

  it('sorts cities by each column, both ways; alike ones stay by name', () => {
    expect(cities('name')).toEqual(['bruges', 'ghent', 'milan']);
    expect(cities('-name')).toEqual(['milan', 'ghent', 'bruges']);
    expect(cities('-population')).toEqual(['milan', 'ghent', 'bruges']);
    expect(cities('country')).toEqual(['bruges', 'ghent', 'milan']);
    expect(cities('-country')).toEqual(['milan', 'bruges', 'ghent']);
    expect(cities('-leadership')).toEqual(['ghent', 'bruges', 'milan']);
    expect(cities('organisational')).toEqual(['bruges', 'ghent', 'milan']);
    expect(cities('-analytical')).toEqual(['bruges', 'ghent', 'milan']);
    expect(cities('-partnership')).toEqual(['ghent', 'bruges', 'milan']);
    expect(cities('-recognitions')).toEqual(['ghent', 'milan', 'bruges']);
    expect(cities('-cases')).toEqual(['ghent', 'bruges', 'milan']);
  });

  it('sorts only the cities that are given', () => {
    const two = small.cities.filter(({ id }) => id !== 'ghent');
    expect(cities('-population', two)).toEqual(['milan', 'bruges']);
  });

  it('lets records follow their cities, in the order of these', () => {
    const turned = small.cities.toReversed();
    const order = recordOrder(small, i18n, names);
    expect(order(small.records, turned, '').map(({ index }) => index)).toEqual([2, 0, 1]);
    const two = small.records.slice(1);
    expect(order(two, small.cities, '').map(({ index }) => index)).toEqual([1, 2]);
  });

  it('sorts records by each column; what is not known stands last both ways', () => {
    expect(records('city')).toEqual([0, 1, 2]);
    expect(records('-city')).toEqual([2, 0, 1]);
    expect(records('name')).toEqual([1, 2, 0]);
    expect(records('practice')).toEqual([1, 0, 2]);
    expect(records('status')).toEqual([2, 0, 1]);
    expect(records('start')).toEqual([0, 1, 2]);
    expect(records('-start')).toEqual([1, 0, 2]);
    expect(records('challenges')).toEqual([0, 1, 2]);
    expect(records('-challenges')).toEqual([1, 0, 2]);
  });

  it('has every record before the names are here', () => {
    expect(records('name', [])).toEqual([0, 1, 2]);
  });

  it('sorts as the reader’s language names things', () => {
    const order = cityOrder(small, french);
    expect(order(small.cities, 'country').map(({ id }) => id)).toEqual([
      'bruges',
      'ghent',
      'milan',
    ]);
    const germany = { code: 'DE', name: 'Germany', euMember: true };
    const moved = small.cities.map((city) =>
      city.id === 'bruges' ? { ...city, country: { ...city.country, ...germany } } : city,
    );
    const countries = [
      ...small.countries,
      { ...germany, region: small.regions[0] ?? { index: 0, id: '', label: '' } },
    ];
    const inGermany = { ...small, cities: moved, countries };
    const byCountry = (language: typeof i18n) =>
      cityOrder(inGermany, language)(moved, 'country').map(({ id }) => id);
    expect(byCountry(i18n)).toEqual(['ghent', 'bruges', 'milan']);
    expect(byCountry(french)).toEqual(['bruges', 'ghent', 'milan']);
  });

  it('gives the same rows as sorting what is left, on a larger atlas', () => {
    const atlas = syntheticAtlas(300, 3);
    const some = atlas.cities.filter(({ index }) => index % 3 === 1);
    const order = cityOrder(atlas, i18n);
    for (const descending of [false, true]) {
      const sorted = order(some, descending ? '-population' : 'population');
      const wanted = some.toSorted(
        (a, b) =>
          (descending ? -1 : 1) * (a.population - b.population) || i18n.compare(a.name, b.name),
      );
      expect(sorted).toEqual(wanted);
    }
  });
});
