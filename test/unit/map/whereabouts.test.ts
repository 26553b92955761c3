import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../../../src/atlas/model';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { moveBetween, whereabouts } from '../../../src/map/guide/whereabouts';
import { initialCamera } from '../../../src/map/projection';

const english = createTranslator('en', await loadMessages('en', ['guide', 'words']));
const french = createTranslator('fr', await loadMessages('fr', ['guide', 'words']));

const places = [
  ['brussels', 0, 50.8, 4.4],
  ['ghent', 0, 51.1, 3.7],
  ['utrecht', 1, 52.1, 5.1],
  ['paris', 2, 48.9, 2.4],
  ['oslo', 3, 59.9, 10.8],
  ['turku', 4, 60.5, 22.3],
  ['milan', 5, 45.5, 9.2],
  ['vienna', 6, 48.2, 16.4],
] as const;
const { cities } = parseAtlas({
  version: 'test',
  regions: [
    ['western', 'Western Europe'],
    ['northern', 'Northern Europe'],
    ['southern', 'Southern Europe'],
  ],
  countries: [
    ['BE', 'Belgium', 0, 1],
    ['NL', 'Netherlands', 0, 1],
    ['FR', 'France', 0, 1],
    ['NO', 'Norway', 1, 0],
    ['FI', 'Finland', 1, 1],
    ['IT', 'Italy', 2, 1],
    ['AT', 'Austria', 0, 1],
  ],
  practices: [],
  challenges: [],
  cities: places.map(([id, country, lat, lng]) => [
    id,
    id[0]?.toUpperCase() + id.slice(1),
    '',
    country,
    lat,
    lng,
    100_000,
    2024,
    [],
    0,
  ]),
  records: [],
});
const size = { width: 800, height: 600 };
const at = (zoom: number, lat: number, lng: number, found = cities, i18n = english) =>
  whereabouts({ camera: { zoom, lat, lng }, size, cities, found }, i18n);

describe('where the map is', () => {
  it.each([
    ['all of it', 3, 52, 10, 'The whole atlas, 8 cities'],
    ['one country', 8, 50.9, 4, 'Belgium, 2 cities'],
    ['countries that have a name together', 7.3, 51.5, 4.4, 'Benelux, 3 cities'],
    [
      'few countries, those with most cities first',
      6,
      50.4,
      3.8,
      'Belgium, Netherlands and France, 4 cities',
    ],
    ['the nordic countries', 5.3, 60, 16, 'Nordic countries, 2 cities'],
    ['many countries of two regions', 5, 48.5, 8, 'Western Europe and Southern Europe, 6 cities'],
  ])('is said of %s', (_, zoom, lat, lng, words) => {
    expect(at(zoom, lat, lng)).toBe(words);
  });

  it('counts the cities that match, and names the land all the same', () => {
    const found = cities.filter(({ id }) => id === 'ghent' || id === 'oslo');
    expect(at(7.3, 51.5, 4.4, found)).toBe('Benelux, 1 city');
    expect(at(9, 52.1, 5.1, found)).toBe('Netherlands, no city that matches');
  });

  it('names the nearest city where none is in sight', () => {
    expect(at(8, 36, -20)).toBe('no city in sight, Paris, France, is the nearest');
    expect(at(8, 36, -20, cities, french)).toBe(
      'aucune ville en vue, la plus proche est Paris, France',
    );
  });

  it('is said in the reader’s language', () => {
    expect(at(8, 50.9, 4, cities, french)).toBe('Belgique, 2 villes');
  });
});

describe('a move', () => {
  const from = { ...initialCamera(size), zoom: 6, lat: 50, lng: 5 };
  it.each([
    ['in', { ...from, zoom: 7 }],
    ['out', { ...from, zoom: 5, lng: 6 }],
    ['east', { ...from, lng: 7 }],
    ['west', { ...from, lng: 3, lat: 50.2 }],
    ['north', { ...from, lat: 52 }],
    ['south', { ...from, lat: 48 }],
    ['none', { ...from }],
  ])('is called %s', (word, to) => {
    expect(moveBetween(from, to)).toBe(word);
  });
});
