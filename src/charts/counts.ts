import type { AtlasRecord, Challenge, Practice } from '../atlas/model';
import { capabilities, type Capability } from '../atlas/schema';
import { Tally } from './tally';

/** How much is on record of something: records, and the cities they belong to. */
export interface Count<T> {
  of: T;
  records: number;
  cities: number;
}

/** The place of each thing in its list. */
export function placesOf<T>(list: readonly T[]): ReadonlyMap<T, number> {
  return new Map(list.map((one, place) => [one, place]));
}

function countsOf<T>(list: readonly T[], tally: Tally): Count<T>[] {
  return list.map((of, i) => ({
    of,
    records: tally.records[i] ?? 0,
    cities: tally.cities[i] ?? 0,
  }));
}

/** Records by practice, under their capabilities, in the atlas's order. @param records each city's together */
export function byPractice(
  records: readonly AtlasRecord[],
  practices: readonly Practice[],
): { capability: Capability; counts: Count<Practice>[] }[] {
  const place = placesOf(practices);
  const tally = new Tally(practices.length);
  for (const { practice, city } of records) tally.add(place.get(practice) ?? -1, city.index);
  const counts = countsOf(practices, tally);
  return capabilities.map((capability) => ({
    capability,
    counts: counts.filter(({ of }) => of.capability === capability),
  }));
}

/** Records by challenge, in the atlas's order; a record on two challenges counts for both. @param records each city's together */
export function byChallenge(
  records: readonly AtlasRecord[],
  challenges: readonly Challenge[],
): Count<Challenge>[] {
  const place = placesOf(challenges);
  const tally = new Tally(challenges.length);
  for (const record of records) {
    for (const one of record.challenges) tally.add(place.get(one) ?? -1, record.city.index);
  }
  return countsOf(challenges, tally);
}
