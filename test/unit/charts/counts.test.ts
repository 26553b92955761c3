import { describe, expect, it } from 'vitest';
import { byChallenge, byPractice } from '../../../src/charts/counts';
import { byYear, heightsOf } from '../../../src/charts/years';
import { atlas } from './fixture';

describe('records by practice', () => {
  it('stand under their capabilities, with their cities each once', () => {
    const groups = byPractice(atlas.records, atlas.practices);
    expect(groups.map(({ capability }) => capability)).toEqual([
      'leadership',
      'organisational',
      'analytical',
      'partnership',
    ]);
    expect(
      groups.flatMap(({ counts }) =>
        counts.map(({ of, records, cities }) => [of.id, records, cities]),
      ),
    ).toEqual([
      ['innovation-strategy', 2, 2],
      ['innovation-team', 0, 0],
      ['open-data', 1, 1],
      ['citizens-assembly', 3, 2],
    ]);
  });

  it('leave out a practice that is not asked about', () => {
    const some = atlas.practices.slice(0, 1);
    const counts = byPractice(atlas.records, some).flatMap((group) => group.counts);
    expect(counts.map(({ records }) => records)).toEqual([2]);
  });
});

describe('records by challenge', () => {
  it('count a record on two challenges for both', () => {
    expect(
      byChallenge(atlas.records, atlas.challenges).map(({ of, records, cities }) => [
        of.id,
        records,
        cities,
      ]),
    ).toEqual([
      ['climate', 3, 1],
      ['ageing', 3, 2],
    ]);
  });
});

describe('records by first year', () => {
  const year = (startYear: number | null) => {
    const [record] = atlas.records;
    if (!record) throw new Error('the fixture has records');
    return { ...record, startYear };
  };

  it('have a column a year without gaps, and what is not known apart', () => {
    const years = byYear([year(2019), year(2022), year(2019), year(null)]);
    expect(years.bins.map(({ year: at, records }) => [at, records])).toEqual([
      [2019, 2],
      [2020, 0],
      [2021, 0],
      [2022, 1],
    ]);
    expect(years).toMatchObject({ known: 3, unknown: 1 });
  });

  it('put what is older than sixteen columns together', () => {
    const { bins } = byYear([year(1998), year(2009), year(2010), year(2025)]);
    expect(bins).toHaveLength(17);
    expect(bins[0]).toEqual({ year: 2009, andBefore: true, records: 2 });
    expect(bins[1]).toEqual({ year: 2010, andBefore: false, records: 1 });
    expect(bins.at(-1)).toEqual({ year: 2025, andBefore: false, records: 1 });
  });

  it('have no column where no year is known', () => {
    expect(byYear([year(null)])).toEqual({ bins: [], known: 0, unknown: 1 });
    expect(byYear([])).toEqual({ bins: [], known: 0, unknown: 0 });
  });

  it('are as high as their share of the highest', () => {
    const { bins } = byYear([year(2019), year(2019), year(2020)]);
    expect(heightsOf(bins)).toEqual([1, 0.5]);
    expect(heightsOf([{ year: 2019, andBefore: false, records: 0 }])).toEqual([0]);
  });
});
