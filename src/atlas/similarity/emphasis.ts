import type { City } from '../model';
import { capabilities } from '../schema';

/** Where a city's records lie: the share of each capability, and how many records say so. */
export interface Emphasis {
  shares: Float64Array;
  records: number;
}

export function emphasisOf({ profile, records }: City): Emphasis {
  const total = records.length;
  const shares = capabilities.map((capability) => (total > 0 ? profile[capability] / total : 0));
  return { shares: Float64Array.from(shares), records: total };
}

/** How far two emphases overlap: 1 the same shares, 0 no capability in common. */
export function overlap(a: Emphasis, b: Emphasis): number {
  let sum = 0;
  for (let i = 0; i < a.shares.length; i++) {
    sum += Math.min(a.shares[i] ?? 0, b.shares[i] ?? 0);
  }
  return sum;
}

/**
 * The overlap of a pair of documented cities on average: what is assumed of a
 * pair of which too little is known. Of sorted shares each is the lesser one
 * as often as shares come after it, so no pair has to be looked at.
 */
export function averageOverlap(emphases: readonly Emphasis[]): number {
  const known = emphases.filter(({ records }) => records > 0);
  const n = known.length;
  if (n < 2) return 0;
  let sum = 0;
  for (let i = 0; i < capabilities.length; i++) {
    const shares = Float64Array.from(known, (emphasis) => emphasis.shares[i] ?? 0).sort();
    for (let at = 0; at < n; at++) sum += (shares[at] ?? 0) * (n - 1 - at);
  }
  return sum / ((n * (n - 1)) / 2);
}
