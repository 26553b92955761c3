import type { AtlasRecord } from './model';

type Compare = (a: string, b: string) => number;

/** The year by which a record is new or old: its first, or its last where only that is known. */
export function newsYear({
  startYear,
  endYear,
}: Pick<AtlasRecord, 'startYear' | 'endYear'>): number | null {
  return startYear ?? endYear;
}

/** Records by their year, and those apart of which no year is known: they are neither old nor new. */
export interface Dated {
  dated: readonly AtlasRecord[];
  undated: readonly AtlasRecord[];
}

/**
 * Records in the order of their years; those of one year, and those of none, by their cities' names.
 * @param descending the newest first
 */
export function byYear(
  records: readonly AtlasRecord[],
  compare: Compare,
  descending = true,
): Dated {
  const byCity = records.toSorted((a, b) => compare(a.city.name, b.city.name));
  const year = (record: AtlasRecord) => newsYear(record) ?? 0;
  const turn = descending ? -1 : 1;
  return {
    dated: byCity
      .filter((record) => newsYear(record) !== null)
      .sort((a, b) => turn * (year(a) - year(b))),
    undated: byCity.filter((record) => newsYear(record) === null),
  };
}
