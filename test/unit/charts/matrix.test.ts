import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../../src/atlas/facets';
import { schemes, statuses } from '../../../src/atlas/schema';
import {
  cooccurrence,
  crosstab,
  mostOf,
  pairsOf,
  shadeScale,
  surplusOf,
} from '../../../src/charts/matrix';
import { syntheticAtlas } from '../../bench/synthetic';
import { nothing } from '../atlas/nothing';
import { atlas } from './fixture';

describe('practices by challenge', () => {
  it('count cities, each once in a cell, a row, a column and in all', () => {
    expect(crosstab(atlas.records, atlas.practices, atlas.challenges)).toEqual({
      cells: [
        [1, 1],
        [0, 0],
        [0, 0],
        [1, 2],
      ],
      rows: [2, 0, 1, 2],
      columns: [1, 2],
      all: 2,
    });
  });

  it('agree with the counts beside the filters, and with what the map shows for a cell', () => {
    const invented = syntheticAtlas(40, 3);
    const index = createIndex(invented);
    const ids = (all: readonly string[]) => fc.subarray([...all], { maxLength: 3 });
    const filters = fc.record({
      status: ids(statuses),
      region: ids(invented.regions.map(({ id }) => id)),
      recognition: ids(schemes),
    });
    fc.assert(
      fc.property(filters, (asked) => {
        const filter = { ...nothing, ...asked };
        const { counts, records } = index.run(filter);
        const { cells, rows, columns } = crosstab(records, invented.practices, invented.challenges);
        expect(rows).toEqual(invented.practices.map(({ id }) => counts.practice.get(id)));
        expect(columns).toEqual(invented.challenges.map(({ id }) => counts.challenge.get(id)));
        for (const [row, { id: practice }] of invented.practices.entries()) {
          const { counts: inRow } = index.run({ ...filter, practice: [practice] });
          expect(cells[row]).toEqual(invented.challenges.map(({ id }) => inRow.challenge.get(id)));
        }
      }),
      { numRuns: 15, seed: 4 },
    );
  });
});

describe('practices that go together', () => {
  const matrix = cooccurrence(atlas.cities, atlas.practices);

  it('count the cities that have both, the same both ways', () => {
    expect(matrix.cells).toEqual([
      [2, 0, 1, 2],
      [0, 0, 0, 0],
      [1, 0, 1, 1],
      [2, 0, 1, 2],
    ]);
    expect(matrix.rows).toEqual([2, 0, 1, 2]);
    expect(matrix.all).toBe(2);
  });

  it('are listed as pairs, those most beyond chance first, each once', () => {
    // By hand: 2 cities have the strategy and 2 the assembly, 1 open data; of 4 cities.
    expect(
      pairsOf(matrix, atlas.practices, 4).map(({ practices, cities, expected }) => [
        ...practices.map(({ id }) => id),
        cities,
        expected,
      ]),
    ).toEqual([
      ['innovation-strategy', 'citizens-assembly', 2, 1],
      ['innovation-strategy', 'open-data', 1, 0.5],
      ['open-data', 'citizens-assembly', 1, 0.5],
    ]);
  });

  it('stand with those that meet less often than by chance at the end, also where none has both', () => {
    const apart = {
      cells: [
        [3, 0, 2],
        [0, 3, 1],
        [2, 1, 2],
      ],
      rows: [3, 3, 2],
      columns: [3, 3, 2],
      all: 6,
    };
    const pairs = pairsOf(apart, atlas.practices.slice(0, 3), 6);
    expect(pairs.map((pair) => surplusOf(pair))).toEqual([1, 0, -1.5]);
  });

  it('agree with what the map shows for both', () => {
    const invented = syntheticAtlas(60, 9);
    const index = createIndex(invented);
    const { cells } = cooccurrence(invented.cities, invented.practices);
    for (const [row, { id }] of invented.practices.entries()) {
      const { counts } = index.run({ ...nothing, match: 'all', practice: [id] });
      expect(cells[row]).toEqual(invented.practices.map((other) => counts.practice.get(other.id)));
    }
  });
});

describe('shades', () => {
  it('are none for nothing and the darkest for the most', () => {
    expect([0, 1, 5, 6, 15, 16, 20].map(shadeScale(20))).toEqual([0, 1, 1, 2, 3, 4, 4]);
    expect(shadeScale(0)(0)).toBe(0);
    expect([1, 2, 3].map(shadeScale(3))).toEqual([2, 3, 4]);
  });

  it('are measured by the cells that are asked about', () => {
    const matrix = {
      cells: [
        [9, 2],
        [2, 7],
      ],
      rows: [],
      columns: [],
      all: 0,
    };
    expect(mostOf(matrix, () => true)).toBe(9);
    expect(mostOf(matrix, (row, column) => row !== column)).toBe(2);
    expect(mostOf({ ...matrix, cells: [] }, () => true)).toBe(0);
  });
});
