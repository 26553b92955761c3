import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../../src/atlas/fold';
import { parseAtlas } from '../../../src/atlas/model';
import type { Core } from '../../../src/atlas/schema';
import { createSearch } from '../../../src/atlas/search';
import { forgiven, typosBetween } from '../../../src/atlas/typos';

const places = [
  ['aarhus', 'Aarhus', '', 0],
  ['chisinau', 'Chișinău', '', 1],
  ['gothenburg', 'Gothenburg', 'Göteborg', 2],
  ['giessen', 'Gießen', '', 3],
  ['kyiv', 'Kyiv', 'Київ', 4],
  ['lodz', 'Łódź', '', 5],
  ['munich', 'Munich', 'München', 3],
  ['thessaloniki', 'Thessaloniki', 'Θεσσαλονίκη', 6],
  ['tirana', 'Tirana', 'Tiranë', 7],
] as const;
const countries = [
  'Denmark',
  'Moldova',
  'Sweden',
  'Germany',
  'Ukraine',
  'Poland',
  'Greece',
  'Albania',
];
const core: Core = {
  version: '2026-11-24-test',
  regions: [['europe', 'Europe']],
  countries: countries.map((name, i) => [`C${i}`, name, 0, 1]),
  practices: [
    ['living-lab', 2, 'Living lab or testbed', ''],
    ['open-data', 2, 'Open data', ''],
  ],
  challenges: [],
  cities: places.map(([id, name, local, country]) => [
    id,
    name,
    local,
    country,
    50,
    10,
    9,
    2025,
    [],
    0,
  ]),
  records: [
    [0, 0, 2, [], 2020, null],
    [2, 1, 2, [], 2020, null],
    [6, 0, 2, [], 2020, null],
  ],
};
const atlas = parseAtlas(core);
const french = new Map([['C3', 'Allemagne']]);
const search = createSearch(atlas, {
  cityNames: ({ id, name, localName }) => [
    name,
    localName,
    id === 'munich' ? 'Monaco di Baviera' : '',
  ],
  countryNames: ({ code, name }) => [name, french.get(code) ?? ''],
  practiceNames: ({ label }) => [label],
  recordNames: ['Smart Lighting Park', 'Göteborg open data portal', 'Virtual City Munich'],
});

/** Names of the cities found by themselves, the best first. */
function cities(text: string, find = search): string[] {
  const { cities } = find(text);
  return atlas.cities
    .filter(({ index }) => cities[index])
    .sort((a, b) => (cities[b.index] ?? 0) - (cities[a.index] ?? 0))
    .map(({ id }) => id);
}

/** Places of the records found. */
function records(text: string): number[] {
  const { records } = search(text);
  return atlas.records.filter(({ index }) => records[index]).map(({ index }) => index);
}

describe('search', () => {
  it.each([
    ['Lodz', 'lodz'],
    ['ŁÓDŹ', 'lodz'],
    ['goteborg', 'gothenburg'],
    ['Tirane', 'tirana'],
    ['chisinau', 'chisinau'],
    ['giessen', 'giessen'],
    ['Gießen', 'giessen'],
    ['київ', 'kyiv'],
    ['Θεσσαλονικη', 'thessaloniki'],
  ])('finds %s without accents and case', (text, city) => {
    expect(cities(text)).toEqual([city]);
  });

  it.each([
    ['gothenbrug', 'gothenburg', 'two neighbours swapped'],
    ['muncih', 'munich', 'swapped in a short word'],
    ['tesaloniki', 'thessaloniki', 'two letters left out of a long word'],
    ['aarhuss', 'aarhus', 'one too many'],
    ['gotehn', 'gothenburg', 'a typo while still typing'],
    ['muenchen', 'munich', 'ue for ü'],
  ])('forgives %s', (text, city) => {
    expect(cities(text)).toEqual([city]);
  });

  it('knows a guess from a finding', () => {
    expect(search('gothenbrug').isGuess).toBe(true);
    expect(search('munich lightnig').isGuess).toBe(true);
    expect(search('gothenburg').isGuess).toBe(false);
    expect(search('gothen').isGuess).toBe(false);
    expect(search('kyv').isGuess).toBe(false);
  });

  it('forgives nothing in words of three letters, and takes no other word for a typo', () => {
    expect(cities('kyv')).toEqual([]);
    expect(cities('green')).toEqual([]);
    expect(cities('tiran')).toEqual(['tirana']);
  });

  it('finds the cities of a country, in either language', () => {
    expect(cities('germany')).toEqual(['giessen', 'munich']);
    expect(cities('Allemagne')).toEqual(['giessen', 'munich']);
  });

  it('finds a city by what another language calls it', () => {
    expect(cities('monaco di baviera')).toEqual(['munich']);
  });

  it('asks for every word, wherever each of them stands', () => {
    expect(cities('munich germany')).toEqual(['munich']);
    expect(cities('munich denmark')).toEqual([]);
    expect(records('denmark lighting')).toEqual([0]);
    expect(records('munich lighting')).toEqual([]);
  });

  it('finds records by their names and practices', () => {
    expect(records('lighting')).toEqual([0]);
    expect(records('living lab')).toEqual([0, 2]);
    expect(cities('lighting')).toEqual([]);
  });

  it('counts all records of a city that is found', () => {
    expect(records('munich')).toEqual([2]);
  });

  it('ranks a whole word before its beginning', () => {
    const { cities } = search('munich');
    const { cities: begun } = search('muni');
    expect(cities[6]).toBeGreaterThan(begun[6] ?? 0);
  });

  it('finds everything where nothing is sought', () => {
    expect(cities('…')).toHaveLength(places.length);
  });

  it('works with city names before the names of records have come', () => {
    const early = createSearch(atlas, {
      cityNames: ({ name }) => [name],
      countryNames: ({ name }) => [name],
      practiceNames: () => [],
      recordNames: [],
    });
    expect(cities('lodz', early)).toEqual(['lodz']);
  });

  it('never throws', () => {
    const check = () =>
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => void search(text)),
      );
    expect(check).not.toThrow();
  });
});

describe('folding', () => {
  it('takes accents, case and joined letters apart', () => {
    expect(fold('Łódź Ærø Þórshöfn Straße Đurđevac İzmir')).toBe(
      'lodz aero thorshofn strasse durdevac izmir',
    );
    expect(wordsOf('Reggio nell’Emilia / Λευκωσία')).toEqual([
      'reggio',
      'nell',
      'emilia',
      'λευκωσια',
    ]);
  });
});

describe('typos', () => {
  it('counts letters put in, left out, exchanged and swapped', () => {
    expect(typosBetween('ghent', 'ghent', 2)).toBe(0);
    expect(typosBetween('ghent', 'gent', 2)).toBe(1);
    expect(typosBetween('ghent', 'ghetn', 2)).toBe(1);
    expect(typosBetween('ghent', 'shunt', 2)).toBe(2);
  });

  it('stops at the limit', () => {
    expect(typosBetween('paris', 'vienna', 1)).toBe(2);
    expect(typosBetween('a', 'abcdef', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typosBetween(a, b, 9)).toBe(typosBetween(b, a, 9));
      }),
    );
  });

  it('forgives longer words more', () => {
    expect([3, 4, 7, 8].map(forgiven)).toEqual([0, 1, 1, 2]);
  });
});
