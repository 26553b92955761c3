import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../../src/atlas/facets';
import { matchingRecords } from '../../../src/atlas/matching';
import { atlas, filters, founds, nothing } from './questions';

const index = createIndex(atlas);

describe('the records that meet a filter', () => {
  it('are all of them where nothing is asked', () => {
    expect(matchingRecords(atlas, nothing)).toEqual(atlas.records);
  });

  it('are those that the facet index counts, each once and in a city that is shown', () => {
    fc.assert(
      fc.property(filters, founds, (filter, found) => {
        const result = index.run(filter, found);
        const records = matchingRecords(atlas, filter, found);
        expect(records).toHaveLength(result.records);
        expect(new Set(records).size).toBe(records.length);
        for (const { city } of records) expect(result.shown.has(city.id)).toBe(true);
      }),
      { numRuns: 300, seed: 21 },
    );
  });

  it('each have a practice, a status and a challenge that is chosen', () => {
    fc.assert(
      fc.property(filters, founds, (filter, found) => {
        for (const record of matchingRecords(atlas, filter, found)) {
          const has = (chosen: readonly string[], ids: readonly string[]) =>
            chosen.length === 0 || ids.some((id) => chosen.includes(id));
          expect(has(filter.practice, [record.practice.id])).toBe(true);
          expect(has(filter.status, [record.status])).toBe(true);
          const challenges = record.challenges.map(({ id }) => id);
          expect(has(filter.challenge, challenges)).toBe(true);
          const isFound = !found || found.cities[record.city.index] || found.records[record.index];
          expect(isFound).toBeTruthy();
        }
      }),
      { numRuns: 100, seed: 22 },
    );
  });
});
