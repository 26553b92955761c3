import { max } from 'd3-array';
import { scaleThreshold } from 'd3-scale';
import type { AtlasRecord, Challenge, City, Practice } from '../atlas/model';
import { expectedByChance } from './chance';
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
const shades = [0, 1, 2, 3, 4] as const;

/** The shade of counts up to the largest: the more, the stronger, in four equal parts; only nothing has none. */
export function shadeScale(largest: number): (count: number) => number {
  const quarters = [0, 1, 2, 3].map((quarter) => Math.floor((largest * quarter) / 4) + 1);
  return scaleThreshold<number, number>(quarters, shades);
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
export function crosstab(
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
export function cooccurrence(cities: readonly City[], practices: readonly Practice[]): Matrix {
  const place = placesOf(practices);
  const width = practices.length;
  const counts = new Uint32Array(width * width);
  // City number + 1 by practice, so that a practice on record twice counts once. Reused, as 100,000 cities would fill the memory with lists.
  const last = new Uint32Array(width);
  const found = new Uint16Array(width);
  let all = 0;
  for (const { index, records } of cities) {
    let length = 0;
    for (const { practice } of records) {
      const at = place.get(practice);
      if (at === undefined || last[at] === index + 1) continue;
      last[at] = index + 1;
      found[length++] = at;
    }
    if (length > 0) all += 1;
    for (let i = 0; i < length; i++) {
      const row = (found[i] ?? 0) * width;
      for (let j = 0; j < length; j++) {
        const cell = row + (found[j] ?? 0);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    }
  }
  const cells = practices.map((_, r) => [...counts.subarray(r * width, (r + 1) * width)]);
  const totals = cells.map((row, at) => row[at] ?? 0);
  return { cells, rows: totals, columns: totals, all };
}

/** Two practices, the cities that have both, and how many these would be by chance alone. */
export interface Pair {
  practices: readonly [Practice, Practice];
  cities: number;
  expected: number;
}

/** How many more cities have both than chance would give; negative for fewer. */
export const surplusOf = ({ cities, expected }: Pick<Pair, 'cities' | 'expected'>): number =>
  cities - expected;

/**
 * All pairs of practices that are on record at all, those that go together most beyond chance first.
 * @param all how many cities were counted
 */
export function pairsOf(
  { cells, rows }: Matrix,
  practices: readonly Practice[],
  all: number,
): Pair[] {
  const total = (place: number) => rows[place] ?? 0;
  return practices
    .flatMap((a, i) =>
      practices.slice(i + 1).map((b, k): Pair => {
        const j = i + 1 + k;
        return {
          practices: [a, b],
          cities: cells[i]?.[j] ?? 0,
          expected: expectedByChance(total(i), total(j), all),
        };
      }),
    )
    .filter(({ expected }) => expected > 0)
    .sort((a, b) => surplusOf(b) - surplusOf(a));
}
