import { max } from 'd3-array';
import type { AtlasRecord, Challenge, City, Practice } from '../atlas/model';
import { placesOf } from './counts';
import { Tally } from './tally';

/** Numbers of cities by row and column. */
export interface Matrix {
  cells: readonly (readonly number[])[];
  /** Cities in any cell of the row, each once. */
  rows: readonly number[];
  columns: readonly number[];
  /** Cities in any cell, each once. */
  all: number;
}

/** Shades of a cell; 0 is none. */
export const darkest = 4;

/** The shade of a count among others: the more, the darker; only nothing has none. */
export function shadeOf(count: number, most: number): number {
  return most > 0 ? Math.ceil((count / most) * darkest) : 0;
}

/** The largest count among the cells that are asked about. */
export function mostOf({ cells }: Matrix, asks: (row: number, column: number) => boolean): number {
  return (
    max(cells, (line, row) => max(line, (count, column) => (asks(row, column) ? count : 0))) ?? 0
  );
}

/**
 * Cities with a record that is of a practice and on a challenge at once: what
 * the map would show were both chosen. @param records each city's together
 */
export function crossings(
  records: readonly AtlasRecord[],
  practices: readonly Practice[],
  challenges: readonly Challenge[],
): Matrix {
  const [row, column] = [placesOf(practices), placesOf(challenges)];
  const width = challenges.length;
  const cells = new Tally(practices.length * width);
  const rows = new Tally(practices.length);
  const columns = new Tally(width);
  const all = new Tally(1);
  for (const { practice, challenges: ofRecord, city } of records) {
    const r = row.get(practice) ?? -1;
    rows.add(r, city.index);
    all.add(0, city.index);
    for (const challenge of ofRecord) {
      const c = column.get(challenge) ?? -1;
      cells.add(r * width + c, city.index);
      columns.add(c, city.index);
    }
  }
  return {
    cells: practices.map((_, r) => [...cells.cities.subarray(r * width, (r + 1) * width)]),
    rows: [...rows.cities],
    columns: [...columns.cities],
    all: all.cities[0] ?? 0,
  };
}

/** Cities that have both of two practices on record; where a practice meets itself, those that have it. */
export function together(cities: readonly City[], practices: readonly Practice[]): Matrix {
  const place = placesOf(practices);
  const cells = practices.map(() => practices.map(() => 0));
  for (const { records } of cities) {
    const found = [...new Set(records.map(({ practice }) => place.get(practice) ?? -1))];
    for (const a of found) {
      const row = cells[a];
      if (row) for (const b of found) row[b] = (row[b] ?? 0) + 1;
    }
  }
  const totals = cells.map((row, place) => row[place] ?? 0);
  const all = cities.filter(({ records }) => records.length > 0).length;
  return { cells, rows: totals, columns: totals, all };
}

/** Two practices and the cities that have both. */
export interface Pair {
  practices: readonly [Practice, Practice];
  cities: number;
}

/** The pairs of practices that at least one city has, the commonest first. */
export function pairsOf({ cells }: Matrix, practices: readonly Practice[]): Pair[] {
  return practices
    .flatMap((a, i) =>
      practices.slice(i + 1).map((b, j): Pair => ({
        practices: [a, b],
        cities: cells[i]?.[i + 1 + j] ?? 0,
      })),
    )
    .filter(({ cities }) => cities > 0)
    .sort((a, b) => b.cities - a.cities);
}
