import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../../../src/atlas/model';
import { createSimilarity } from '../../../src/atlas/similarity/measure';
import { standardWeights, traits, type Weights } from '../../../src/atlas/traits';
import { atlas, cityOf, core } from './fixture';

const { between, nearest } = createSimilarity(atlas);
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => cityOf(id));
if (!a || !b || !c || !d) throw new Error('the fixture has four cities');

const only = (weights: Partial<Weights>): Weights => ({
  size: 0,
  region: 0,
  capabilities: 0,
  practices: 0,
  challenges: 0,
  recognitions: 0,
  ...weights,
});

describe('how alike two cities are, computed by hand', () => {
  // One practice of two documented cities in three: log2(3/2) bits.
  const bits = Math.log2(3 / 2);
  // Overlaps of the pairs of documented cities: a–b 0.5, a–d 0, b–d 0.
  const neutral = 0.5 / 3;

  it('part by part, where both are documented', () => {
    const { parts } = between(a, b, standardWeights);
    expect(parts.size).toBe(0.5);
    expect(parts.region).toBe(1);
    // Two records each: certain to a third each.
    expect(parts.capabilities).toBeCloseTo(neutral + (1 / 9) * (0.5 - neutral), 12);
    expect(parts.practices).toBeCloseTo(bits / (bits + 6), 12);
    expect(parts.challenges).toBeCloseTo(bits / (bits + 3), 12);
    // iCapital: two of the four cities that have any that can be shared.
    expect(parts.recognitions).toBeCloseTo(1 / 4, 12);
  });

  it('as the weighted mean of the parts', () => {
    const { parts, total } = between(a, b, standardWeights);
    const sum = traits.reduce((all, trait) => all + parts[trait], 0);
    expect(total).toBeCloseTo(sum / 6, 12);
    expect(between(a, b, only({ size: 1, region: 3 })).total).toBeCloseTo((0.5 + 3) / 4, 12);
    expect(between(a, b, only({})).total).toBe(0);
  });

  it('where nothing is on record of one: nothing shared, the average for the rest', () => {
    for (const other of [a, b, d]) {
      const { parts } = between(c, other, standardWeights);
      expect(parts).toMatchObject({ practices: 0, challenges: 0 });
      expect(parts.capabilities).toBeCloseTo(neutral, 12);
    }
    expect(between(c, a, standardWeights).parts).toMatchObject({ size: 1, region: 0.5 });
  });

  it('a city with the label is in the mission; two other recognitions are not the same', () => {
    expect(between(c, d, standardWeights).parts.recognitions).toBeCloseTo(1 / 4, 12);
    expect(between(b, c, standardWeights).parts.recognitions).toBe(0);
  });

  it('is 1 between a city and itself', () => {
    for (const city of atlas.cities) expect(between(city, city, standardWeights).total).toBe(1);
  });
});

describe('the cities most like one', () => {
  it('come best first, without the city itself, no more than asked for', () => {
    expect(nearest(a, standardWeights, 10).map(({ city }) => city.id)).toEqual(['b', 'c', 'd']);
    expect(nearest(a, standardWeights, 2).map(({ city }) => city.id)).toEqual(['b', 'c']);
    expect(nearest(a, only({ size: 1 }), 1).map(({ city }) => city.id)).toEqual(['c']);
    expect(nearest(a, standardWeights, 0)).toEqual([]);
  });

  it('tell the same of each as the measure of the pair', () => {
    for (const likeness of nearest(a, standardWeights, 10)) {
      expect(likeness).toEqual(between(a, likeness.city, standardWeights));
    }
  });

  it('of equals come by name, then by id', () => {
    expect(nearest(d, only({}), 3).map(({ city }) => city.name)).toEqual(['Aby', 'Berga', 'Calme']);
    const twins = parseAtlas({
      ...core,
      cities: core.cities
        .map(([id, , ...rest]) => [id, 'Twin', ...rest] as const)
        .map((city) => [...city]),
    });
    const { nearest: ofTwins } = createSimilarity(twins);
    const ids = ofTwins(cityOf('b', twins), only({}), 3).map(({ city }) => city.id);
    expect(ids).toEqual(['a', 'c', 'd']);
  });
});

describe('an atlas in which next to nothing is known', () => {
  it('still has an order', () => {
    const bare = parseAtlas({ ...core, records: [] });
    const { between: inBare } = createSimilarity(bare);
    const { parts } = inBare(cityOf('a', bare), cityOf('b', bare), standardWeights);
    expect(parts).toMatchObject({ capabilities: 0, practices: 0, challenges: 0, size: 0.5 });
  });
});
