import type { City } from '../model';
import { capabilities } from '../schema';

/** Where cities' records lie: the share of each capability among a city's records. */
export interface Emphases {
  /** City i's shares begin at `i * capabilities.length`. */
  shares: Float64Array;
  /** By city: its number of records, on which its shares rest. */
  records: Uint32Array;
}

const width = capabilities.length;

export function emphasesOf(cities: readonly City[]): Emphases {
  const shares = new Float64Array(cities.length * width);
  const records = Uint32Array.from(cities, (city) => city.records.length);
  cities.forEach(({ profile, records: { length } }, i) => {
    if (length === 0) return;
    capabilities.forEach((capability, c) => (shares[i * width + c] = profile[capability] / length));
  });
  return { shares, records };
}

/** How far two cities' emphases overlap: 1 the same shares, 0 no capability in common. */
export function overlap({ shares }: Emphases, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < width; c++) {
    sum += Math.min(shares[a * width + c] ?? 0, shares[b * width + c] ?? 0);
  }
  return sum;
}

/**
 * The overlap of a pair of documented cities on average: what is assumed of a
 * pair of which too little is known. Of sorted shares each is the lesser one
 * as often as shares come after it, so no pair has to be looked at.
 */
export function averageOverlap({ shares, records }: Emphases): number {
  const n = records.filter((count) => count > 0).length;
  if (n < 2) return 0;
  let sum = 0;
  for (let c = 0; c < width; c++) {
    const sorted = shares
      .filter((_, at) => at % width === c && (records[Math.floor(at / width)] ?? 0) > 0)
      .sort();
    sorted.forEach((share, at) => (sum += share * (n - 1 - at)));
  }
  return sum / ((n * (n - 1)) / 2);
}
