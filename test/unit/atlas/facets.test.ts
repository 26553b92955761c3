import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, type SearchHits } from '../../../src/atlas/facets';
import { facets, type Facet, type Filter } from '../../../src/atlas/filter';
import type { AtlasRecord, City } from '../../../src/atlas/model';
import { nothing } from './nothing';
import { atlas, filters, searchHits, options } from './questions';

const index = createIndex(atlas);

/** The definition, word for word and slowly. */
function matches(filter: Filter, found: SearchHits | null, city: City): AtlasRecord[] | null {
  const has = (facet: Facet, ids: readonly string[]) =>
    filter[facet].length === 0 || ids.some((id) => filter[facet].includes(id));
  if (!has('country', [city.country.code])) return null;
  if (!has('region', [city.country.region.id])) return null;
  if (!has('size', [city.size])) return null;
  if (!has('recognition', city.recognitions)) return null;
  for (const { answers } of atlas.questions) {
    const asked = answers.filter(({ id }) => filter.survey.includes(id));
    if (asked.length > 0 && !asked.some((answer) => city.answers.includes(answer))) return null;
  }
  const cityFound = !found || Boolean(found.cities[city.index]);
  const records = city.records.filter(
    (record) =>
      has('practice', [record.practice.id]) &&
      has('status', [record.status]) &&
      has(
        'challenge',
        record.challenges.map(({ id }) => id),
      ) &&
      (cityFound || found.records[record.index]),
  );
  const asksRecords = [filter.practice, filter.challenge, filter.status].some(
    (ids) => ids.length > 0,
  );
  if (records.length === 0 && (asksRecords || !cityFound)) return null;
  const hasAll = filter.practice.every((id) => records.some(({ practice }) => practice.id === id));
  return filter.match === 'all' && !hasAll ? null : records;
}

function count(filter: Filter, found: SearchHits | null): number {
  return atlas.cities.filter((city) => matches(filter, found, city) !== null).length;
}

/** What an option's count is said to be. */
function ifTicked(filter: Filter, facet: Facet, id: string): Filter {
  return { ...filter, [facet]: [...new Set([...filter[facet], id])] };
}

describe('the facet index', () => {
  it('gives everything where nothing is asked', () => {
    const result = index.run(nothing);
    expect(result.cities).toEqual(atlas.cities);
    expect(result.records).toEqual(atlas.records);
    expect(result.shown).toEqual(new Set(atlas.cities.map(({ id }) => id)));
    expect(result.countries).toBe(new Set(atlas.cities.map(({ country }) => country)).size);
  });

  it('asks practice, challenge and status of one and the same record', () => {
    const record = atlas.records.find(({ challenges }) => challenges.length > 0);
    const filter = {
      ...nothing,
      practice: [record?.practice.id ?? ''],
      challenge: [record?.challenges[0]?.id ?? ''],
      status: [record?.status ?? ''],
    };
    for (const city of index.run(filter).cities) {
      expect(matches(filter, null, city)?.length).toBeGreaterThan(0);
    }
    expect(index.run(filter).shown.has(record?.city.id ?? '')).toBe(true);
  });

  it('finds what the slow definition finds, and counts every option as if it were ticked', () => {
    fc.assert(
      fc.property(filters, searchHits, (filter, found) => {
        const result = index.run(filter, found);
        const expected = atlas.cities.filter((city) => matches(filter, found, city) !== null);
        expect(result.cities.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        const records = expected.flatMap((city) => matches(filter, found, city) ?? []);
        expect(result.records.map(({ index: place }) => place)).toEqual(
          records.map(({ index: place }) => place),
        );
        expect(result.countries).toBe(new Set(expected.map(({ country }) => country)).size);
        for (const facet of facets) {
          for (const id of options[facet]) {
            const wanted = count(ifTicked(filter, facet, id), found);
            expect(result.counts[facet].get(id), `${facet} ${id}`).toBe(wanted);
          }
        }
      }),
      { numRuns: 60, seed: 20 },
    );
  }, 30_000);

  it('takes the same filter twice without remembering the first', () => {
    const filter = { ...nothing, practice: ['practice-1', 'practice-2'], match: 'all' as const };
    expect(index.run(filter)).toEqual(index.run(filter));
  });
});
