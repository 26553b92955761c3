import { max, range } from 'd3-array';
import type { AtlasRecord } from '../atlas/model';

/** Records that began in a year, or in it and all years before. */
export interface YearBin {
  year: number;
  andBefore: boolean;
  records: number;
}

export interface Years {
  /** Oldest first, without gaps. */
  bins: readonly YearBin[];
  /** Records whose first year is on record. */
  known: number;
  unknown: number;
}

/** Years that get a column of their own; what is older shares one, so that the columns fit a phone. */
const single = 16;

/** Records by the year in which they began. */
export function byYear(records: readonly AtlasRecord[]): Years {
  const perYear = new Map<number | null, number>();
  for (const { startYear } of records) perYear.set(startYear, (perYear.get(startYear) ?? 0) + 1);
  const unknown = perYear.get(null) ?? 0;
  const years = [...perYear.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  const known = records.length - unknown;
  if (first === undefined || last === undefined) return { bins: [], known, unknown };
  const from = Math.max(first, last - single + 1);
  const older = years.filter((year) => year < from);
  const sum = older.reduce((all, year) => all + (perYear.get(year) ?? 0), 0);
  const bins = range(from, last + 1).map((year) => ({
    year,
    andBefore: false,
    records: perYear.get(year) ?? 0,
  }));
  const before = { year: from - 1, andBefore: true, records: sum };
  return { bins: older.length > 0 ? [before, ...bins] : bins, known, unknown };
}

/** A column's height as a share of the highest. */
export function heightsOf(bins: readonly YearBin[]): number[] {
  const highest = max(bins, ({ records }) => records) ?? 0;
  return bins.map(({ records }) => (highest > 0 ? records / highest : 0));
}

/** The middle of the years that are known: half of the records or more began in `year` or later. */
export function middleOf(records: readonly AtlasRecord[]): { year: number; late: number } | null {
  const years = records.flatMap(({ startYear }) => startYear ?? []).sort((a, b) => a - b);
  const year = years[Math.floor(years.length / 2)];
  return year === undefined ? null : { year, late: years.filter((one) => one >= year).length };
}

/** Whether the columns fall at their end, as they do where documents about the latest years are still to come. */
export function isFalling(bins: readonly YearBin[]): boolean {
  return (bins.at(-1)?.records ?? 0) < (max(bins, ({ records }) => records) ?? 0);
}
