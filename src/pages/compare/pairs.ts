import type { Atlas, City } from '../../atlas/model';
import type { Similarity } from '../../atlas/similarity/measure';
import { standardWeights } from '../../atlas/traits';

/** Of a city with fewer records there is little to compare. */
const fewest = 8;
/** How far a city looks for one in another country. */
const reach = 5;

export type Pair = readonly [City, City];

/** Pairs that are worth a look: much on record, much alike, and not of one country. No city twice. */
export function pairsOf({ cities }: Atlas, similarity: Similarity, count: number): Pair[] {
  const found = cities
    .filter(({ records }) => records.length >= fewest)
    .flatMap((city) => {
      const partner = similarity
        .nearest(city, standardWeights, reach)
        .find(
          ({ city: other }) => other.country !== city.country && other.records.length >= fewest,
        );
      return partner ? [{ city, partner: partner.city, total: partner.total }] : [];
    })
    .sort((a, b) => b.total - a.total || (a.city.id < b.city.id ? -1 : 1));
  const taken = new Set<City>();
  const pairs: Pair[] = [];
  for (const { city, partner } of found) {
    if (pairs.length === count) break;
    if (taken.has(city) || taken.has(partner)) continue;
    taken.add(city).add(partner);
    pairs.push([city, partner]);
  }
  return pairs;
}
