import { beforeAll, describe, expect, it } from 'vitest';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import { createSimilarity } from '../../../src/atlas/similarity/measure';
import { othersDo } from '../../../src/atlas/similarity/others';
import { reasonOf, type Told } from '../../../src/atlas/similarity/reasons';
import { sharedOf } from '../../../src/atlas/similarity/shared';
import type { Core } from '../../../src/atlas/schema';
import { standardWeights, type Weights } from '../../../src/atlas/traits';
import { loadMessages } from '../../../src/i18n/catalogue';
import type { Language } from '../../../src/i18n/languages';
import { createTranslator, type Translator } from '../../../src/i18n/translator';
import { run } from '../compile/folder';
import { atlas, cityOf, core } from './fixture';

const speak = async (language: Language) =>
  createTranslator(language, await loadMessages(language, ['words', 'similar']));
let en: Translator;
let fr: Translator;
beforeAll(async () => {
  [en, fr] = await Promise.all([speak('en'), speak('fr')]);
});

const sharedIn = (of: Atlas, a: string, b: string) =>
  sharedOf(of, createSimilarity(of).kinds, cityOf(a, of), cityOf(b, of));

/** The fixture with more records. */
const withRecords = (records: Core['records']) =>
  parseAtlas({ ...core, records: [...core.records, ...records] });

describe('what two cities have in common', () => {
  it('is what both have on record, the rarest first', () => {
    const rich = withRecords([
      [0, 3, 2, [0], 2022, null],
      [1, 3, 2, [0], 2022, null],
      [3, 0, 2, [], 2022, null],
    ]);
    const { practices, challenges, recognitions, place, size } = sharedIn(rich, 'a', 'b');
    expect(practices.map(({ practice }) => practice.id)).toEqual([
      'innovation-strategy',
      'citizens-assembly',
    ]);
    expect(challenges.map(({ id }) => id)).toEqual(['climate']);
    expect(recognitions).toEqual(['icapital']);
    expect([place, size]).toEqual(['country', null]);
  });

  it('names a challenge only where both do a practice for it, and not most cities anyway', () => {
    const rich = withRecords([
      [0, 3, 2, [0], 2022, null],
      [1, 3, 2, [0], 2022, null],
      [3, 3, 2, [1], 2022, null],
      [3, 3, 2, [1], 2023, null],
    ]);
    const named = (id: string) =>
      sharedIn(rich, 'a', 'b').practices.find(({ practice }) => practice.id === id)?.challenges;
    expect(named('citizens-assembly')?.map(({ id }) => id)).toEqual(['climate']);
    expect(named('innovation-strategy')).toEqual([]);
  });

  it('says where both have most of their records, if there are enough', () => {
    const under = (city: number): Core['records'] =>
      [2, 2, 2, 2].map((practice) => [city, practice, 2, [], 2020, null]);
    expect(sharedIn(atlas, 'a', 'b').emphasis).toBeNull();
    expect(sharedIn(withRecords([...under(0), ...under(1)]), 'a', 'b').emphasis).toBe('analytical');
  });

  it.each([
    [100_000, 100_000, 'same'],
    [100_000, 125_000, 'same'],
    [100_000, 130_000, 'alike'],
    [100_000, 170_000, null],
  ] as const)('calls %i and %i people %s in size', (one, other, size) => {
    const sized = parseAtlas({
      ...core,
      cities: core.cities.map((city, i) => [
        ...([city[0], city[1], city[2], city[3], city[4], city[5]] as const),
        i === 0 ? one : other,
        ...([city[7], city[8], city[9]] as const),
      ]),
    });
    expect(sharedIn(sized, 'a', 'b').size).toBe(size);
  });
});

describe('a reason', () => {
  const reason = (
    a: string,
    b: string,
    i18n: Translator,
    weights: Weights = standardWeights,
    told: Told = 'also',
  ) => reasonOf(cityOf(b), sharedIn(atlas, a, b), weights, i18n, told);

  it('is one sentence', () => {
    expect(reason('a', 'b', en)).toBe(
      'Also in Finland; both in the European Capital of Innovation awards; both have an innovation strategy on record.',
    );
    expect(reason('c', 'a', en)).toBe('About the same size; also in Northern Europe.');
    expect(reason('c', 'd', en)).toBe('Also an EU Mission city.');
    expect(reason('a', 'd', en)).toBe('Alike in small things, none of which stands out.');
  });

  it('can tell of a pair', () => {
    expect(reason('c', 'a', en, standardWeights, 'both')).toBe(
      'About the same size; both in Northern Europe.',
    );
    expect(reason('c', 'd', en, standardWeights, 'both')).toBe('Both EU Mission cities.');
  });

  it('speaks French', () => {
    expect(reason('a', 'b', fr)).toBe(
      'Aussi en Finlande\u202f; distinctions communes\u00a0: le prix de la capitale européenne de l’innovation\u202f; pratiques communes\u00a0: une stratégie d’innovation.',
    );
  });

  it('names only traits that count', () => {
    const weights = { ...standardWeights, region: 0, recognitions: 0 };
    expect(reason('a', 'b', en, weights)).toBe('Both have an innovation strategy on record.');
    expect(reason('a', 'b', en, { ...weights, practices: 0 })).toBe(
      'Both have records on climate.',
    );
  });
});

describe('what others do', () => {
  it('is what at least three of them have on record and the city has not, the commonest first', () => {
    const rich = withRecords([
      [0, 2, 2, [], 2020, null],
      [2, 2, 2, [], 2020, null],
      [0, 3, 2, [], 2020, null],
      [1, 3, 2, [], 2020, null],
      [1, 1, 2, [], 2020, null],
    ]);
    const others = ['a', 'b', 'c'].map((id) => cityOf(id, rich));
    const found = othersDo(rich, cityOf('d', rich), others);
    expect(found.map(({ practice, cities }) => [practice.id, cities.length])).toEqual([
      ['open-data', 3],
    ]);
    expect(othersDo(rich, cityOf('a', rich), others)).toEqual([]);
  });
});

describe('the cities of the atlas', () => {
  let real: Atlas;
  beforeAll(async () => {
    const { files } = await run('data');
    real = parseAtlas(JSON.parse(files.get('data/core.json') ?? 'null'));
  }, 60_000);

  it('have ten others each, with reasons that are sentences in every language', () => {
    const { nearest, kinds } = createSimilarity(real);
    for (const city of real.cities) {
      const found = nearest(city, standardWeights, 10);
      expect(new Set(found.map((likeness) => likeness.city)).size).toBe(10);
      expect(found.map((likeness) => likeness.city)).not.toContain(city);
      for (const likeness of found) {
        const shared = sharedOf(real, kinds, city, likeness.city);
        for (const i18n of [en, fr]) {
          const text = reasonOf(likeness.city, shared, standardWeights, i18n);
          expect(text).toMatch(/^\p{Lu}.*\.$/u);
          expect(text).not.toMatch(/similar\.|[{}]/);
        }
      }
    }
  });

  it.each([
    ['ghent', 'western'],
    ['gdansk', 'central-and-eastern'],
    ['bologna', 'southern'],
    ['tampere', 'northern'],
    ['athens', 'southern'],
  ])('like %s are mostly in %s', (id, region) => {
    const { nearest } = createSimilarity(real);
    const found = nearest(cityOf(id, real), standardWeights, 5);
    const near = found.filter(({ city }) => city.country.region.id === region);
    expect(near.length).toBeGreaterThanOrEqual(3);
  });

  it('are not all like the same few, however much those have on record', () => {
    const { nearest } = createSimilarity(real);
    const found = real.cities.flatMap((city) =>
      nearest(city, standardWeights, 10).map((likeness) => likeness.city.id),
    );
    const times = (id: string) => found.filter((other) => other === id).length;
    const most = Math.max(...real.cities.map(({ id }) => times(id)));
    expect(most).toBeLessThan(real.cities.length / 4);
    expect(new Set(found).size).toBeGreaterThan(real.cities.length * 0.9);
  });
});
