import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import { createSimilarity } from '../../../src/atlas/similarity/measure';
import { heaviest, traits, type Weights } from '../../../src/atlas/traits';
import type { Core } from '../../../src/atlas/schema';
import { seeded, syntheticCore } from '../../bench/synthetic';

const size = 24;
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const weight = fc.integer({ min: 0, max: heaviest });
const weights: fc.Arbitrary<Weights> = fc.record({
  size: weight,
  region: weight,
  capabilities: weight,
  practices: weight,
  challenges: weight,
  recognitions: weight,
});
const runs = { numRuns: 40 };

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((entry) => [next(), entry] as const)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

/** The same atlas with its cities and records in another order. */
function reordered(core: Core, seed: number): Core {
  const next = seeded(seed);
  const order = shuffled(
    core.cities.map((_, i) => i),
    next,
  );
  const place = new Map(order.map((old, now) => [old, now]));
  return {
    ...core,
    cities: order.flatMap((old) => core.cities.slice(old, old + 1)),
    records: shuffled(core.records, next).map(([city, ...rest]) => [place.get(city) ?? 0, ...rest]),
  };
}

const pairs = (atlas: Atlas) =>
  atlas.cities.flatMap((a) => atlas.cities.map((b) => [a, b] as const));

describe('the measure', () => {
  it('is the same both ways, between 0 and 1, and never above that of a city and itself', () => {
    fc.assert(
      fc.property(seeds, weights, (seed, weigh) => {
        const atlas = parseAtlas(syntheticCore(size, seed));
        const { between } = createSimilarity(atlas);
        const faulty = pairs(atlas).filter(([a, b]) => {
          const [there, back] = [between(a, b, weigh), between(b, a, weigh)];
          const same = traits.every((trait) => there.parts[trait] === back.parts[trait]);
          const inside = traits.every(
            (trait) => there.parts[trait] >= 0 && there.parts[trait] <= 1,
          );
          const below = there.total <= between(a, a, weigh).total && there.total >= 0;
          return !(same && inside && below && there.total === back.total);
        });
        expect(faulty).toEqual([]);
      }),
      runs,
    );
  });

  it('finds the same cities whatever order the tables are in', () => {
    fc.assert(
      fc.property(seeds, seeds, weights, (seed, order, weigh) => {
        const core = syntheticCore(size, seed);
        const found = (of: Core) => {
          const atlas = parseAtlas(of);
          const { nearest } = createSimilarity(atlas);
          return new Map(
            atlas.cities.map((city) => [
              city.id,
              nearest(city, weigh, 10).map((likeness) => likeness.city.id),
            ]),
          );
        };
        const [before, after] = [found(core), found(reordered(core, order))];
        for (const [id, list] of before) expect(after.get(id)).toEqual(list);
      }),
      runs,
    );
  });

  it('is not moved by a record that only one of two cities has: the other may do it too', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const core = syntheticCore(size, seed);
        const atlas = parseAtlas(core);
        const { between } = createSimilarity(atlas);
        const [a, b] = atlas.cities;
        if (!a || !b || b.records.length === 0) return;
        const has = new Set([...a.records, ...b.records].map(({ practice }) => practice.id));
        const free = core.practices.findIndex(([id]) => !has.has(id));
        if (free < 0) return;
        const more = parseAtlas({
          ...core,
          records: [...core.records, [1, free, 2, [], 2020, null]],
        });
        const [a2, b2] = more.cities;
        if (!a2 || !b2) throw new Error('the atlas has lost its cities');
        const flat: Weights = { ...zero, practices: 1, challenges: 1, recognitions: 1 };
        const before = between(a, b, flat);
        const after = createSimilarity(more).between(a2, b2, flat);
        expect(after.total).toBeCloseTo(before.total, 12);
        expect(after.parts.practices).toBeCloseTo(before.parts.practices, 12);
      }),
      runs,
    );
  });

  it('knows of an undocumented city only its size, place and recognitions', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const core = syntheticCore(size, seed);
        const atlas = parseAtlas({ ...core, records: core.records.filter(([city]) => city > 1) });
        const { between } = createSimilarity(atlas);
        const [first, second, ...rest] = atlas.cities;
        if (!first || !second) throw new Error('the atlas has no cities');
        const flat: Weights = { ...zero, capabilities: 1, practices: 1, challenges: 1 };
        const told = rest.map((city) => between(first, city, flat).total);
        // With every city the same, and with another undocumented one too: not alike because both are empty.
        for (const total of told) {
          expect(total).toBeCloseTo(between(first, second, flat).total, 12);
        }
      }),
      runs,
    );
  });
});

const zero: Weights = {
  size: 0,
  region: 0,
  capabilities: 0,
  practices: 0,
  challenges: 0,
  recognitions: 0,
};
